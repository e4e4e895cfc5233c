import { unzipSync } from 'fflate';
import { checksumOf as closingChecksum, type ClosingRow } from '../../plugins/quota/server/src/closings/freeze';
import { hashOf, type LedgerRow } from '../../plugins/quota/server/src/ledger/chain';
import { checksumOf, type ReportContent } from '../content/report-content';
import { isUntouched, sha256 } from './archive';
import { CLOSINGS, LEDGER_CHAIN, LEDGER_LINES, MANIFEST, REPORT, type Manifest } from './write-evidence';

/** One thing that was checked: a Vietnamese sentence and whether it holds. */
export interface Check {
  holds: boolean;
  sentence: string;
}

export interface Verification {
  genuine: boolean;
  manifest: Manifest | null;
  checks: Check[];
}

type Files = Record<string, Uint8Array>;

/** Checks an evidence archive by itself: every byte, every sum, the report, the ledger's lines and their chain. */
export function verifyEvidence(archive: Uint8Array): Verification {
  const checks: Check[] = [];
  const check = (holds: boolean, yes: string, no: string) => checks.push({ holds, sentence: holds ? yes : no });
  check(isUntouched(archive), 'Tệp zip nguyên vẹn từng byte.', 'Tệp zip đã bị thay đổi: mã băm cuối tệp không khớp.');

  const files = unpacked(archive);
  const manifest = files && manifestOf(files);
  check(Boolean(manifest), 'Đọc được manifest.json.', 'Không đọc được hồ sơ: thiếu hoặc hỏng manifest.json.');
  if (!files || !manifest) return { genuine: false, manifest: null, checks };

  const broken = manifest.files.filter(({ path, sha256: sum, size }) => !files[path] || files[path].length !== size || sha256(files[path]) !== sum);
  check(broken.length === 0, `${manifest.files.length} tệp khớp mã SHA-256.`, `Tệp không khớp mã SHA-256 hoặc thiếu: ${broken.map(({ path }) => path).join(', ')}.`);
  const listed = new Set([MANIFEST, ...manifest.files.map(({ path }) => path)]);
  const strange = Object.keys(files).filter((name) => !listed.has(name));
  check(strange.length === 0, 'Không có tệp lạ.', `Có tệp không nằm trong danh mục: ${strange.join(', ')}.`);

  const content = read(() => JSON.parse(text(files[REPORT])) as ReportContent);
  check(
    content !== null && checksumOf(content) === manifest.report.checksum,
    `Báo cáo “${manifest.report.name}” khớp mã kiểm ${manifest.report.checksum}.`,
    'Nội dung báo cáo không khớp mã kiểm khi chốt.',
  );
  checkLedger(files, content, check);
  return { genuine: checks.every(({ holds }) => holds), manifest, checks };
}

type Checker = (holds: boolean, yes: string, no: string) => void;

function checkLedger(files: Files, content: ReportContent | null, check: Checker): void {
  const lines = linesOf<LedgerRow>(files[LEDGER_LINES]);
  const chain = chainOf(files[LEDGER_CHAIN]);
  const closings = linesOf<ClosingRow>(files[CLOSINGS]);
  if (!lines || !chain || !closings || !content) return check(false, '', 'Không đọc được phần sổ đăng bài.');
  const gap = chain.findIndex(({ seq, prev }, index) => index > 0 && (prev !== chain[index - 1].hash || seq !== chain[index - 1].seq + 1));
  check(gap < 0, `Chuỗi sổ đăng bài liền mạch: ${chain.length} mắt xích.`, `Chuỗi sổ đăng bài đứt tại dòng ${chain[gap]?.seq}.`);
  const hashes = new Map(chain.map(({ seq, hash }) => [seq, hash]));
  const forged = lines.find((line) => hashOf(line) !== line.hash || hashes.get(Number(line.seq)) !== line.hash);
  check(!forged, `${lines.length} dòng sổ đúng mã băm và nằm trong chuỗi.`, `Dòng sổ ${forged?.seq} đã bị thay đổi hoặc không thuộc chuỗi.`);

  const known = new Set(lines.map(({ document_id }) => document_id));
  const counted = new Set(content.verdicts.flatMap(({ items }) => items));
  const absent = [...counted].filter((id) => !known.has(id));
  check(absent.length === 0, `Cả ${counted.size} tin, bài được tính vào chỉ tiêu đều có dòng sổ.`, `${absent.length} tin, bài được tính không có dòng sổ.`);

  const altered = closings.find((row) => closingChecksum(row) !== row.checksum);
  check(!altered, `${closings.length} kết quả đã chốt đúng mã kiểm.`, `Kết quả đã chốt của kỳ ${altered?.period} đã bị thay đổi.`);
  const sums = new Set(closings.map(({ checksum }) => checksum));
  const loose = content.verdicts.filter(({ checksum }) => checksum !== null && !sums.has(checksum));
  check(loose.length === 0, 'Kết quả trong báo cáo trùng với kết quả đã chốt.', `${loose.length} kết quả trong báo cáo không có bản chốt kèm theo.`);
  const { met, missed } = content.figures.verdicts;
  const count = (status: string) => content.verdicts.filter((verdict) => verdict.status === status).length;
  check(count('met') === met && count('missed') === missed, 'Số đạt, chưa đạt cộng lại đúng.', 'Số đạt, chưa đạt trong báo cáo cộng lại không đúng.');
}

function unpacked(archive: Uint8Array): Files | null {
  return read(() => Object.fromEntries(Object.entries(unzipSync(archive)).filter(([name]) => !name.endsWith('/'))));
}

function manifestOf(files: Files): Manifest | null {
  const manifest = read(() => JSON.parse(text(files[MANIFEST])) as Manifest);
  return manifest?.kind === 'cchc-evidence' && manifest.format === 1 && Array.isArray(manifest.files) ? manifest : null;
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

/** Whatever cannot be read is no evidence. */
function read<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

const linesOf = <T>(bytes: Uint8Array | undefined): T[] | null =>
  bytes
    ? read(() =>
        text(bytes)
          .split('\n')
          .filter(Boolean)
          .map((row) => JSON.parse(row) as T),
      )
    : null;

function chainOf(bytes: Uint8Array | undefined): { seq: number; prev: string; hash: string }[] | null {
  if (!bytes) return null;
  return text(bytes)
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((row) => {
      const [seq, prev, hash] = row.split(',');
      return { seq: Number(seq), prev, hash };
    });
}
