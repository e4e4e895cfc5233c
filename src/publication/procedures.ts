import type { Core } from '@strapi/strapi';
import { registryOf, today } from '../documents/registry';
import { allOf } from './conditions';
import { ANNOUNCEMENTS, FILING_FORMS, ONLINE_LEVELS, PROCEDURE_LEVELS, PROCEDURE_SCOPES, VALIDITIES } from '../words/enumerations';
import { PART_LABELS } from '../procedures/parts';
import { isListed, unknownParts } from '../procedures/scope';
import { NATIONAL_PORTAL } from './addresses';
import type { Version } from '../database/versions';
import { draftLinks, draftRow } from './draft-rows';
import { linkedRow } from './linked-rows';
import { FILE_FIELDS, attachmentOf } from './media';
import { NAME, namedOf, unitNameOrNull, type Named } from './names';
import { mapPage, readPage, type Page } from './pages';
import { parseListQuery, type Parameters } from './parameters';
import {
  PROCEDURE_SELECTION,
  procedureSummaryOf,
  type BasisLink,
  type FullProcedureRow,
  type ListEntry,
  type Procedure,
  type ProcedureRow,
  type ProcedureSummary,
} from './procedure-view';
import { published } from './published';
import { oneOf, slug, text } from './readers';
import { TARGET, legalDocumentLinks, type LegalDocumentLink, type Target } from './targets';

const UID = 'api::procedure.procedure';

const PARAMETERS = {
  code: text,
  area: slug,
  level: oneOf(PROCEDURE_LEVELS),
  announcement: oneOf(ANNOUNCEMENTS),
  onlineLevel: oneOf(ONLINE_LEVELS),
  locality: text,
  scope: oneOf(PROCEDURE_SCOPES),
  sourceId: text,
};

/**
 * What can be read in full before mere entries of a published list, each last changed first: those who come back
 * look for what is new; those who come once filter by field or code.
 */
const SORT = ['scope:asc', 'publishedAt:desc', 'code:asc', 'documentId:asc'];

const IN_USE = { $or: [{ announcement: { $null: true } }, { announcement: { $ne: 'abolished' } }] };

/**
 * Abolished procedures are listed only when asked for: `announcement=abolished`.
 * @throws ValidationError (400) naming an unknown parameter or a bad value
 */
export async function listProcedures(strapi: Core.Strapi, parameters: Parameters): Promise<Page<ProcedureSummary>> {
  const { filters, ...paging } = parseListQuery(parameters, PARAMETERS);
  const { area, ...columns } = filters;
  const others = [columns.announcement ? undefined : IN_USE];
  const page = await readPage(published<ProcedureRow>(strapi, UID), paging, {
    ...PROCEDURE_SELECTION,
    sort: SORT,
    filters: allOf({ columns, slugs: { subjectArea: area }, others }),
  });
  const day = today(strapi);
  return mapPage(page, (row) => procedureSummaryOf(row, day));
}

/** The published procedure at this address with all its parts; null when there is none. */
export async function findProcedure(strapi: Core.Strapi, address: string): Promise<Procedure | null> {
  const row = await published<FullProcedureRow>(strapi, UID).first({ ...FULL_SELECTION, filters: { slug: address } });
  return row && procedureOf(strapi, row, await linkedRow<Links>(strapi, UID, row.documentId, LINKS));
}

/** A draft as readers would see it if it were published now. */
export async function draftProcedure(strapi: Core.Strapi, documentId: string): Promise<Procedure | null> {
  const row = await draftRow<FullProcedureRow>(strapi, UID, documentId, FULL_SELECTION);
  return row && procedureOf(strapi, row, await draftLinks<Links>(strapi, UID, documentId, LINKS));
}

async function procedureOf(strapi: Core.Strapi, row: FullProcedureRow, links: Links | null | undefined): Promise<Procedure> {
  const [legalBasis, [publishingDecision = null]] = await Promise.all([
    legalDocumentLinks(strapi, links?.legalBasis ?? []),
    legalDocumentLinks(strapi, links?.publishingDecision ? [links.publishingDecision] : []),
  ]);
  return {
    ...procedureSummaryOf(row, today(strapi)),
    listEntry: listEntryOf(row),
    steps: row.steps,
    filingWays: row.filingWays.map(({ form, timeLimit, fee, note }) => ({
      form,
      formLabel: FILING_FORMS[form],
      timeLimit,
      fee,
      note,
    })),
    dossier: row.dossier.map(({ caseName, name, form, originals, copies }) => ({ caseName, name, form, originals, copies })),
    dossierSets: row.dossierSets,
    applicants: row.applicants,
    authority: row.authority,
    delegate: row.delegate,
    coordinator: row.coordinator,
    receivingAddress: row.receivingAddress,
    kind: row.kind,
    hasResult: row.hasResult,
    result: row.result,
    hasFees: row.hasFees,
    fees: row.fees,
    hasForms: row.hasForms,
    forms: row.forms.map(({ name, file }) => ({ name, file: file ? attachmentOf(file) : null })),
    hasConditions: row.hasConditions,
    conditions: row.conditions,
    legalBasis: await withStates(strapi, legalBasis),
    legalBasisNote: row.legalBasisNote,
    publishingDecision,
    publishingDecisionNote: row.publishingDecisionNote,
    decidedOn: row.decidedOn,
    related: row.related,
    partialReason: row.partialReason,
    portalUrl: row.portalUrl,
    unit: unitNameOrNull(row.unit),
  };
}

const LIST_ENTRY = 'Đây là một mục trong danh mục thủ tục hành chính, chưa có đầy đủ nội dung của thủ tục.';

function listEntryOf(row: FullProcedureRow): ListEntry | null {
  if (!isListed(row)) return null;
  return {
    note: LIST_ENTRY,
    unknownParts: unknownParts(row).map((part) => ({ part, label: PART_LABELS[part] })),
    source: row.source,
    lookUpAt: row.portalUrl ?? NATIONAL_PORTAL,
  };
}

async function withStates(strapi: Core.Strapi, links: LegalDocumentLink[]): Promise<BasisLink[]> {
  if (links.length === 0) return [];
  const registry = await registryOf(strapi);
  return links.map((link) => {
    const validity = registry.stateOn(link.documentId, today(strapi))?.validity ?? 'unknown';
    return { ...link, validity, validityLabel: VALIDITIES[validity] };
  });
}

const OWN_PARTS = [
  'steps',
  'dossierSets',
  'applicants',
  'authority',
  'delegate',
  'coordinator',
  'receivingAddress',
  'kind',
  'hasResult',
  'result',
  'hasFees',
  'fees',
  'hasForms',
  'hasConditions',
  'conditions',
  'legalBasisNote',
  'publishingDecisionNote',
  'decidedOn',
  'related',
  'partialReason',
  'portalUrl',
  'source',
];

const PART_RELATIONS = {
  ...PROCEDURE_SELECTION.populate,
  unit: NAME,
  filingWays: true,
  dossier: true,
  forms: { populate: { file: { fields: FILE_FIELDS } } },
};

const FULL_SELECTION = { fields: [...PROCEDURE_SELECTION.fields, ...OWN_PARTS], populate: PART_RELATIONS };

const LINKS = { legalBasis: TARGET, publishingDecision: TARGET };

interface Links extends Version {
  legalBasis: Target[];
  publishingDecision: Target | null;
}

type CountedArea = Named & { count: number };

/** The subject areas that have procedures in use, by name, and how many. */
export const usedAreas = (strapi: Core.Strapi): Promise<CountedArea[]> => areasOf(strapi, IN_USE);

/** Those of them that have sheets to print: entries of a list have none. */
export const areasWithSheets = (strapi: Core.Strapi): Promise<CountedArea[]> => areasOf(strapi, { $and: [IN_USE, { scope: 'full' }] });

/** Which of the procedures at these addresses are only entries of a list. */
export async function listedAmong(strapi: Core.Strapi, slugs: string[]): Promise<ReadonlySet<string>> {
  if (slugs.length === 0) return new Set();
  const rows = await published<{ slug: string }>(strapi, UID).find({ fields: ['slug'], filters: { slug: { $in: slugs }, scope: 'listed' } });
  return new Set(rows.map(({ slug: own }) => own));
}

async function areasOf(strapi: Core.Strapi, filters: object): Promise<CountedArea[]> {
  const rows = await published<{ subjectArea: Named | null }>(strapi, UID).find({
    fields: [],
    populate: { subjectArea: NAME },
    filters: filters as Record<string, unknown>,
  });
  const areas = new Map<string, CountedArea>();
  for (const { subjectArea } of rows) {
    if (!subjectArea) continue;
    areas.set(subjectArea.slug, { ...namedOf(subjectArea), count: (areas.get(subjectArea.slug)?.count ?? 0) + 1 });
  }
  return [...areas.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}
