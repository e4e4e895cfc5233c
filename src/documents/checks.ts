import type { Core } from '@strapi/strapi';
import { fold } from '../registry/fold';
import { numberKey } from '../registry/number';
import { checkNumber, probableDoubles } from '../registry/number-checks';
import { readReference, type NumberRule } from '../registry/reference';
import { formatDate } from '../text/dates';
import { DOCUMENT } from './registry';

/** Something about a record that a person should look at; nothing is forbidden by it. */
export interface Warning {
  field: string;
  message: string;
  /** documentId of the other document it speaks of. */
  other: string | null;
}

export interface CheckedDocument {
  documentId: string;
  number: string | null;
  issuedOn: string | null;
  type: { name: string; abbreviation: string | null } | null;
  /** The issuer's name. */
  issuer: string | null;
}

interface Row {
  documentId: string;
  number: string | null;
  issuedOn: string | null;
  type: { name: string } | null;
  issuer: { name: string } | null;
}

/** What the number and the other records, drafts included, have to say about a document. */
export async function warningsAbout(strapi: Core.Strapi, document: CheckedDocument): Promise<Warning[]> {
  const rules = readReference<NumberRule>(strapi.dirs.app.root, 'number-rules');
  const faults = checkNumber(document, rules).map(({ message }) => ({ field: 'number', message: `Số, ký hiệu: ${message}`, other: null }));
  if (!document.issuedOn || !document.issuer) return faults;
  const rows: Row[] = await strapi.db.query(DOCUMENT).findMany({
    where: { issuedOn: document.issuedOn, publishedAt: null },
    select: ['documentId', 'number', 'issuedOn'],
    populate: { type: { select: ['name'] }, issuer: { select: ['name'] } },
  });
  const identity = ({ documentId, number, issuedOn, type, issuer }: Row) => ({
    documentId, number, issuedOn,
    typeName: type?.name ?? null,
    issuerId: issuer ? fold(issuer.name) : null,
  });
  const own = identity({ ...document, issuer: { name: document.issuer } });
  const doubles = probableDoubles(own, rows.map(identity)).map(({ other, sameType }) => ({
    field: 'number',
    message: sameType
      ? `Kho đã có ${other.number} ngày ${formatDate(document.issuedOn as string)} của cùng cơ quan.`
      : `Cùng cơ quan, cùng số, cùng ngày ${formatDate(document.issuedOn as string)} đã có ${other.typeName ?? 'văn bản'} ${other.number}: có thể là một văn bản được ghi hai loại.`,
    other: other.documentId,
  }));
  return [...faults, ...doubles];
}

/** The record of the registry, drafts included, that has this number, issuer and day. */
export async function sameRecord(strapi: Core.Strapi, document: Omit<CheckedDocument, 'documentId' | 'type'> & { sourceId?: string | null }): Promise<string | null> {
  const query = strapi.db.query(DOCUMENT);
  if (document.sourceId) {
    const known = await query.findOne({ where: { sourceId: document.sourceId }, select: ['documentId'] });
    if (known) return known.documentId;
  }
  const key = numberKey(document.number);
  if (!key || !document.issuedOn || !document.issuer) return null;
  const rows: Row[] = await query.findMany({ where: { issuedOn: document.issuedOn }, select: ['documentId', 'number'], populate: { issuer: { select: ['name'] } } });
  return rows.find(({ number, issuer }) => numberKey(number) === key && issuer && fold(issuer.name) === fold(document.issuer as string))?.documentId ?? null;
}
