import { strFromU8, Unzip, UnzipInflate } from 'fflate';
import { UnreadableDocx } from './unreadable-docx';

/** The files inside a package, by their path. */
export type Parts = Map<string, Uint8Array>;

/** Twenty megabytes of a zip file can unfold to more than the machine can hold. */
const MOST_UNPACKED = 150 * 1024 * 1024;
/** A slice of zip data unfolds to a thousand times its size at most: small slices keep what is held at once small. */
const SLICE = 16 * 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Word before 2007, and any Word file with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const MAIN_PART = 'wordprocessingml.document.main+xml';

const SAVE_AS = 'Hãy mở bằng Word, chọn “Lưu thành” dạng .docx rồi nhập lại.';
const TOO_LARGE = 'quá lớn sau khi giải nén. Hãy nén hình trong tệp hoặc chia thành nhiều tệp.';
const BROKEN = `bị hỏng, không đọc được. ${SAVE_AS}`;

/**
 * Opens a .docx file, never holding more than it may unfold to.
 *
 * @throws UnreadableDocx when it is something else, broken, protected by a password or too large
 */
export function unpackDocx(bytes: Uint8Array): Parts {
  if (startsWith(bytes, OLE)) throw new UnreadableDocx(`là dạng .doc đời cũ hoặc có mật khẩu. ${SAVE_AS}`);
  if (!startsWith(bytes, ZIP)) throw new UnreadableDocx(`không phải là văn bản Word (.docx). ${SAVE_AS}`);
  const parts = unzip(bytes);
  const types = parts.get('[Content_Types].xml');
  if (!types || !strFromU8(types).includes(MAIN_PART)) throw new UnreadableDocx(`không phải là văn bản Word (.docx). ${SAVE_AS}`);
  return parts;
}

const startsWith = (bytes: Uint8Array, signature: number[]) => signature.every((byte, index) => bytes[index] === byte);

function unzip(bytes: Uint8Array): Parts {
  const parts: Parts = new Map();
  let size = 0;
  let open = 0;
  const reader = new Unzip((file) => {
    const chunks: Uint8Array[] = [];
    open += 1;
    file.ondata = (error, chunk, isLast) => {
      if (error) throw new UnreadableDocx(BROKEN);
      size += chunk.length;
      if (size > MOST_UNPACKED) throw new UnreadableDocx(TOO_LARGE);
      chunks.push(chunk);
      if (!isLast) return;
      open -= 1;
      parts.set(file.name, Buffer.concat(chunks));
    };
    file.start();
  });
  reader.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += SLICE) reader.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
  } catch (error) {
    // Whatever was thrown inside comes back as a fault of the file.
    throw new UnreadableDocx(size > MOST_UNPACKED ? TOO_LARGE : BROKEN, { cause: error });
  }
  if (open > 0 || parts.size === 0) throw new UnreadableDocx(BROKEN);
  return parts;
}
