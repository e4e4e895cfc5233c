import { NATIONAL_PORTAL } from '../../publication/addresses';
import { webAddress } from '../web-address';

/** The national portal is where a procedure is filed; this site only describes it. */
export function PortalLink({ address }: { address: string | null }) {
  const own = webAddress(address);
  return (
    <a class="action" href={own ?? NATIONAL_PORTAL}>
      {own ? 'Nộp hồ sơ trên Cổng Dịch vụ công quốc gia' : 'Tra cứu trên Cổng Dịch vụ công quốc gia'}
    </a>
  );
}
