import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { articleBody } from '../articles';

type Row = Record<string, unknown>;

const UNITS = 60;
const SECTIONS = 8;
const FIELDS = 7;
/** Rows in one statement: below SQLite's limit of values. */
const CHUNK = 400;
const KINDS = ['news', 'feature', 'reportage', 'question-answer'];
/** Only these have a body of 600 words; the others make the tables long, not the disk full. */
const FULL_BODIES = 1000;

const idOf = () => randomUUID().replaceAll('-', '').slice(0, 24);

/** The lists and the footer, by the desk's road. */
export async function seedLists(strapi: Core.Strapi): Promise<void> {
  const create = (uid: string, data: object) => strapi.documents(uid as never).create({ data } as never);
  for (let n = 1; n <= UNITS; n += 1) await create('api::unit.unit', { name: `Trung tâm Y tế khu vực ${n}` });
  for (let n = 1; n <= SECTIONS; n += 1) await create('api::section.section', { name: `Chuyên mục ${n}`, order: n });
  for (let n = 1; n <= FIELDS; n += 1) {
    await create('api::reform-field.reform-field', { name: `Lĩnh vực cải cách ${n}`, label: `Lĩnh vực ${n}`, scheme: 'DO', order: n });
  }
  await create('api::site-setting.site-setting', {
    siteName: 'Chuyên trang đo tốc độ',
    owner: 'Sở Y tế',
    responsiblePerson: 'Bà Nguyễn Thị A',
    address: '01 đường Một',
    phone: '0260 386 2351',
    email: 'do@example.gov.vn',
    hotlines: [{ label: 'Đường dây nóng', phone: '19009095' }],
    links: [{ label: 'Bộ Y tế', url: 'https://moh.gov.vn' }],
  });
}

/** Published articles up to `total`, each with its draft and its relations, straight into the tables. */
export async function seedArticles(strapi: Core.Strapi, from: number, total: number): Promise<void> {
  const knex = strapi.db.connection;
  const ids = async (table: string): Promise<number[]> => (await knex(table).select('id').orderBy('id')).map(({ id }) => Number(id));
  const [units, sections, fields] = await Promise.all([ids('units'), ids('sections'), ids('reform_fields')]);
  let rowId = Number((await knex('articles').max('id as last'))[0].last ?? 0);
  for (let start = from; start < total; start += CHUNK) {
    const articles: Row[] = [];
    const links = { unit: [] as Row[], section: [] as Row[], fields: [] as Row[] };
    for (let n = start; n < Math.min(start + CHUNK, total); n += 1) {
      const documentId = idOf();
      const at = new Date(Date.UTC(2020, 0, 1) + n * 1_800_000);
      const body = n % Math.ceil(total / FULL_BODIES) === 0 ? articleBody(n) : `<p>Bài số ${n}.</p>`;
      for (const publishedAt of [null, at]) {
        rowId += 1;
        articles.push(rowOf({ rowId, documentId, n, at, body, publishedAt }));
        links.unit.push({ article_id: rowId, unit_id: units[n % units.length] });
        links.section.push({ article_id: rowId, section_id: sections[n % sections.length] });
        links.fields.push({ article_id: rowId, reform_field_id: fields[n % fields.length] });
      }
    }
    await knex.transaction(async (trx) => {
      await inParts(articles, (rows) => trx('articles').insert(rows));
      await inParts(links.unit, (rows) => trx('articles_unit_lnk').insert(rows));
      await inParts(links.section, (rows) => trx('articles_section_lnk').insert(rows));
      await inParts(links.fields, (rows) => trx('articles_reform_fields_lnk').insert(rows));
    });
  }
  if (strapi.db.dialect.client === 'postgres') {
    await knex.raw(`select setval(pg_get_serial_sequence('articles', 'id'), ${rowId})`);
    await knex.raw('analyze');
  } else {
    await knex.raw('analyze');
  }
}

function rowOf({ rowId, documentId, n, at, body, publishedAt }: { rowId: number; documentId: string; n: number; at: Date; body: string; publishedAt: Date | null }): Row {
  return {
    id: rowId,
    document_id: documentId,
    title: `Trung tâm Y tế đẩy mạnh cải cách thủ tục hành chính, bài số ${n}`,
    summary: 'Người dân nộp hồ sơ trực tuyến, nhận kết quả đúng hạn; cán bộ một cửa hướng dẫn tại chỗ cho người cao tuổi.',
    body,
    kind: KINDS[n % KINDS.length],
    origin: 'own',
    slug: `bai-so-${n}`,
    pen_name: 'Phòng Tổ chức cán bộ',
    first_public_at: at,
    created_at: at,
    updated_at: at,
    published_at: publishedAt,
  };
}

async function inParts(rows: Row[], insert: (rows: Row[]) => PromiseLike<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += 50) await insert(rows.slice(from, from + 50));
}
