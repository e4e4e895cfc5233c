import { nextTry } from '../../../../src/plugins/quota/server/src/notices/backoff';
import { readSettings } from '../../../../src/plugins/quota/server/src/notices/settings';

const context = { roles: ['cchc-supervisor'], today: '2026-11-22' };
const good = { reminderDays: [7, 0], hour: '07:30', supervisorRoles: ['cchc-supervisor'], supervisorAddresses: ['gs@syt.example.gov.vn'] };

test('cấu hình đúng được nhận; không nêu ngày thì áp dụng từ hôm nay', () => {
  expect(readSettings(good, context)).toEqual({ ...good, validFrom: '2026-11-22' });
  expect(readSettings({ ...good, validFrom: '2026-12-01' }, context)).toMatchObject({ validFrom: '2026-12-01' });
});

test.each([
  [{ reminderDays: [61] }, 'reminderDays', 'Các lần nhắc'],
  [{ reminderDays: [5, 5] }, 'reminderDays', 'không trùng nhau'],
  [{ reminderDays: ['5'] }, 'reminderDays', 'Các lần nhắc'],
  [{ reminderDays: undefined }, 'reminderDays', 'Các lần nhắc'],
  [{ hour: '8 giờ' }, 'hour', 'Giờ gửi'],
  [{ hour: '24:00' }, 'hour', 'Giờ gửi'],
  [{ supervisorRoles: ['khong-co'] }, 'supervisorRoles', 'Vai trò giám sát'],
  [{ supervisorAddresses: ['a@b'] }, 'supervisorAddresses', 'Địa chỉ nhận thêm'],
  [{ supervisorAddresses: ['a@b.vn\r\nBcc: c@d.vn'] }, 'supervisorAddresses', 'Địa chỉ nhận thêm'],
  [{ validFrom: '2026-11-21' }, 'validFrom', 'Ngày áp dụng'],
  [{ validFrom: '2026-11-31' }, 'validFrom', 'Ngày áp dụng'],
])('%j bị từ chối, nêu đúng chỗ sai', (changes, field, words) => {
  expect(readSettings({ ...good, ...changes }, context)).toEqual([{ field, message: expect.stringContaining(words) }]);
});

test('nhiều chỗ sai được nêu cùng lúc', () => {
  expect(readSettings({}, context)).toHaveLength(3);
});

test('gửi lại thưa dần, rồi thôi và chờ người xem', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((tries) => nextTry(tries, 0));
  expect(waits.map((wait) => wait && wait / 60_000)).toEqual([1, 5, 15, 60, 240, 720, 1440, 1440, null]);
});
