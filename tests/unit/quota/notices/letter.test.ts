import { escalationLetter, reminderLetter } from '../../../../src/plugins/quota/server/src/notices/letter';
import { reasonNotToSend } from '../../../../src/plugins/quota/server/src/notices/relevance';
import { at, standing, ZONE } from './standings';

const links = {
  write: 'https://cchc.example.gov.vn/admin/content-manager/collection-types/api::article.article/create',
  board: 'https://cchc.example.gov.vn/admin/plugins/quota',
  onSite: (path: string) => `https://cchc.example.gov.vn${path}`,
  api: (path: string) => path,
  host: 'cchc.example.gov.vn',
};
const context = { now: at('20/11/2026 08:00'), zone: ZONE, topic: 'CCHC', links };

test('thư nhắc nêu còn thiếu gì, đến ngày nào, theo câu nào của văn bản nào, và viết bài ở đâu', () => {
  const { subject, text } = reminderLetter([standing('2026-11')], context);
  expect(subject).toBe('Nhắc đăng bài CCHC tháng 11/2026: còn thiếu 1 bài, hạn 30/11/2026');
  expect(text).toBe(`Kính gửi: Trung tâm Kiểm soát bệnh tật

Tính đến 08:00 ngày 20/11/2026, đơn vị còn thiếu bài theo chỉ tiêu sau:

1. Tin/bài CCHC hằng tháng – tháng 11/2026
   Còn thiếu: 1 bài (được tính 0/1)
   Hạn đăng: hết ngày 30/11/2026 (còn 10 ngày)
   Nội dung giao: “mỗi tháng có ít nhất 01 tin/bài”
   Căn cứ: Kế hoạch số 15/KH-SYT (https://cchc.example.gov.vn/van-ban/ke-hoach-15)

Viết bài: ${links.write}

Thư do hệ thống theo dõi chỉ tiêu tin bài tự động gửi. Xin không trả lời thư này.
`);
});

test('ngày cuối được nói rõ', () => {
  const { text } = reminderLetter([standing('2026-11')], { ...context, now: at('30/11/2026 08:00') });
  expect(text).toContain('hết ngày 30/11/2026 (hôm nay là ngày cuối)');
});

test('nhiều chỉ tiêu cùng thiếu đi chung một thư, mỗi chỉ tiêu một mục', () => {
  const other = { ...standing('2026-11').clause, key: 's2-46', name: 'Tin về dịch vụ công' };
  const { subject, text } = reminderLetter([standing('2026-11'), standing('2026-11', { clause: other })], context);
  expect(subject).toBe('Nhắc đăng bài CCHC: 2 chỉ tiêu còn thiếu bài, hạn gần nhất 30/11/2026');
  expect(text).toContain('1. Tin/bài CCHC hằng tháng');
  expect(text).toContain('2. Tin về dịch vụ công');
});

test('thư báo chưa đạt nêu đơn vị, tháng, kết quả và nơi xem bảng theo dõi', () => {
  const missed = standing('2026-11', { state: 'missed', required: 2, counted: 1 });
  const { subject, text } = escalationLetter([missed], { ...context, now: at('01/12/2026 00:05') });
  expect(subject).toBe('Chưa đạt chỉ tiêu đăng bài CCHC tháng 11/2026: Trung tâm Kiểm soát bệnh tật');
  expect(text).toContain('1. Trung tâm Kiểm soát bệnh tật – tháng 11/2026');
  expect(text).toContain('Kết quả: Chưa đạt: được tính 1/2 bài, thiếu 1 bài');
  expect(text).toContain(`Xem bảng theo dõi chỉ tiêu: ${links.board}`);
});

test('trong HTML, chữ của người dùng chỉ là chữ', () => {
  const clause = { ...standing('2026-11').clause, name: '<script>alert("1")</script> & \'x\'' };
  const { html } = reminderLetter([standing('2026-11', { clause })], context);
  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;');
  expect(html).not.toContain('<script>');
  expect(html).toContain(`<a href="${links.write}">Viết bài</a>`);
});

describe('thư đã chờ lâu', () => {
  const now = at('30/11/2026 09:00');

  test.each([
    ['còn thiếu', 'reminder', standing('2026-11'), null],
    ['đã đủ', 'reminder', standing('2026-11', { state: 'met' }), 'đã đăng đủ bài'],
    ['được miễn', 'reminder', standing('2026-11', { state: 'waived' }), 'được miễn'],
    ['đã hết tháng', 'reminder', standing('2026-10', { state: 'missed' }), 'đã quá hạn'],
    ['chỉ tiêu không còn', 'reminder', undefined, 'không còn áp dụng'],
    ['vẫn chưa đạt', 'escalation', standing('2026-10', { state: 'missed' }), null],
    ['được miễn', 'escalation', standing('2026-10', { state: 'waived' }), 'được miễn'],
  ] as const)('%s (%s): gửi hay thôi, vì sao', (_case, kind, where, words) => {
    const reason = reasonNotToSend(kind, where, now);
    expect(reason).toEqual(words === null ? null : expect.stringContaining(words));
  });
});
