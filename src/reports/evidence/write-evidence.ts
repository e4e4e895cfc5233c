import fs from 'node:fs';
import path from 'node:path';
import { activityTable, articleTable, scoreTable } from '../tables/report-tables';
import type { DataTable } from '../tables/table';
import { writeCsv } from '../outputs/csv';
import { render } from '../outputs/render';
import type { Printing } from '../document/model';
import { archiveWriter, type ArchivedFile } from './archive';

/** A file that the server laid ready in the working folder. */
export interface PreparedFile {
  /** Its place in the archive. */
  path: string;
  /** Where it lies now. */
  file: string;
  capturedAt?: string;
  source?: string;
}

/** What the evidence of a frozen report is made of. */
export interface EvidenceInput {
  printing: Printing;
  /** The frozen report, byte for byte as the database keeps it. */
  body: string;
  prepared: PreparedFile[];
  /** Pages that readers no longer find, with the reason. */
  missing: { url: string; title: string; reason: string }[];
  createdAt: string;
  /** A folder of this work alone. */
  folder: string;
}

export interface Manifest {
  kind: 'cchc-evidence';
  format: 1;
  report: { key: string; version: number; name: string; checksum: string; frozenAt: string };
  createdAt: string;
  missing: EvidenceInput['missing'];
  files: ArchivedFile[];
}

export const MANIFEST = 'manifest.json';
export const REPORT = '2-bao-cao/bao-cao.json';
export const LEDGER_LINES = '6-so-dang-bai/dong-so.jsonl';
export const LEDGER_CHAIN = '6-so-dang-bai/chuoi.csv';
export const CLOSINGS = '6-so-dang-bai/ket-qua-da-chot.jsonl';

const README = `HỒ SƠ MINH CHỨNG

1-ke-hoach     kế hoạch giao chỉ tiêu: bản chụp trang và tệp đính kèm
2-bao-cao      báo cáo đã chốt: DOCX, PDF, XLSX và JSON nguyên văn
3-phu-luc      danh sách tin, bài
4-hoat-dong    danh sách hoạt động tuyên truyền
5-bai-viet     bản chụp từng trang tin, bài được tính, ghi rõ giờ chụp
6-so-dang-bai  dòng sổ đăng bài của các tin, bài, chuỗi mã băm của sổ, kết quả đã chốt
7-cham-diem    phiếu chấm điểm kèm lời của quy tắc
manifest.json  mã SHA-256 của từng tệp

Kiểm tra, không cần máy chủ: npm run verify-evidence TEP.zip
Mã kiểm của báo cáo phải trùng với mã kiểm hiện trên màn hình Báo cáo của phần mềm.
`;

/** Writes the evidence of a report as one archive. `onProgress` gets shares from 0 to 1. */
export async function writeEvidence(input: EvidenceInput, file: string, onProgress: (done: number) => void): Promise<void> {
  const { printing, body, prepared, missing, createdAt, folder } = input;
  const { content, frozen } = printing;
  if (!frozen) throw new Error('Only a frozen report has evidence');
  const archive = archiveWriter(file);
  archive.add('DOC-TRUOC.txt', Buffer.from(README));
  for (const [index, format] of (['docx', 'pdf', 'xlsx'] as const).entries()) {
    const rendered = path.join(folder, `bao-cao.${format}`);
    await render(format, printing, rendered);
    archive.add(`2-bao-cao/bao-cao.${format}`, fs.readFileSync(rendered));
    onProgress((index + 1) / 8);
  }
  archive.add(REPORT, Buffer.from(body));
  archive.add('3-phu-luc/tin-bai.csv', csvOf(articleTable(printing)));
  archive.add('4-hoat-dong/hoat-dong.csv', csvOf(activityTable(content)));
  archive.add('7-cham-diem/cham-diem.csv', csvOf(scoreTable(content)));
  for (const [index, { path: place, file: from, capturedAt, source }] of prepared.entries()) {
    archive.add(place, fs.readFileSync(from), { ...(capturedAt && { capturedAt }), ...(source && { source }) });
    onProgress(0.5 + (index + 1) / prepared.length / 2);
  }
  const manifest: Manifest = {
    kind: 'cchc-evidence',
    format: 1,
    report: { key: content.key, version: content.version, name: content.name, checksum: frozen.checksum, frozenAt: frozen.at },
    createdAt,
    missing,
    files: [...archive.files],
  };
  archive.add(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
  archive.finish();
}

function csvOf(table: DataTable): Buffer {
  const parts: string[] = [];
  writeCsv(table, (text) => parts.push(text));
  return Buffer.from(parts.join(''));
}
