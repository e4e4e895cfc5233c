/** How a part of the system stands: fine, worth a look, or in need of somebody now. */
export type Standing = 'good' | 'attention' | 'bad';

export interface Finding {
  part: 'database' | 'closing' | 'mail' | 'queue' | 'backup' | 'disk' | 'ledger';
  standing: Standing;
  /** A Vietnamese sentence with what was seen and, when not good, what to do. */
  sentence: string;
}

const HOUR = 60 * 60 * 1000;
const GIGABYTE = 1024 ** 3;

export interface Backup {
  ok: boolean;
  at: string;
  error?: string;
}

/** @param now milliseconds UTC. A nightly backup that is a day and a half old was missed once. */
export function backupFinding(last: Backup | null, now: number, inWords: (instant: string) => string): Finding {
  const finding = (standing: Standing, sentence: string): Finding => ({ part: 'backup', standing, sentence });
  if (!last) return finding('bad', 'Chưa có bản sao lưu nào. Hãy đặt lịch chạy “npm run backup” mỗi đêm.');
  if (!last.ok) return finding('bad', `Lần sao lưu lúc ${inWords(last.at)} không thành: ${last.error}`);
  const isOld = now - Date.parse(last.at) > 36 * HOUR;
  return finding(isOld ? 'bad' : 'good', `Bản sao lưu gần nhất lúc ${inWords(last.at)}, đã kiểm chứng${isOld ? '; quá một ngày chưa có bản mới' : ''}.`);
}

/** @param free and total in bytes, of the disk that holds the data */
export function diskFinding(free: number, total: number): Finding {
  const share = Math.floor((free / total) * 100);
  const standing: Standing = free < GIGABYTE ? 'bad' : share < 10 ? 'attention' : 'good';
  const size = (bytes: number) => `${(bytes / GIGABYTE).toFixed(1).replace('.', ',')} GB`;
  return { part: 'disk', standing, sentence: `Còn trống ${size(free)} trên ${size(total)} (${share} %).` };
}

export interface Mail {
  ready: boolean;
  lastSentAt: string | null;
  waiting: number;
  /** Of those waiting, how many have been tried in vain. */
  failing: number;
}

export function mailFinding({ ready, lastSentAt, failing }: Mail, inWords: (instant: string) => string): Finding {
  const finding = (standing: Standing, sentence: string): Finding => ({ part: 'mail', standing, sentence });
  const last = lastSentAt ? `Thư gần nhất gửi lúc ${inWords(lastSentAt)}.` : 'Chưa gửi thư nào.';
  if (!ready) return finding('attention', `Chưa khai báo máy chủ thư (SMTP_HOST): thư nằm chờ. ${last}`);
  return failing > 0 ? finding('bad', `${failing} thư gửi chưa được, đang thử lại. ${last}`) : finding('good', last);
}

/** @param waiting work that is written down and not yet done */
export const queueFinding = (waiting: number): Finding => ({
  part: 'queue',
  standing: waiting > 500 ? 'attention' : 'good',
  sentence: waiting === 0 ? 'Không có việc nào đang chờ.' : `${waiting} thông báo đang chờ gửi.`,
});

export interface LedgerCheck {
  at: string;
  intact: boolean;
  message: string;
}

export function ledgerFinding(last: LedgerCheck | null, inWords: (instant: string) => string): Finding {
  const finding = (standing: Standing, sentence: string): Finding => ({ part: 'ledger', standing, sentence });
  if (!last) return finding('attention', 'Sổ đăng bài chưa được kiểm tra từ khi chạy; việc này làm mỗi đêm.');
  return finding(last.intact ? 'good' : 'bad', `${last.message} Kiểm tra lúc ${inWords(last.at)}.`);
}

export const closingFinding = (lastClosedAt: string | null, inWords: (instant: string) => string): Finding => ({
  part: 'closing',
  standing: 'good',
  sentence: lastClosedAt ? `Kỳ gần nhất được chốt lúc ${inWords(lastClosedAt)}.` : 'Chưa có kỳ nào đến hạn chốt.',
});
