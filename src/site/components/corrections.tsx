import type { Correction } from '../../publication/article-view';
import { Day } from './day';

/** Above the text, where nobody who reads it can miss that it said something wrong before. */
export const Corrections = ({ corrections }: { corrections: Correction[] }) =>
  corrections.length > 0 ? (
    <section class="notice" aria-labelledby="dinh-chinh">
      <h2 id="dinh-chinh">Đính chính</h2>
      {[...corrections].reverse().map(({ at, wrong, right }) => (
        <p>
          Ngày <Day value={at} />: trước đây viết “{wrong}”, nay sửa là “{right}”.
        </p>
      ))}
    </section>
  ) : null;
