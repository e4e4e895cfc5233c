import type { ServiceNotice as Notice } from '../../publication/procedure-view';
import { Day } from './day';
import { Lines } from './lines';

/** What stands in the way of filing just now, before anything else on the page. */
export const ServiceNotice = ({ notice }: { notice: Notice | null }) =>
  notice && (
    <section class="notice service-notice" aria-label="Thông báo về việc tiếp nhận">
      <p>
        <strong>{notice.kindLabel}</strong> (từ ngày <Day value={notice.startsOn} />
        {notice.endsOn && (
          <>
            {' '}
            đến hết ngày <Day value={notice.endsOn} />
          </>
        )}
        )
      </p>
      <Lines text={notice.text} />
    </section>
  );
