import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../../../..');

const run = (...given: string[]) =>
  spawnSync(process.execPath, ['src/operations/import-history.mjs', ...given], { cwd: root, encoding: 'utf8' });

test.each([
  ['thiếu tệp', [], 'Hãy ghi đúng một tệp'],
  ['hai tệp', ['a.csv', 'b.csv'], 'Hãy ghi đúng một tệp'],
  ['tệp không có', ['khong-co.csv'], 'Không có tệp khong-co.csv.'],
  ['thư mục', ['src'], 'Không có tệp src.'],
  ['tùy chọn lạ', ['a.csv', '--ghi'], 'Không có tùy chọn --ghi'],
])('lệnh nhập với %s: một dòng nói rõ, mã 1', (_name, given, words) => {
  const { status, stderr } = run(...given);
  expect(status).toBe(1);
  expect(stderr).toContain(words);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
