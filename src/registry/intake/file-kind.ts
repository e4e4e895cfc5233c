import { unzipSync } from 'fflate';

export type FileKind = 'docx' | 'pdf' | 'text';

/** A file that cannot be taken in; the message is for who sent it. */
export class RefusedFile extends Error {}

export const MAX_BYTES = 20 * 1024 * 1024;
/** A Word file is a zip file: a few kilobytes of it can unfold to more than the machine can hold. */
export const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;

const KINDS: Readonly<Record<string, { kind: FileKind; name: string }>> = {
  docx: { kind: 'docx', name: 'Word (.docx)' },
  pdf: { kind: 'pdf', name: 'PDF' },
  txt: { kind: 'text', name: 'văn bản thường (.txt)' },
};

/**
 * What a file is, by its content and its name together; the two must agree.
 *
 * @throws RefusedFile when it is empty, too big, no kind of ours, broken, protected, or disguised as something else
 */
export function kindOfFile(bytes: Uint8Array, fileName: string): FileKind {
  if (bytes.length === 0) throw new RefusedFile('Tệp rỗng.');
  if (bytes.length > MAX_BYTES) throw new RefusedFile(`Tệp lớn hơn ${MAX_BYTES / 1024 / 1024} MB.`);
  const ending = /\.([^.]+)$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
  const claimed = KINDS[ending];
  const content = contentOf(bytes);
  if (content === 'old-office') throw new RefusedFile('Tệp Word có mật khẩu hoặc theo kiểu cũ (.doc). Hãy bỏ mật khẩu rồi lưu lại thành .docx.');
  if (!claimed) throw new RefusedFile('Chỉ nhận tệp .docx, .pdf hoặc .txt.');
  if (content !== claimed.kind) throw new RefusedFile(`Tệp có đuôi .${ending} nhưng nội dung không phải ${claimed.name}.`);
  return claimed.kind;
}

function contentOf(bytes: Uint8Array): FileKind | 'old-office' | 'other' {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.startsWith('\xd0\xcf\x11\xe0')) return 'old-office';
  if (start.startsWith('PK')) return isWord(bytes) ? 'docx' : 'other';
  if (start.startsWith('%PDF-')) return 'pdf';
  if (/^(?:\xef\xbb\xbf)?\s*(?:<(?:!doctype|html|script|svg|\?xml)|\{\\rtf)/i.test(start)) return 'other';
  const isWide = start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff');
  return !isWide && Buffer.from(bytes).includes(0) ? 'other' : 'text';
}

/** @throws RefusedFile when the archive is broken, or unfolds to too much */
function isWord(bytes: Uint8Array): boolean {
  let unpacked = 0;
  const names = new Set<string>();
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        names.add(name);
        return false;
      },
    });
  } catch {
    throw new RefusedFile('Tệp Word bị hỏng, không mở được.');
  }
  if (unpacked > MAX_UNPACKED_BYTES) throw new RefusedFile('Tệp Word quá lớn sau khi giải nén.');
  return names.has('[Content_Types].xml') && names.has('word/document.xml');
}

/** @throws RefusedFile when the bytes are no text in UTF-8 or UTF-16 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new RefusedFile('Tệp chữ không theo bảng mã Unicode (UTF-8). Hãy lưu lại với bảng mã UTF-8.');
  }
}
