import type { Core } from '@strapi/strapi';
import { allOf } from './conditions';
import { DOCUMENT_LEVELS, VALIDITIES } from '../words/enumerations';
import { DOCUMENT as UID, registryOf, today } from '../documents/registry';
import { chainView, historyView, lostPartsView, relationsView } from './legal-document-life';
import {
  LEGAL_DOCUMENT_SELECTION,
  legalDocumentSummaryOf,
  type FullLegalDocumentRow,
  type LegalDocument,
  type LegalDocumentRow,
  type LegalDocumentSummary,
} from './legal-document-view';
import { draftRow } from './draft-rows';
import { FILE_FIELDS, attachmentOf } from './media';
import { mapPage, readPageByDate, type Page } from './pages';
import { parseListQuery, type Parameters } from './parameters';
import { yearDates } from './periods';
import { published } from './published';
import { day, oneOf, slug, text, year } from './readers';

const PARAMETERS = {
  type: slug,
  issuer: slug,
  level: oneOf(DOCUMENT_LEVELS),
  validity: oneOf(VALIDITIES),
  /** The day for which `validity` is asked; today when absent. */
  asOf: day,
  area: slug,
  year,
  number: text,
  sourceId: text,
};

/**
 * Newest issue first; undated documents (a number and day still to be given) stand last.
 * @throws ValidationError (400) naming an unknown parameter or a bad value
 */
export async function listLegalDocuments(
  strapi: Core.Strapi,
  parameters: Parameters,
): Promise<Page<LegalDocumentSummary>> {
  const { filters, ...paging } = parseListQuery(parameters, PARAMETERS);
  const registry = await registryOf(strapi);
  const asOf = filters.asOf ?? today(strapi);
  const page = await readPageByDate(published<LegalDocumentRow>(strapi, UID), paging, {
    ...LEGAL_DOCUMENT_SELECTION,
    date: 'issuedOn',
    filters: allOf({
      columns: { level: filters.level, number: filters.number, sourceId: filters.sourceId },
      slugs: { type: filters.type, issuer: filters.issuer, subjectAreas: filters.area },
      others: [
        filters.year ? { issuedOn: yearDates(filters.year) } : undefined,
        filters.validity ? { documentId: { $in: registry.inState(filters.validity, asOf) } } : undefined,
      ],
    }),
  });
  return mapPage(page, (row) => legalDocumentSummaryOf(row, registry.stateOn(row.documentId, asOf)?.validity ?? 'unknown'));
}

/**
 * The published document at this address with its relations read from both ends and its state on a day (today when none
 * is given); null when there is none.
 *
 * @param asOf yyyy-MM-dd
 */
export async function findLegalDocument(strapi: Core.Strapi, address: string, asOf = today(strapi)): Promise<LegalDocument | null> {
  const row = await published<FullLegalDocumentRow>(strapi, UID).first({ ...FULL_SELECTION, filters: { slug: address } });
  return row && legalDocumentOf(strapi, row, asOf);
}

/**
 * A draft as readers would see it if it were published now, but for its place among the other documents: relations and
 * states are drawn from what is published.
 */
export async function draftLegalDocument(strapi: Core.Strapi, documentId: string): Promise<LegalDocument | null> {
  const row = await draftRow<FullLegalDocumentRow>(strapi, UID, documentId, FULL_SELECTION);
  return row && legalDocumentOf(strapi, row, today(strapi));
}

const FULL_SELECTION = {
  fields: [...LEGAL_DOCUMENT_SELECTION.fields, 'fullText', 'recipients', 'officialUrl'],
  populate: { ...LEGAL_DOCUMENT_SELECTION.populate, files: { fields: FILE_FIELDS } },
};

async function legalDocumentOf(strapi: Core.Strapi, row: FullLegalDocumentRow, asOf: string): Promise<LegalDocument> {
  const registry = await registryOf(strapi);
  return {
    ...legalDocumentSummaryOf(row, registry.stateOn(row.documentId, asOf)?.validity ?? 'unknown'),
    relations: relationsView(registry, row.documentId),
    history: historyView(registry, row.documentId),
    lostParts: lostPartsView(registry, row.documentId, asOf),
    chain: chainView(registry, row.documentId),
    recipients: row.recipients,
    officialUrl: row.officialUrl,
    files: (row.files ?? []).map(attachmentOf),
    fullText: row.fullText,
  };
}
