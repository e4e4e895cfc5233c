import { Fragment } from 'preact';
import type { Procedure } from '../../publication/procedure-view';
import { Lines } from './lines';
import { Scroll } from './scroll';

const twoDigits = (count: number) => String(count).padStart(2, '0');

/** The papers to hand in; a number that was not given stays open and is not taken for zero. */
export function Dossier({ items, sets }: { items: Procedure['dossier']; sets: number | null }) {
  const hasForms = items.some(({ form }) => form);
  return (
    <>
      <Scroll label="Thành phần hồ sơ">
        <table>
          <thead>
            <tr>
              <th scope="col">Tên giấy tờ</th>
              {hasForms && <th scope="col">Theo mẫu</th>}
              <th scope="col">Bản chính</th>
              <th scope="col">Bản sao</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ caseName, name, form, originals, copies }, index) => (
              <Fragment>
                {caseName && caseName !== items[index - 1]?.caseName && (
                  <tr>
                    <th scope="colgroup" colSpan={hasForms ? 4 : 3}>
                      {caseName}
                    </th>
                  </tr>
                )}
                <tr>
                  <td>
                    <Lines text={name} />
                  </td>
                  {hasForms && <td>{form}</td>}
                  <td>{originals ?? 'Không ghi'}</td>
                  <td>{copies ?? 'Không ghi'}</td>
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      </Scroll>
      {sets !== null && <p>Số lượng hồ sơ: {twoDigits(sets)} bộ.</p>}
    </>
  );
}
