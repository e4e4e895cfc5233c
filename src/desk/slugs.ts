import type { Core, UID } from '@strapi/strapi';
import { slugify, withSuffix } from '../text/slug';
import type { Act, Data } from '../access/act';
import { refusal } from '../refusals/refusal';

const MAX_LENGTH = 100;

/** Of what an address is made, by content type. */
const NAMED_BY: Partial<Record<UID.ContentType, (record: Data) => unknown[]>> = {
  'api::article.article': ({ title }) => [title],
  'api::legal-document.legal-document': ({ number, abstract }) => [number, abstract],
  'api::procedure.procedure': ({ name }) => [name],
  'api::guide.guide': ({ title }) => [title],
  'api::indicator.indicator': ({ code }) => [code],
};
const byName = ({ name }: Data) => [name];

interface Stored extends Data {
  id: number;
  slug: string | null;
  firstPublicAt?: string | null;
}

/**
 * Gives the record its address: made from its title, readable, unique among all records of its type. It follows
 * the title until the first publication and never changes afterwards.
 *
 * @throws ValidationError (field `slug`) when somebody sets another address for what was already public.
 */
export async function assignSlug(strapi: Core.Strapi, uid: UID.ContentType, act: Act): Promise<void> {
  const { data, documentId } = act;
  if (!data || !strapi.contentTypes[uid].attributes.slug) return;
  const partsOf = NAMED_BY[uid] ?? byName;
  const stored = documentId ? await storedDraft(strapi, uid, documentId) : null;
  const given = typeof data.slug === 'string' && data.slug !== '' && data.slug !== stored?.slug ? data.slug : null;

  if (stored?.slug && isPermanent(strapi, uid, stored)) {
    if (given) throw refusal([{ code: 'slug-is-public', field: 'slug', message: CHANGED }]);
    data.slug = stored.slug;
    return;
  }
  const wanted = slugOf(given ? [given] : partsOf({ ...stored, ...data }));
  const keeps = !given && stored?.slug && wanted === slugOf(partsOf(stored));
  data.slug = keeps ? stored.slug : withSuffix(wanted, await takenSlugs(strapi, uid, wanted, documentId), MAX_LENGTH);
}

const CHANGED = 'Đường dẫn đã được công bố nên không thể thay đổi.';

const slugOf = (parts: unknown[]) =>
  slugify(parts.filter(Boolean).join(' '), { maxLength: MAX_LENGTH, fallback: 'khong-de' });

const hasDrafts = (strapi: Core.Strapi, uid: UID.ContentType) =>
  Boolean(strapi.contentTypes[uid].options?.draftAndPublish);

const storedDraft = (strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<Stored | null> =>
  strapi.db.query(uid).findOne({ where: { documentId, ...(hasDrafts(strapi, uid) && { publishedAt: null }) } });

/** Lists have no publication: their address stands as soon as it exists, because clauses and links use it. */
const isPermanent = (strapi: Core.Strapi, uid: UID.ContentType, stored: Stored) =>
  !hasDrafts(strapi, uid) || Boolean(stored.firstPublicAt);

async function takenSlugs(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  base: string,
  documentId: string | undefined,
): Promise<Set<string>> {
  // A suffix may have to shorten a long address, so look a little wider than the address itself.
  const stem = base.slice(0, MAX_LENGTH - 10);
  const rows: { slug: string; documentId: string }[] = await strapi.db
    .query(uid)
    .findMany({ where: { slug: { $startsWith: stem } }, select: ['slug', 'documentId'] });
  return new Set(rows.filter((row) => row.documentId !== documentId).map(({ slug }) => slug));
}
