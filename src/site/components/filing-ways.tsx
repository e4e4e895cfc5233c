import type { Procedure } from '../../publication/procedure-view';
import { Lines } from './lines';
import { Scroll } from './scroll';

/** How to file, how long it takes and what it costs that way. */
export function FilingWays({ ways }: { ways: Procedure['filingWays'] }) {
  const hasNotes = ways.some(({ note }) => note);
  return (
    <Scroll label="Cách thức thực hiện">
      <table>
        <thead>
          <tr>
            <th scope="col">Hình thức nộp</th>
            <th scope="col">Thời hạn</th>
            <th scope="col">Phí, lệ phí</th>
            {hasNotes && <th scope="col">Mô tả</th>}
          </tr>
        </thead>
        <tbody>
          {ways.map(({ formLabel, timeLimit, fee, note }) => (
            <tr>
              <th scope="row">{formLabel}</th>
              <td>{timeLimit && <Lines text={timeLimit} />}</td>
              <td>{fee && <Lines text={fee} />}</td>
              {hasNotes && <td>{note && <Lines text={note} />}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
