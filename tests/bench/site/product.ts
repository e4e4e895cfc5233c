import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { keeperOf } from '../../../src/site/kept';
import { compileServer } from '../../support/compile';
import { seedArticles, seedLists } from './seed';

const root = path.resolve(__dirname, '..', '..', '..');
const ARTICLE = 'api::article.article';

/**
 * The product's server in a process of its own, on the database and the port of the environment. The parent asks for
 * articles to be added, and for an editor who corrects and publishes one each second.
 */
async function main(): Promise<void> {
  const out = path.join(root, '.tmp', `bench-site-${process.env.PORT}`);
  compileServer(root, out);
  const strapi = createStrapi({ appDir: root, distDir: out, autoReload: false, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.register();
  // Articles come straight into the tables: making their search entries afterwards would be measured with the pages.
  Object.assign(strapi.get('search') as object, { repair: () => Promise.resolve() });
  await strapi.bootstrap();
  if (process.env.EACH_PAGE_ANEW) afterAPublicationEach(strapi);
  await strapi.listen();
  let editor: NodeJS.Timeout | undefined;
  process.on('message', (message: { seed?: [number, number]; edit?: boolean; stop?: boolean }) => void (async () => {
    if (message.seed) {
      if (message.seed[0] === 0) await seedLists(strapi);
      await seedArticles(strapi, ...message.seed);
    }
    clearInterval(editor);
    if (message.edit) editor = setInterval(() => void publish(strapi), 1000);
    if (message.stop) process.exit(0);
    process.send?.('done');
  })());
  process.send?.('ready');
}

/** As if an article had just been published before each question: no page is kept, no answer about articles remembered. */
function afterAPublicationEach(strapi: Core.Strapi): void {
  const { tell } = strapi.get('freshness') as { tell(changed: string[]): void };
  const keeper = keeperOf(strapi);
  const handle = keeper.handle.bind(keeper);
  keeper.handle = (ctx, next) => {
    tell(['articles', 'articles:published']);
    return handle(ctx, next);
  };
}

let turn = 0;

async function publish(strapi: Core.Strapi): Promise<void> {
  turn += 1;
  const slug = `bai-so-${turn % 50}`;
  const found = (await strapi.documents(ARTICLE).findFirst({ filters: { slug } } as never)) as { documentId: string } | null;
  if (!found) return;
  await strapi.documents(ARTICLE).update({ documentId: found.documentId, data: { summary: `Sửa lần ${turn}.` }, status: 'published' } as never);
}

void main();
