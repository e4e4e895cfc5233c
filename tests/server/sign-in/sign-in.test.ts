import request from 'supertest';
import { forgetOldTries } from '../../../src/sign-in/tries';
import { Secret, TOTP } from 'otpauth';
import { app, clock, unique } from '../../support/server/strapi';
import { signIn, type Person } from '../../support/server/tokens';

const PASSWORD = 'Mat-khau-thu-1';
const WRONG = 'Mat-khau-sai-1';
const START = '2026-03-02T01:00:00.000Z';
const SUPER = 'strapi-super-admin';

const server = () => app().server.httpServer;
const mailbox = () => `${unique('dang-nhap').replace(/\s/g, '-')}@thu.example.com`;

async function account(): Promise<{ id: number; email: string }> {
  const email = mailbox();
  const role = await app().db.query('admin::role').findOne({ where: { code: 'cchc-editor' } });
  const user = await app()
    .service('admin::user')
    .create({ firstname: 'An', lastname: 'Nguyễn', email, password: PASSWORD, isActive: true, roles: [role.id] });
  return { id: user.id, email };
}

const login = (email: string, password: string, headers: Record<string, string> = {}) =>
  request(server()).post('/admin/login').set(headers).send({ email, password });

const trail = async (person: Person, email: string): Promise<string[]> => {
  const { body } = await person.get(`/desk/audit?kind=sign-in&actor=${encodeURIComponent(email)}`).expect(200);
  return body.data.map(({ action }: { action: string }) => action).reverse();
};

let admin: Person;
beforeAll(async () => {
  admin = await signIn(SUPER);
});
beforeEach(async () => {
  clock().set(START);
  // All these tests come from one address.
  await app().db.connection('sign_in_tries').delete();
});
afterEach(() => clock().run());
afterAll(() => app().db.connection('sign_in_tries').delete());

describe('khóa khi nhập sai nhiều lần', () => {
  test('năm lần sai thì khóa một phút, sai nữa thì hai phút; hết hạn thì mở; nhật ký ghi lại', async () => {
    const { email } = await account();
    for (let turn = 1; turn <= 5; turn += 1) expect((await login(email, WRONG)).status).toBe(400);

    const locked = await login(email, PASSWORD);
    expect(locked.status).toBe(429);
    expect(locked.body.error.message).toBe(
      'Đăng nhập bằng tài khoản này đang tạm khóa đến 08:01 02/03/2026 vì nhập sai nhiều lần. Hãy chờ, hoặc đặt lại mật khẩu.',
    );
    clock().set('2026-03-02T01:00:59.999Z');
    expect((await login(email, PASSWORD)).status).toBe(429);
    clock().set('2026-03-02T01:01:00.000Z');
    expect((await login(email, WRONG)).status).toBe(400);
    clock().set('2026-03-02T01:02:59.999Z');
    expect((await login(email, PASSWORD)).status).toBe(429);
    clock().set('2026-03-02T01:03:00.000Z');
    expect((await login(email, PASSWORD)).status).toBe(200);
    expect((await login(email, WRONG)).status).toBe(400);
    expect((await login(email, PASSWORD)).status).toBe(200);

    expect(await trail(admin, email)).toEqual([
      ...Array.from({ length: 4 }, () => 'đăng nhập không thành công'),
      'bị tạm khóa đăng nhập theo tài khoản đến 08:01 02/03/2026',
      'đăng nhập không thành công',
      'bị tạm khóa đăng nhập theo tài khoản đến 08:03 02/03/2026',
      'đăng nhập không thành công',
      'đăng nhập',
      'đăng nhập không thành công',
      'đăng nhập',
    ]);
  });

  test('ba mươi lần thử cùng lúc: chỉ năm lần được xem mật khẩu', async () => {
    const { email } = await account();
    const answers = await Promise.all(Array.from({ length: 30 }, () => login(email, WRONG)));
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect([count(400), count(429)]).toEqual([5, 25]);
  });

  test('tài khoản không có thật cũng bị khóa như thật: câu trả lời không nói tài khoản nào có', async () => {
    const { email } = await account();
    const nobody = mailbox();
    for (let turn = 1; turn <= 6; turn += 1) {
      const [real, made] = [await login(email, WRONG), await login(nobody, WRONG)];
      expect(made.status).toBe(real.status);
      expect(made.body).toEqual(real.body);
    }
  });

  test('một địa chỉ mạng thử nhiều tài khoản thì địa chỉ ấy bị khóa', async () => {
    const roomy: unknown = app().config.get('sign-in.address.free');
    app().config.set('sign-in.address.free', 50);
    for (let turn = 1; turn <= 50; turn += 1) expect((await login(mailbox(), WRONG)).status).toBe(400);
    const { email } = await account();
    const refused = await login(email, PASSWORD);
    expect(refused.status).toBe(429);
    expect(refused.body.error.message).toContain('địa chỉ mạng này đang tạm khóa đến 08:01 02/03/2026');
    clock().set('2026-03-02T01:01:00.000Z');
    expect((await login(email, PASSWORD)).status).toBe(200);
    // A right sign-in from a busy office does not prolong the lock.
    expect((await login(email, PASSWORD)).status).toBe(200);
    app().config.set('sign-in.address.free', roomy);
  });

  test('đặt lại mật khẩu thì hết khóa; bảng đếm không giữ thư điện tử và tự dọn', async () => {
    const { id, email } = await account();
    for (let turn = 1; turn <= 5; turn += 1) await login(email, WRONG);
    expect((await login(email, PASSWORD)).status).toBe(429);
    await app().service('admin::user').updateById(id, { password: 'Xk7-mvq2-plw9' });
    expect((await login(email, 'Xk7-mvq2-plw9')).status).toBe(200);

    await login(email, WRONG);
    const rows: object[] = await app().db.connection('sign_in_tries').select();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/@|127\.0\.0\.1/);
    clock().set('2026-03-03T01:00:00.001Z');
    await forgetOldTries(app());
    expect(await app().db.connection('sign_in_tries').select()).toEqual([]);
  });
});

describe('phiên đăng nhập', () => {
  const me = (token: string) => request(server()).get('/admin/users/me').set('Authorization', `Bearer ${token}`);
  const tokenOf = async (email: string, password = PASSWORD): Promise<string> => (await login(email, password).expect(200)).body.data.token;

  test.each([
    ['quản trị đổi mật khẩu', { password: 'Xk7-mvq2-plw9' }],
    ['quản trị khóa tài khoản', { isActive: false }],
  ])('%s: mọi phiên của người ấy hết ngay', async (_name, changes) => {
    const { id, email } = await account();
    const tokens = [await tokenOf(email), await tokenOf(email)];
    for (const token of tokens) await me(token).expect(200);
    await admin.put(`/admin/users/${id}`, changes).expect(200);
    for (const token of tokens) await me(token).expect(401);
    if ('isActive' in changes) {
      await admin.put(`/admin/users/${id}`, { isActive: true }).expect(200);
      for (const token of tokens) await me(token).expect(401);
    }
  });

  test('quản trị đăng xuất một người ở mọi nơi, nhật ký ghi lại', async () => {
    const { id, email } = await account();
    const token = await tokenOf(email);
    await admin.delete(`/sign-in/accounts/${id}/sessions`).expect(200);
    await me(token).expect(401);
    await admin.delete('/sign-in/accounts/999999999/sessions').expect(404);
    const { body } = await admin.get('/desk/audit?kind=roles').expect(200);
    expect(body.data[0]).toMatchObject({ action: 'đăng xuất tài khoản ở mọi nơi', subject: 'Nguyễn An' });
  });

  test('phiên bỏ không quá thời gian nghỉ thì hết, dù cookie còn', async () => {
    const { email } = await account();
    const signedIn = await login(email, PASSWORD).expect(200);
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0];
    expect(String(signedIn.headers['set-cookie'])).toMatch(/httponly/i);
    const sessions = app().db.query('admin::session');
    const [session] = await sessions.findMany({ orderBy: { id: 'desc' }, limit: 1 });
    const idle = new Date(session.expiresAt).getTime() - new Date(session.createdAt).getTime();
    expect(Math.round(idle / 60_000)).toBe(120);
    const renewed = () => request(server()).post('/admin/access-token').set('Cookie', cookie);
    const age = (milliseconds: number) =>
      sessions.update({ where: { id: session.id }, data: { createdAt: new Date(Date.now() - milliseconds).toISOString() } });
    await age(idle + 1000);
    await renewed().expect(401);
    await age(idle - 60_000);
    await renewed().expect(200);
  });
});

describe('mật khẩu: luật đứng ở máy chủ, lối nào cũng vậy', () => {
  const BAD: [name: string, password: string, sentence: string][] = [
    ['ngắn', 'Xk7-mvq2-pl', 'Mật khẩu: phải có ít nhất 12 ký tự.'],
    ['phổ biến', 'Password123456', 'Mật khẩu: nằm trong danh sách mật khẩu nhiều người dùng, rất dễ đoán. Hãy chọn mật khẩu khác.'],
    ['có họ tên', 'Xk7-Nguyen-mvq2', 'Mật khẩu: không được chứa họ tên hoặc địa chỉ thư điện tử của người dùng.'],
  ];
  const refuses = ({ status, body }: request.Response, sentence: string) => {
    expect(status).toBe(400);
    expect(body.error.message).toBe(sentence);
    expect(body.error.details.errors).toEqual([expect.objectContaining({ path: ['password'], message: sentence })]);
  };

  test.each(BAD)('%s: kích hoạt, hồ sơ, đặt lại, quản trị tạo và sửa đều từ chối', async (_name, password, sentence) => {
    const { id, email } = await account();
    const token = (await login(email, PASSWORD).expect(200)).body.data.token;

    refuses(await admin.put(`/admin/users/${id}`, { password }), sentence);
    refuses(
      await request(server()).put('/admin/users/me').set('Authorization', `Bearer ${token}`).send({ currentPassword: PASSWORD, password }),
      sentence,
    );
    const resetPasswordToken = unique('dat-lai').replace(/\s/g, '');
    const resetPasswordTokenExpiresAt = new Date(Date.now() + 60_000).toISOString();
    await app().db.query('admin::user').update({ where: { id }, data: { resetPasswordToken, resetPasswordTokenExpiresAt } });
    refuses(await request(server()).post('/admin/reset-password').send({ resetPasswordToken, password }), sentence);

    const invited = await admin.post('/admin/users', { firstname: 'An', lastname: 'Nguyễn', email: mailbox(), roles: [1] }).expect(201);
    const { registrationToken } = invited.body.data;
    const userInfo = { firstname: 'An', lastname: 'Nguyễn', password };
    refuses(await request(server()).post('/admin/register').send({ registrationToken, userInfo }), sentence);

    const attributes = { firstname: 'An', lastname: 'Nguyễn', email: mailbox(), password };
    expect(() => app().service('admin::user').create(attributes)).toThrow(sentence);
    expect(() => app().service('admin::user').createFirstAdmin(attributes)).toThrow(sentence);
    await expect(app().service('admin::user').resetPasswordByEmail(email, password)).rejects.toThrow(sentence);
    await login(email, PASSWORD).expect(200);
  });
});

describe('xác thực hai lớp', () => {
  const codeAt = (secret: string, instant: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(instant) });

  async function enrolled() {
    const { id, email } = await account();
    const token: string = (await login(email, PASSWORD).expect(200)).body.data.token;
    const call = (path: string, body: object) => request(server()).post(path).set('Authorization', `Bearer ${token}`).send(body);
    const { secret, picture } = (await call('/sign-in/second-factor', {}).expect(200)).body.data;
    expect(picture).toMatch(/^data:image\/gif;base64,/);
    // Nothing is asked before the first code has been typed.
    await login(email, PASSWORD).expect(200);
    await call('/sign-in/second-factor/confirmation', { code: '000000' }).expect(400);
    const { body } = await call('/sign-in/second-factor/confirmation', { code: codeAt(secret, START) }).expect(200);
    return { id, email, token, secret: secret as string, recoveryCodes: body.data.recoveryCodes as string[], call };
  }

  test('đúng mật khẩu mà không có mã thì không vào được; mỗi mã chỉ dùng một lần', async () => {
    const { email, secret } = await enrolled();
    const asked = await login(email, PASSWORD);
    expect(asked.status).toBe(400);
    expect(asked.body.error).toMatchObject({
      message: 'Hãy nhập mã xác thực đang hiện trên điện thoại của bạn.',
      details: { secondFactor: true },
    });
    expect(asked.headers['set-cookie']).toBeUndefined();
    expect(JSON.stringify(asked.body)).not.toMatch(/token/i);

    const code = codeAt(secret, START);
    expect((await login(email, PASSWORD, { 'X-Second-Factor': code })).status).toBe(400);
    clock().set('2026-03-02T01:00:30.000Z');
    const next = codeAt(secret, '2026-03-02T01:00:30.000Z');
    expect((await login(email, WRONG, { 'X-Second-Factor': next })).status).toBe(400);
    await login(email, PASSWORD, { 'X-Second-Factor': next }).expect(200);
    expect((await login(email, PASSWORD, { 'X-Second-Factor': next })).body.error.message).toBe(
      'Mã xác thực: không đúng, đã dùng hoặc đã hết hạn.',
    );
    expect(await trail(admin, email)).toContain('nhập đúng mật khẩu, còn chờ mã xác thực');
  });

  test('một mã gửi hai lần cùng lúc chỉ mở một lần', async () => {
    const { email, secret } = await enrolled();
    clock().set('2026-03-02T01:01:00.000Z');
    const header = { 'X-Second-Factor': codeAt(secret, '2026-03-02T01:01:00.000Z') };
    const statuses = (await Promise.all([1, 2, 3, 4].map(() => login(email, PASSWORD, header)))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  });

  test('đoán mã cũng bị khóa như đoán mật khẩu', async () => {
    const { email } = await enrolled();
    const statuses: number[] = [];
    for (let turn = 1; turn <= 6; turn += 1) statuses.push((await login(email, PASSWORD, { 'X-Second-Factor': `00000${turn}` })).status);
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
  });

  test('mất điện thoại: mã khôi phục vào được một lần; máy chủ không giữ mã hay bí mật ở dạng đọc được', async () => {
    const { id, email, secret, recoveryCodes } = await enrolled();
    const header = { 'X-Second-Factor': recoveryCodes[0].toLowerCase() };
    await login(email, PASSWORD, header).expect(200);
    expect((await login(email, PASSWORD, header)).status).toBe(400);
    const row = JSON.stringify(await app().db.connection('sign_in_second_factors').where({ user_id: id }).first());
    for (const kept of [secret, ...recoveryCodes, recoveryCodes[0].replace(/-/g, '')]) expect(row).not.toContain(kept);
  });

  test('thư đặt lại mật khẩu không đi vòng được lớp thứ hai', async () => {
    const { id, email, secret } = await enrolled();
    const resetPasswordToken = unique('dat-lai').replace(/\s/g, '');
    const data = { resetPasswordToken, resetPasswordTokenExpiresAt: new Date(Date.now() + 60_000).toISOString() };
    await app().db.query('admin::user').update({ where: { id }, data });
    const reset = (headers = {}) =>
      request(server()).post('/admin/reset-password').set(headers).send({ resetPasswordToken, password: 'Xk7-mvq2-plw9' });
    expect((await reset()).body.error.details.secondFactor).toBe(true);
    expect((await reset({ 'X-Second-Factor': '123123' })).status).toBe(400);
    await login(email, 'Xk7-mvq2-plw9').expect(400);
    clock().set('2026-03-02T01:02:00.000Z');
    await reset({ 'X-Second-Factor': codeAt(secret, '2026-03-02T01:02:00.000Z') }).expect(200);
  });

  test('tự tắt cần một mã; quản trị đặt lại thì chỉ còn mật khẩu và phiên cũ hết', async () => {
    const { id, email, token, call } = await enrolled();
    await call('/sign-in/second-factor/removal', { code: '111111' }).expect(400);
    await call('/sign-in/second-factor', {}).expect(400);
    const { body } = await admin.get('/sign-in/accounts').expect(200);
    expect(body.data).toContainEqual({ id, name: 'Nguyễn An', email, isActive: true, secondFactor: true });
    await admin.delete(`/sign-in/accounts/${id}/second-factor`).expect(200);
    await request(server()).get('/admin/users/me').set('Authorization', `Bearer ${token}`).expect(401);
    await login(email, PASSWORD).expect(200);
    await admin.delete(`/sign-in/accounts/${id}/second-factor`).expect(404);
  });
});
