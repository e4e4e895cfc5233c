import type { Core } from '@strapi/strapi';
import { registryOf, today } from '../../documents/registry';
import type { KnownDocument } from './cited-documents';

const DOCUMENT = 'api::legal-document.legal-document';

type Row = Omit<KnownDocument, 'replacedBy' | 'validity'>;

/** The published documents of the registry that have one of these numbers, each with what replaces it. */
export async function knownDocuments(strapi: Core.Strapi, numbers: readonly string[]): Promise<KnownDocument[]> {
  if (numbers.length === 0) return [];
  const rows: Row[] = await strapi.db.query(DOCUMENT).findMany({
    where: { number: { $in: spellingsOf(numbers) }, publishedAt: { $notNull: true } },
    select: ['documentId', 'number', 'issuedOn', 'expiresOn'],
  });
  const registry = await registryOf(strapi);
  const day = today(strapi);
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      validity: registry.stateOn(row.documentId, day)?.validity ?? ('unknown' as const),
      replacedBy: await replacementOf(strapi, row.documentId),
    })),
  );
}

/** As written, and with the leading zero that one writer sets and another leaves out. */
const spellingsOf = (numbers: readonly string[]) => [
  ...new Set(numbers.flatMap((number) => [number, number.replace(/^0+(?=\d)/, ''), number.replace(/^(?=\d\/)/, '0')])),
];

async function replacementOf(strapi: Core.Strapi, documentId: string): Promise<string | null> {
  const successor = await strapi.db.query(DOCUMENT).findOne({
    where: { publishedAt: { $notNull: true }, relations: { kind: 'replaces', target: { documentId } } },
    select: ['number'],
  });
  return successor?.number ?? null;
}
