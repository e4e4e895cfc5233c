import { readSheet } from 'read-excel-file/node';
import { MAX_UNPACKED_BYTES } from './limits';
import type { Cell, Table } from './types';
import { unpackedSize } from './unpacked-size';
import { UnreadableFile } from './unreadable-file';

const BROKEN = 'Tệp Excel bị hỏng, không mở được. Hãy mở bằng Excel rồi lưu lại thành .xlsx.';

/**
 * Reads the first sheet of an .xlsx file.
 *
 * @throws UnreadableFile when it is broken, no spreadsheet, or unfolds to too much
 */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  const size = unpackedSize(bytes);
  if (size === null) throw new UnreadableFile(BROKEN);
  if (size > MAX_UNPACKED_BYTES) throw new UnreadableFile('Tệp Excel quá lớn sau khi giải nén. Hãy chia thành nhiều tệp.');
  try {
    return { firstNumber: 1, rows: (await readSheet(Buffer.from(bytes))) as unknown as Cell[][] };
  } catch {
    throw new UnreadableFile(BROKEN);
  }
}
