import type { Core, UID } from '@strapi/strapi';
import type { Citation } from '../registry/citations/citation';
import { WHY_UNRESOLVED, resolveCitations } from '../registry/citations/resolve-citations';
import { allCitations, type IndexedCitation } from './citation-index';
import { registryOf, type Registry } from './registry';

export interface ResolvedCitation {
  citation: IndexedCitation;
  targetId: string | null;
  /** Why it leads nowhere, in Vietnamese; null when it does. */
  why: string | null;
}

/** Every citation of published content with the document it means, subject by subject. */
export async function resolvedCitations(strapi: Core.Strapi): Promise<ResolvedCitation[]> {
  const registry = await registryOf(strapi);
  const units = new Map<string, IndexedCitation[]>();
  for (const citation of await allCitations(strapi)) {
    const key = `${citation.subjectType} ${citation.subjectId}`;
    units.set(key, [...(units.get(key) ?? []), citation]);
  }
  return [...units.values()].flatMap((citations) => resolveCitationsOf(registry, citations));
}

/** The citations of one text (at least one) with the documents they mean. */
export function resolveCitationsOf(registry: Registry, citations: IndexedCitation[]): ResolvedCitation[] {
  const subject = citations[0] as IndexedCitation;
  const own = registry.documents.get(subject.subjectId)?.issuer ?? null;
  const named = citations.filter(({ targetId }) => targetId);
  const read = citations.filter(({ targetId }) => !targetId);
  const resolutions = resolveCitations(read.map(asCitation), registry, own);
  return [
    ...named.map((citation) => ({ citation, targetId: citation.targetId, why: null })),
    ...read.map((citation, index) => {
      const { verdict, target } = resolutions[index] as (typeof resolutions)[number];
      return { citation, targetId: target?.documentId ?? null, why: verdict === 'resolved' ? null : WHY_UNRESOLVED[verdict] };
    }),
  ];
}

const asCitation = ({ key, number, documentType, date, year, issuer, name, words, provision }: IndexedCitation): Citation => ({
  start: 0,
  end: 0,
  anchor: 0,
  text: words ?? '',
  number,
  key,
  type: documentType,
  date,
  year,
  issuer,
  name,
  provision,
});

/** A document that texts cite and that the registry cannot name for certain, with where it is cited. */
export interface Unresolved {
  number: string;
  words: string;
  why: string;
  subjects: { type: UID.ContentType; id: string; title: string }[];
}

/** For the editor: what could not be resolved, most cited first. */
export async function unresolvedCitations(strapi: Core.Strapi): Promise<Unresolved[]> {
  const groups = new Map<string, Unresolved>();
  for (const { citation, why } of await resolvedCitations(strapi)) {
    if (!why) continue;
    const name = citation.number ?? citation.name ?? '';
    const key = [citation.key ?? name, citation.date ?? citation.year, why].join('|');
    const group = groups.get(key) ?? { number: name, words: citation.words ?? name, why, subjects: [] };
    if (!group.subjects.some(({ id }) => id === citation.subjectId)) {
      group.subjects.push({ type: citation.subjectType, id: citation.subjectId, title: citation.subjectTitle });
    }
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.subjects.length - a.subjects.length || a.number.localeCompare(b.number, 'vi'));
}
