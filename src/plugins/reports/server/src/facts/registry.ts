import type { Core, UID } from '@strapi/strapi';
import { DAY_MS, dayOf, type Day, type Span } from '../../../../quota/server/src/rules/calendar';
import type { RegistryItem } from '../../../../../reports/figures/types';

interface Named {
  documentId: string;
  name: string;
}

interface DocumentRow {
  number: string | null;
  abstract: string;
  slug: string;
  issuedOn: Day | null;
  firstPublicAt: string;
  unit: Named | null;
  relations: { kind: string }[];
}

interface ProcedureRow {
  code: string | null;
  name: string;
  slug: string;
  announcement: 'new' | 'amended' | 'abolished' | null;
  firstPublicAt: string;
  unit: Named | null;
  publishingDecision: { issuedOn: Day | null } | null;
}

/** The documents and procedures that came before readers for the first time in a span and are still there. */
export async function registryOf(strapi: Core.Strapi, { span, unitId, zone }: { span: Span; unitId: string | null; zone: string }): Promise<RegistryItem[]> {
  const where = {
    publishedAt: { $notNull: true },
    firstPublicAt: { $gte: new Date(span.from).toISOString(), $lt: new Date(span.to).toISOString() },
    ...(unitId && { unit: { documentId: unitId } }),
  };
  const find = <Row>(uid: string, select: string[], populate: object): Promise<Row[]> =>
    strapi.db.query(uid as UID.ContentType).findMany({ where, select, populate, orderBy: [{ firstPublicAt: 'asc' }, { id: 'asc' }] });
  const unit = { select: ['documentId', 'name'] };
  const documents = await find<DocumentRow>('api::legal-document.legal-document', ['number', 'abstract', 'slug', 'issuedOn', 'firstPublicAt'], { unit, relations: true });
  const procedures = await find<ProcedureRow>('api::procedure.procedure', ['code', 'name', 'slug', 'announcement', 'firstPublicAt'], {
    unit,
    publishingDecision: { select: ['issuedOn'] },
  });
  const entry = (firstPublicAt: string, issued: Day | null | undefined, owner: Named | null) => {
    const publishedOn = dayOf(Date.parse(new Date(firstPublicAt).toISOString()), zone);
    const issuedOn = issued ? String(issued).slice(0, 10) : null;
    const days = issuedOn ? Math.round((Date.parse(publishedOn) - Date.parse(issuedOn)) / DAY_MS) : null;
    return { publishedOn, issuedOn, days, unit: owner && { id: owner.documentId, name: owner.name } };
  };
  return [
    ...documents.map(
      ({ number, abstract, slug, issuedOn, firstPublicAt, unit: owner, relations }): RegistryItem => ({
        kind: 'document',
        title: abstract,
        number,
        url: `/van-ban/${slug}`,
        act: actOf(relations),
        ...entry(firstPublicAt, issuedOn, owner),
      }),
    ),
    ...procedures.map(
      ({ code, name, slug, announcement, firstPublicAt, unit: owner, publishingDecision }): RegistryItem => ({
        kind: 'procedure',
        title: name,
        number: code,
        url: `/thu-tuc-hanh-chinh/${slug}`,
        act: announcement === 'amended' || announcement === 'abolished' ? announcement : 'published',
        ...entry(firstPublicAt, publishingDecision?.issuedOn, owner),
      }),
    ),
  ];
}

/** A document that takes others away counts as that, one that changes others as that, any other as new. */
function actOf(relations: { kind: string }[]): RegistryItem['act'] {
  if (relations.some(({ kind }) => kind === 'abolishes' || kind === 'replaces')) return 'abolished';
  return relations.some(({ kind }) => kind === 'amends') ? 'amended' : 'published';
}
