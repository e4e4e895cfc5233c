import type { QuotaStrip } from '../../publication/quota-strip';
import { monthMark, monthName } from '../month-marks';

/** The months of a year as twelve squares, each with its verdict in a word. */
export const QuotaStripView = ({ strip }: { strip: QuotaStrip }) => (
  <div class="strip">
    <p>
      <strong>{strip.unit.name}</strong>: đạt <strong>{strip.met}/12</strong> tháng năm {strip.year}
    </p>
    <p class="meta">{strip.clause.name}</p>
    <ol>
      {strip.months.map((month) => {
        const { short, words } = monthMark(month);
        return (
          <li class={month.upcoming ? 'coming' : month.status}>
            <span aria-hidden="true">
              {Number(month.month.slice(5))}
              <b>{short}</b>
            </span>
            <span class="unseen">
              {monthName(month.month)}: {words}
            </span>
          </li>
        );
      })}
    </ol>
  </div>
);
