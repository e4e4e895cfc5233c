import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { articleBody } from './articles';
import type { Section } from './section';
import { median, timed } from './timing';

const ARTICLES = '/content-manager/collection-types/api::article.article';
const WATCHED = 'plugin::quota.publications';

export interface PublishCost {
  stock: number;
  watched: number;
}

type Post = (path: string, body: object) => Promise<{ data: { documentId: string } }>;

let number = 0;

/**
 * Publishes articles as an editor does, by the panel's request, with and without the tracker, turn by turn in one
 * process, and gives the medians. Without it is stock Strapi: nothing else watches the document service.
 */
export async function publishCost(strapi: Core.Strapi, { units, section }: Section, pairs: number): Promise<PublishCost> {
  const publications: unknown = strapi.config.get(WATCHED);
  const post = await signedIn(strapi);
  const publish = async (watched: boolean) => {
    strapi.config.set(WATCHED, watched ? publications : []);
    number += 1;
    const unit = { connect: [{ documentId: units[number % units.length].documentId }] };
    const { data } = await post(ARTICLES, {
      title: `Bài ${number}`,
      slug: `bai-${number}`,
      body: articleBody(number),
      unit,
      section: { connect: [{ documentId: section.documentId }] },
    });
    return timed(() => post(`${ARTICLES}/${data.documentId}/actions/publish`, {}));
  };
  const times = { stock: [] as number[], watched: [] as number[] };
  for (let pair = -5; pair < pairs; pair += 1) {
    // Whoever goes first may warm what the other one finds: they take turns at that too.
    for (const watched of pair % 2 === 0 ? [true, false] : [false, true]) {
      const time = await publish(watched);
      if (pair >= 0) times[watched ? 'watched' : 'stock'].push(time);
    }
  }
  strapi.config.set(WATCHED, publications);
  return { stock: median(times.stock), watched: median(times.watched) };
}

/** An administrator of the stock application, at its own address. */
async function signedIn(strapi: Core.Strapi): Promise<Post> {
  const { httpServer } = strapi.server;
  if (!httpServer.listening) {
    strapi.server.mount();
    await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  }
  const address = `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
  const [email, password] = [`${randomBytes(6).toString('hex')}@thu.example.com`, `A1${randomBytes(12).toString('hex')}`];
  const role = await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } });
  await strapi.service('admin::user').create({ firstname: 'Đo', email, password, isActive: true, roles: [role.id] });
  let headers: Record<string, string> = { 'Content-Type': 'application/json' };
  const post: Post = async (path, body) => {
    const answer = await fetch(address + path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Awaited<ReturnType<Post>>;
  };
  const { data } = await post('/admin/login', { email, password });
  const { accessToken, token = accessToken } = data as unknown as { accessToken?: string; token?: string };
  headers = { ...headers, Authorization: `Bearer ${token}` };
  return post;
}
