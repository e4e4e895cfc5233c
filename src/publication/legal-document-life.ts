import type { RegisteredDocument, Registry } from '../documents/registry';
import { executionChain, type ChainNode } from '../registry/chain';
import { historyOf, lostPartsOn, type Cause, type LostPart } from '../registry/validity';
import { DOCUMENT_LEVELS, DOCUMENT_RELATIONS, VALIDITIES, labelOf } from '../words/enumerations';
import { legalDocumentUrl } from './addresses';
import type { ChainView, LostPartView, RelationKind, RelationView, StageView } from './legal-document-view';
import type { LegalDocumentLink } from './targets';

/** A decree in force for long may be named by hundreds; readers get the newest. */
const MOST_INCOMING = 50;

export const linkOf = ({ documentId, slug, number, title, issuedOn }: RegisteredDocument): LegalDocumentLink => ({
  documentId,
  slug,
  url: legalDocumentUrl(slug),
  number,
  abstract: title,
  issuedOn,
});

/** The relations of both ends. A document that is not published leaves no trace but the number typed beside it. */
export function relationsView(registry: Registry, documentId: string): RelationView[] {
  const outgoing = (registry.documents.get(documentId)?.relations ?? []).flatMap((relation): RelationView[] => {
    const target = relation.targetId ? registry.documents.get(relation.targetId) : undefined;
    const number = target?.number ?? relation.targetNumber;
    if (!target && !number) return [];
    const kind = relation.kind as RelationKind;
    return [
      { direction: 'outgoing', kind, label: DOCUMENT_RELATIONS[kind].outgoing, number, document: target ? linkOf(target) : null, scope: relation.scope, effectOn: relation.effectOn },
    ];
  });
  const incoming = [...registry.incoming(documentId)]
    .filter(({ from }) => from.documentId !== documentId)
    .sort((a, b) => (b.from.issuedOn ?? '').localeCompare(a.from.issuedOn ?? ''))
    .slice(0, MOST_INCOMING)
    .map(({ from, relation }): RelationView => {
      const kind = relation.kind as RelationKind;
      return { direction: 'incoming', kind, label: DOCUMENT_RELATIONS[kind].incoming, number: from.number, document: linkOf(from), scope: relation.scope, effectOn: relation.effectOn };
    });
  return [...outgoing, ...incoming];
}

/** Every state that the document has had or is known to get. */
export function historyView(registry: Registry, documentId: string): StageView[] {
  const facts = registry.facts(documentId);
  if (!facts) return [];
  return historyOf(facts).map(({ from, validity, causes }) => ({
    from,
    validity,
    label: VALIDITIES[validity],
    causes: causes.flatMap((cause) => {
      const document = cause.by ? registry.documents.get(cause.by) : undefined;
      const sentence = sentenceOf(cause);
      return sentence ? [{ sentence, document: document ? linkOf(document) : null, scope: cause.scope }] : [];
    }),
  }));
}

/** Null where the state's name and day say it all. */
function sentenceOf({ kind, effect, reason }: Cause): string | null {
  switch (kind) {
    case 'relation':
      return effect === 'amends' ? 'Được sửa đổi, bổ sung bởi' : effect === 'suspends' ? 'Bị đình chỉ bởi' : 'Bị thay thế, bãi bỏ bởi';
    case 'event':
      return reason;
    case 'expiry-date':
      return 'Theo ngày hết hiệu lực ghi trong văn bản';
    case 'period':
      return 'Hết kỳ thực hiện của kế hoạch';
    case 'effective':
      return null;
  }
}

const HOW: Readonly<Record<LostPart['how'], string>> = {
  amended: 'đã được sửa đổi, bổ sung',
  ended: 'đã hết hiệu lực',
  suspended: 'đang ngưng hiệu lực',
};

export function lostPartsView(registry: Registry, documentId: string, day: string): LostPartView[] {
  const facts = registry.facts(documentId);
  if (!facts) return [];
  return lostPartsOn(facts, day).map(({ article, clause, point, how, by }) => {
    const document = by ? registry.documents.get(by) : undefined;
    return { article, clause, point, sentence: HOW[how], document: document ? linkOf(document) : null };
  });
}

/** The chain of execution from the top down; empty when the document stands in none. */
export function chainView(registry: Registry, documentId: string): ChainView[] {
  const published = (ids: (string | null)[]) => ids.filter((id): id is string => id !== null && registry.documents.has(id));
  const above = (id: string) =>
    published((registry.documents.get(id)?.relations ?? []).filter(({ kind }) => kind === 'implements').map(({ targetId }) => targetId));
  const below = (id: string) =>
    registry
      .incoming(id)
      .filter(({ relation }) => relation.kind === 'implements')
      .map(({ from }) => from)
      .sort((a, b) => (a.issuedOn ?? '').localeCompare(b.issuedOn ?? ''))
      .map((from) => from.documentId);
  const view = ({ documentId: id, isCurrent, carriedOutBy }: ChainNode): ChainView => {
    const document = registry.documents.get(id) as RegisteredDocument;
    return { document: linkOf(document), typeName: document.typeName, levelName: labelOf(DOCUMENT_LEVELS, document.level), isCurrent, carriedOutBy: carriedOutBy.map(view) };
  };
  return executionChain(documentId, above, below).map(view);
}
