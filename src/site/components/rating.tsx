import { RATING_LEVELS } from '../../ratings/levels';
import { RATING_PATH } from '../rate-page';

/** Three buttons of a plain form. What is sent is the page and the answer, nothing about the reader. */
export const Rating = ({ path }: { path: string }) => (
  <form class="rating" method="post" action={RATING_PATH}>
    <fieldset>
      <legend>Thông tin này có hữu ích?</legend>
      <input type="hidden" name="trang" value={path} />
      <div class="choices">
        {Object.entries(RATING_LEVELS).map(([level, label]) => (
          <button type="submit" name="muc" value={level} class="quiet">
            {label}
          </button>
        ))}
      </div>
      <p class="hint">Không thu thập thông tin cá nhân, không lưu địa chỉ IP.</p>
    </fieldset>
  </form>
);
