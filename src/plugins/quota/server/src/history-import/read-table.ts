import { MAX_BYTES } from './limits';
import { readCsv } from './read-csv';
import { readJson } from './read-json';
import { readXlsx } from './read-xlsx';
import type { Table } from './types';
import { UnreadableFile } from './unreadable-file';

type Content = 'zip' | 'old-office' | 'pdf' | 'binary' | 'html' | 'text';

const READERS: { endings: string[]; name: string; content: Content; read: (bytes: Uint8Array) => Table | Promise<Table> }[] = [
  { endings: ['csv', 'tsv', 'txt'], name: 'CSV', content: 'text', read: readCsv },
  { endings: ['xlsx'], name: 'Excel (.xlsx)', content: 'zip', read: readXlsx },
  { endings: ['json'], name: 'JSON', content: 'text', read: readJson },
];

const REALLY: Record<Content, string> = {
  zip: 'một tệp nén hoặc tệp Excel',
  'old-office': 'tệp Office kiểu cũ hoặc có mật khẩu',
  pdf: 'tệp PDF',
  binary: 'tệp nhị phân',
  html: 'một trang web',
  text: 'văn bản thường',
};

/**
 * Reads a file by its ending, after checking that its content is what the ending says.
 *
 * @throws UnreadableFile with the sentence for who chose the file
 */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<Table> {
  if (bytes.length === 0) throw new UnreadableFile('Tệp rỗng.');
  if (bytes.length > MAX_BYTES) throw new UnreadableFile(`Tệp lớn hơn ${MAX_BYTES / 1024 / 1024} MB. Hãy chia thành nhiều tệp.`);
  const ending = /\.([^.]+)$/.exec(fileName.trim())?.[1].toLowerCase() ?? '';
  const content = contentOf(bytes);
  if (content === 'old-office') {
    throw new UnreadableFile('Tệp Excel có mật khẩu hoặc theo kiểu cũ (.xls). Hãy bỏ mật khẩu rồi lưu lại thành .xlsx.');
  }
  const reader = READERS.find(({ endings }) => endings.includes(ending));
  if (!reader) throw new UnreadableFile('Chỉ nhận tệp .csv, .xlsx hoặc .json.');
  if (reader.content !== content) {
    throw new UnreadableFile(`Tệp có đuôi .${ending} nhưng không phải ${reader.name}, mà là ${REALLY[content]}.`);
  }
  return reader.read(bytes);
}

function contentOf(bytes: Uint8Array): Content {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.startsWith('PK')) return 'zip';
  if (start.startsWith('\xd0\xcf\x11\xe0')) return 'old-office';
  if (start.startsWith('%PDF')) return 'pdf';
  if (/^(\xef\xbb\xbf)?\s*<(!doctype|html|table|\?xml|meta|head)/i.test(start)) return 'html';
  return start.includes('\0') ? 'binary' : 'text';
}
