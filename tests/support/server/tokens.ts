import request from 'supertest';
import { app, unique } from './strapi';

/** A full-access token, as an administrator would make for a program. */
export const fullAccessToken = (): Promise<string> => makeToken('full-access');

/** A content-API token; a custom one gets these permissions. */
export async function makeToken(type: 'full-access' | 'read-only' | 'custom', permissions: string[] = []): Promise<string> {
  const token = await app()
    .service('admin::api-token')
    .create({ name: unique('token'), description: 'Thử', type, kind: 'content-api', lifespan: null, ...(type === 'custom' && { permissions }) });
  return token.accessKey;
}

const PASSWORD = 'Mat-khau-thu-1';

/** Makes a panel user in the role (and of the unit), signs in, and returns a client that acts as that person. */
export async function signIn(roleCode: string, unit?: { documentId: string }) {
  const role = await app().db.query('admin::role').findOne({ where: { code: roleCode } });
  const email = `${unique('nguoi').replace(/\s/g, '-')}@thu.example.com`;
  const user = await app()
    .service('admin::user')
    .create({ firstname: 'An', lastname: 'Nguyễn', email, password: PASSWORD, isActive: true, roles: [role.id] });
  if (unit) {
    await app().documents('api::staff-member.staff-member').create({ data: { user: user.id, unit: unit.documentId } } as never);
  }
  const server = app().server.httpServer;
  const login = await request(server).post('/admin/login').send({ email, password: PASSWORD });
  const token: string = login.body.data.token ?? login.body.data.accessToken;
  const bearer = `Bearer ${token}`;
  return {
    userId: user.id as number,
    bearer,
    get: (path: string) => request(server).get(path).set('Authorization', bearer),
    post: (path: string, body: object = {}) => request(server).post(path).set('Authorization', bearer).send(body),
    upload: (path: string, content: string, name: string, fields: Record<string, string> = {}) =>
      request(server).post(path).set('Authorization', bearer).field(fields).attach('file', Buffer.from(content), name),
    put: (path: string, body: object) => request(server).put(path).set('Authorization', bearer).send(body),
    delete: (path: string) => request(server).delete(path).set('Authorization', bearer),
  };
}

export type Person = Awaited<ReturnType<typeof signIn>>;
