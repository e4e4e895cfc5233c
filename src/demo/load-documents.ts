import type { Core } from '@strapi/strapi';
import { publishIfComplete } from './publish';
import { idsBy, pick, readSample, readSampleText } from './sample';

const DOCUMENT = 'api::legal-document.legal-document';

interface Relation {
  kind: string;
  target: string | null;
  targetNumber: string | null;
  scope: string | null;
}

interface SampleDocument extends Record<string, unknown> {
  sourceId: string;
  type: string;
  issuer: string;
  issuedOn: string | null;
  subjectAreas: string[];
  relations: Relation[];
  fullText: string | null;
  note: string | null;
}

/** The registry of legal documents: older ones first, because the newer ones point to them. */
export async function loadDocuments(strapi: Core.Strapi): Promise<void> {
  const documents = await readSample<SampleDocument>(strapi, 'legal-documents');
  const types = await idsBy(strapi, 'api::document-type.document-type', 'slug');
  const issuers = await idsBy(strapi, 'api::issuer.issuer', 'slug');
  const areas = await idsBy(strapi, 'api::subject-area.subject-area', 'slug');
  const unit = (await idsBy(strapi, 'api::unit.unit', 'sourceId')).get('dv-01');
  const loaded = await idsBy(strapi, DOCUMENT, 'sourceId');
  const late: SampleDocument[] = [];

  const byAge = [...documents].sort((a, b) => (a.issuedOn ?? '').localeCompare(b.issuedOn ?? ''));
  for (const document of byAge) {
    if (loaded.has(document.sourceId)) continue;
    const { note, type, issuer, subjectAreas, relations, fullText, ...facts } = document;
    const data = {
      ...facts,
      internalNote: note,
      type: types.get(type),
      issuer: issuers.get(issuer),
      subjectAreas: pick(areas, subjectAreas),
      relations: relationsOf(relations, loaded),
      fullText: fullText && (await readSampleText(strapi, fullText)),
      unit,
    };
    loaded.set(document.sourceId, await publishIfComplete(strapi, DOCUMENT, data));
    if (relations.some(({ target }) => target && !data.relations.some((known) => known.target === loaded.get(target)))) {
      late.push(document);
    }
  }
  for (const { sourceId, relations } of late) {
    const documentId = loaded.get(sourceId) as string;
    const published = await strapi.documents(DOCUMENT).findOne({ documentId, status: 'published' });
    const status = published ? 'published' : 'draft';
    const data = { relations: relationsOf(relations, loaded) };
    await strapi.documents(DOCUMENT).update({ documentId, data, status } as never);
  }
}

const relationsOf = (relations: Relation[], loaded: Map<string, string>) =>
  relations.map(({ kind, target, targetNumber, scope }) => ({
    kind,
    target: target ? (loaded.get(target) ?? null) : null,
    targetNumber,
    scope,
  }));
