import type { Correction } from '../../publication/article-view';
import { Day } from './day';

/** An error is put right in the lists where it stood too. */
export const Corrected = ({ correction }: { correction: Pick<Correction, 'at' | 'right'> }) => (
  <strong>
    Đính chính ngày <Day value={correction.at} />: {correction.right}
  </strong>
);
