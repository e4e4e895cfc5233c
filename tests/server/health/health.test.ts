import request from 'supertest';
import { app } from '../../support/server/strapi';
import { signIn } from '../../support/server/tokens';

const anonymous = () => request(app().server.httpServer);

test('sẵn sàng: cơ sở dữ liệu, đĩa, việc đang chờ; không được lưu lại giữa đường', async () => {
  const { body, headers } = await anonymous().get('/_ready').expect(200);
  expect(body).toEqual({ ready: true, checks: { database: 'ok', disk: 'ok', queue: expect.any(Number) } });
  expect(headers['cache-control']).toBe('no-store');
});

test('số đo chỉ cho người biết mã, và không có tên hay địa chỉ của ai', async () => {
  await anonymous().get('/_metrics').expect(404);
  await anonymous().get('/_metrics').set('Authorization', 'Bearer test-metrics-tokem').expect(404);
  await anonymous().get('/tin-bai').expect(200);
  const { text } = await anonymous().get('/_metrics').set('Authorization', 'Bearer test-metrics-token').expect(200);
  expect(text).toMatch(/^cchc_ledger_lines \d+$/m);
  expect(text).toMatch(/^cchc_http_request_duration_seconds_count\{area="site",status="2xx"\} \d+$/m);
  expect(text).not.toMatch(/@|127\.0\.0\.1/);
});

test('trang tình trạng: quản trị nội dung xem được từng phần, biên tập viên thì không', async () => {
  await app().plugin('health').service('ledgerCheck').run();
  const { body } = await (await signIn('cchc-content-admin')).get('/health/status').expect(200);
  const findings = Object.fromEntries(body.data.map(({ part, ...rest }: { part: string }) => [part, rest]));
  expect(Object.keys(findings)).toEqual(['database', 'closing', 'mail', 'queue', 'backup', 'disk', 'ledger']);
  expect(findings.ledger.sentence).toMatch(/^Sổ nguyên vẹn\. Kiểm tra lúc \d\d:\d\d \d\d\/\d\d\/\d{4}\.$/);
  await (await signIn('cchc-editor')).get('/health/status').expect(403);
});
