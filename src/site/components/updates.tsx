import type { Update } from '../../publication/article-view';
import { Day } from './day';

/** What was changed since the publication, newest first. */
export const Updates = ({ updates }: { updates: Update[] }) =>
  updates.length > 0 ? (
    <section aria-labelledby="cap-nhat">
      <h2 id="cap-nhat">Cập nhật</h2>
      <ul>
        {[...updates].reverse().map(({ at, note }) => (
          <li>
            <Day value={at} />: {note}
          </li>
        ))}
      </ul>
    </section>
  ) : null;
