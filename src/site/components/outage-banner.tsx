import type { Outage } from '../../publication/outages';
import { formatDateTime } from '../../text/dates';

const STATES = { coming: 'Sắp tạm ngừng', running: 'Đang tạm ngừng', over: 'Đã khôi phục' } as const;

/** Outages that readers must know of, on every page until they should be over. */
export function OutageBanner({ outages }: { outages: readonly Outage[] }) {
  if (outages.length === 0) return null;
  return (
    <section class="outage" aria-labelledby="tam-ngung">
      <div class="width">
        <h2 id="tam-ngung">Thông báo tạm ngừng dịch vụ</h2>
        <ul>
          {outages.map(({ title, affected, state, startsAt, recoversAt }) => (
            <li>
              <strong>
                {STATES[state]}: {title}
              </strong>{' '}
              Từ <Moment value={startsAt} /> đến <Moment value={recoversAt} /> (dự kiến). {affected}
            </li>
          ))}
        </ul>
        <p>
          <a href="/tam-ngung-dich-vu">Tất cả thông báo tạm ngừng</a>
        </p>
      </div>
    </section>
  );
}

export const Moment = ({ value }: { value: string }) => <time dateTime={value}>{formatDateTime(value)}</time>;
