import type { SiteInfo } from '../../publication/site-info';
import { Telephone } from './telephone';

export function Hotlines({ hotlines }: { hotlines: SiteInfo['hotlines'] }) {
  return (
    <ul>
      {hotlines.map(({ label, phone, hours }) => (
        <li>
          {label}: <Telephone number={phone} />
          {hours && ` (${hours})`}
        </li>
      ))}
    </ul>
  );
}
