import { backupFinding, diskFinding, ledgerFinding, mailFinding } from '../../../src/plugins/health/server/src/findings';

const now = Date.parse('2026-11-25T09:00:00+07:00');
const same = (instant: string) => instant;

test.each([
  ['chưa có bản nào', null, 'bad', 'Chưa có bản sao lưu nào'],
  ['bản đêm qua', { ok: true, at: '2026-11-25T02:15:00+07:00' }, 'good', 'đã kiểm chứng.'],
  ['đêm qua không có bản mới', { ok: true, at: '2026-11-23T20:59:00+07:00' }, 'bad', 'quá một ngày'],
  ['lần cuối không thành', { ok: false, at: '2026-11-25T02:15:00+07:00', error: 'Đĩa đã đầy.' }, 'bad', 'không thành: Đĩa đã đầy.'],
])('sao lưu, %s', (_name, last, standing, words) => {
  const finding = backupFinding(last, now, same);
  expect(finding.standing).toBe(standing);
  expect(finding.sentence).toContain(words);
});

test('đĩa: nói còn bao nhiêu, và báo khi sắp hết', () => {
  const gigabytes = (count: number) => count * 1024 ** 3;
  expect(diskFinding(gigabytes(40), gigabytes(100))).toMatchObject({ standing: 'good', sentence: 'Còn trống 40,0 GB trên 100,0 GB (40 %).' });
  expect(diskFinding(gigabytes(9), gigabytes(100)).standing).toBe('attention');
  expect(diskFinding(gigabytes(0.5), gigabytes(2)).standing).toBe('bad');
});

test('thư: chưa khai báo máy chủ, gửi chưa được, gửi được', () => {
  const mail = { ready: true, lastSentAt: null, waiting: 0, failing: 0 };
  expect(mailFinding({ ...mail, ready: false }, same).standing).toBe('attention');
  expect(mailFinding({ ...mail, waiting: 3, failing: 2 }, same)).toMatchObject({ standing: 'bad', sentence: expect.stringContaining('2 thư') });
  expect(mailFinding(mail, same).standing).toBe('good');
});

test('sổ không còn nguyên vẹn là việc phải xử lý', () => {
  expect(ledgerFinding({ at: 'X', intact: false, message: 'Sổ không còn nguyên vẹn từ dòng 7.' }, same)).toMatchObject({ standing: 'bad' });
});
