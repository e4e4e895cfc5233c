import type { ImportedProcedure } from '../import/imported-procedure';
import { PART_LABELS, partText, type DossierItem, type FilingWay, type PartName, type ProcedureParts } from '../parts';

/** silent: the portal says nothing here. unclear: its columns were glued together and cannot be told apart for certain. */
export type DriftState = 'match' | 'differs' | 'unclear' | 'silent';

export interface PartComparison {
  part: PartName;
  label: string;
  state: DriftState;
  /** Plain text of either side. */
  ours: string;
  theirs: string;
}

/** What the portal holds too, in the order of the law. Its time limits and fees stand in its table of filing ways. */
const COMPARED = [
  'name',
  'subjectArea',
  'level',
  'kind',
  'steps',
  'filingWays',
  'dossier',
  'applicants',
  'agency',
  'authority',
  'delegate',
  'coordinator',
  'receivingAddress',
  'result',
  'conditions',
  'legalBasis',
] as const satisfies readonly PartName[];

/** Our record beside the portal's, part by part. Order, spaces, case and punctuation do not count. */
export function compareWithPortal(ours: ProcedureParts, theirs: ImportedProcedure): PartComparison[] {
  const portal = portalParts(theirs);
  return COMPARED.map((part) => {
    const [own, other] = [partText(ours, part), partText(portal, part)];
    return { part, label: PART_LABELS[part], state: stateOf(part, ours, portal, theirs), ours: own, theirs: other };
  });
}

function stateOf(part: (typeof COMPARED)[number], ours: ProcedureParts, portal: ProcedureParts, source: ImportedProcedure): DriftState {
  const isCertain = !source.uncertain.includes(part);
  if (partText(portal, part) === '') return isCertain ? 'silent' : 'unclear';
  const equal = sameContent(part, ours, portal);
  if (equal) return 'match';
  return isCertain ? 'differs' : 'unclear';
}

function sameContent(part: PartName, ours: ProcedureParts, portal: ProcedureParts): boolean {
  if (part === 'filingWays') return sameSet(ours.filingWays.map(wayKey), portal.filingWays.map(wayKey));
  if (part === 'dossier') return sameSet(ours.dossier.map(itemKey), portal.dossier.map(itemKey));
  if (part === 'legalBasis') return sameSet(numbersIn(ours), numbersIn(portal));
  if (part === 'applicants') return sameSet(ours.applicants?.split(/[,;\n]/).map(plain) ?? [], portal.applicants?.split(/[,;\n]/).map(plain) ?? []);
  if (part === 'result') return plain(partText(ours, part).replace(RESULT_CODE, '')) === plain(partText(portal, part).replace(RESULT_CODE, ''));
  return plain(partText(ours, part)) === plain(partText(portal, part));
}

/** Ours need not carry the portal's codes of results. */
const RESULT_CODE = /\(Mã: [^)]*\)/g;

export const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const FREE = new Set(['', 'miễnphí', 'không', 'khôngcó', 'khôngcóthôngtin']);

function wayKey({ form, timeLimit, fee, note }: FilingWay): string {
  const price = plain(fee ?? '');
  return [form, plain(timeLimit ?? ''), FREE.has(price) ? '' : price, plain(note ?? '')].join('|');
}

const itemKey = ({ caseName, name, form, originals, copies }: DossierItem): string =>
  [plain(caseName ?? ''), plain(name) + plain(form ?? ''), originals ?? 0, copies ?? 0].join('|');

const NUMBER = /\d{1,5}\/(?:(?:19|20)\d{2}\/)?[A-ZĐ][A-ZĐa-z0-9-]*/g;

const numbersIn = (parts: ProcedureParts): string[] => [...new Set(parts.legalBasis.flatMap((text) => (text.match(NUMBER) ?? []).slice(0, 1)))];

function sameSet(ours: string[], theirs: string[]): boolean {
  const [a, b] = [ours, theirs].map((list) => [...list].filter(Boolean).sort());
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** The portal's record in our shape; what it does not say is empty. */
function portalParts(row: ImportedProcedure): ProcedureParts {
  return {
    code: row.code ?? null,
    name: row.name,
    subjectArea: row.subjectArea ?? null,
    level: row.level ?? null,
    kind: row.kind ?? null,
    agency: row.agency ?? null,
    authority: row.authority ?? null,
    delegate: row.delegate ?? null,
    coordinator: row.coordinator ?? null,
    receivingAddress: row.receivingAddress ?? null,
    steps: row.steps ? row.steps.split('\n').map((line) => `<p>${escapeHtml(line)}</p>`).join('') : null,
    filingWays: row.filingWays ?? [],
    dossier: row.dossier ?? [],
    dossierSets: row.dossierSets ?? null,
    timeLimit: row.timeLimit ?? null,
    applicants: row.applicants ?? null,
    hasForms: row.hasForms ?? null,
    forms: row.forms ?? [],
    hasResult: row.hasResult ?? null,
    result: row.result ?? null,
    hasConditions: row.hasConditions ?? null,
    conditions: row.conditions ?? null,
    hasFees: row.hasFees ?? null,
    fees: row.fees ?? null,
    legalBasis: [...(row.legalBasis ?? []).map(({ number, text }) => (text.startsWith(number) ? text : `${number}: ${text}`)), ...(row.legalBasisRest ?? [])],
    announcement: row.announcement ?? null,
    onlineLevel: row.onlineLevel ?? null,
    partialReason: row.partialReason ?? null,
    locality: row.locality ?? null,
    scope: null,
  };
}

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
