import { fold } from '../fold';
import { parseNumber } from '../number';
import type { Citation } from './citation';

/** A document of the registry as the resolver compares it. Dates are yyyy-MM-dd. */
export interface Candidate {
  documentId: string;
  number: string | null;
  /** `DocumentNumber.key` of its number. */
  key: string | null;
  typeName: string | null;
  issuer: string | null;
  issuedOn: string | null;
  /** Its abstract ("trích yếu"); a law's is its name. */
  title: string;
}

/** Where a text can look a document up: all candidates of a number, of the short form without sign, and all laws. */
export interface CandidateIndex {
  byKey(key: string): readonly Candidate[];
  laws(): readonly Candidate[];
}

export type Verdict = 'resolved' | 'unknown' | 'other-date' | 'other-issuer' | 'undated' | 'ambiguous';

export interface Resolution {
  citation: Citation;
  verdict: Verdict;
  target: Candidate | null;
}

/** What the editor reads beside a citation that leads nowhere. */
export const WHY_UNRESOLVED: Readonly<Record<Exclude<Verdict, 'resolved'>, string>> = {
  unknown: 'Kho văn bản chưa có văn bản mang số này.',
  'other-date': 'Kho có văn bản mang số này nhưng ngày ban hành khác ngày được dẫn.',
  'other-issuer': 'Kho có văn bản mang số này nhưng của cơ quan khác.',
  undated: 'Số này không ghi năm nên mỗi năm có một văn bản; câu dẫn cần ghi ngày ban hành.',
  ambiguous: 'Có nhiều văn bản cùng số; câu dẫn cần ghi rõ ngày và cơ quan ban hành.',
};

/** Signs of bodies of which there is one in the country. */
const CENTRAL = /^(?:CP|TTg|QH\d*|UBTVQH\d*|CTN|VPCP|TTCP|NHNN|TANDTC|VKSNDTC|KTNN|BHXH|TW|B[A-ZĐ]{2,5}(?:-B[A-ZĐ]{2,5})*)$/u;

/**
 * Says for each citation of a text which document of the registry it means: by number, date and issuer. A number alone is
 * no key. It is trusted without a date only where its form is unique (a central body, the year in the number) or where
 * another citation of the same text gives the date. `ownIssuer` is the issuer of the citing document: "Ủy ban nhân dân
 * tỉnh" in a plan of Kon Tum is that of Kon Tum.
 */
export function resolveCitations(citations: readonly Citation[], index: CandidateIndex, ownIssuer: string | null = null): Resolution[] {
  const dates = datesByKey(citations);
  return citations.map((citation) => {
    if (citation.key === null) return resolveLaw(citation, index.laws());
    const found = index.byKey(citation.key).filter(({ typeName }) => isShort(citation.key) ? sameType(citation.type, typeName) : true);
    if (found.length === 0) return { citation, verdict: 'unknown', target: null };
    const date = citation.date ?? dates.get(citation.key) ?? null;
    const dated = date ? found.filter(({ issuedOn }) => issuedOn === date) : found;
    // A record without a date may be the one, but only when nothing else could be.
    const possible = dated.length > 0 || !date ? dated : found.filter(({ issuedOn }) => issuedOn === null);
    if (possible.length === 0) return { citation, verdict: 'other-date', target: null };
    const fitting = possible.filter(({ issuer }) => issuerFits(citation.issuer, issuer, ownIssuer));
    if (fitting.length === 0) return { citation, verdict: 'other-issuer', target: null };
    if (fitting.length > 1) return { citation, verdict: 'ambiguous', target: null };
    const target = fitting[0] as Candidate;
    if (date && target.issuedOn === date) return { citation, verdict: 'resolved', target };
    return isUnique(target, citation, ownIssuer) ? { citation, verdict: 'resolved', target } : { citation, verdict: 'undated', target: null };
  });
}

/** Of numbers that the text dates once and the same way everywhere. */
function datesByKey(citations: readonly Citation[]): Map<string, string> {
  const dates = new Map<string, string | null>();
  for (const { key, date } of citations) {
    if (!key || !date) continue;
    dates.set(key, dates.has(key) && dates.get(key) !== date ? null : date);
  }
  return new Map([...dates].filter((entry): entry is [string, string] => entry[1] !== null));
}

function isUnique(target: Candidate, citation: Citation, ownIssuer: string | null): boolean {
  const number = parseNumber(target.number ?? '');
  if (!number?.year) return false;
  if (CENTRAL.test(number.issuerSign)) return true;
  // A local number with its year is unique within its province.
  const place = placeOf(target.issuer);
  return place !== null && (placeOf(citation.issuer) === place || placeOf(ownIssuer) === place);
}

function resolveLaw(citation: Citation, laws: readonly Candidate[]): Resolution {
  const name = lawName(citation.name ?? '');
  const named = laws.filter(({ title }) => lawName(title) === name);
  if (named.length === 0) return { citation, verdict: 'unknown', target: null };
  const fitting = named.filter(({ issuedOn, number }) =>
    citation.date ? issuedOn === citation.date : yearOf(issuedOn, number) === citation.year,
  );
  if (fitting.length === 0) return { citation, verdict: 'other-date', target: null };
  if (fitting.length > 1) return { citation, verdict: 'ambiguous', target: null };
  return { citation, verdict: 'resolved', target: fitting[0] as Candidate };
}

const lawName = (title: string): string => fold(title).replace(/^(?:bo luat|luat|phap lenh) (?!sua doi)/, '').replace(/ (?:nam|so) \d.*$/, '');

const yearOf = (issuedOn: string | null, number: string | null): number | null =>
  issuedOn ? Number(issuedOn.slice(0, 4)) : (parseNumber(number ?? '')?.year ?? null);

const isShort = (key: string | null): boolean => Boolean(key?.endsWith('/'));

const sameType = (cited: string | null, own: string | null): boolean =>
  cited === null || own === null || fold(own).replace(/ quy pham$/, '') === fold(cited);

const bodyOf = (issuer: string): string =>
  fold(issuer)
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .replace(/\bhdnd\b/g, 'hoi dong nhan dan')
    .replace(/\btp\b/g, 'thanh pho')
    .replace(/^(?:bo truong|chu tich|chu nhiem|giam doc|tong giam doc|lien) (?=bo |uy ban |van phong |so |hoi dong )/, '')
    .replace(/^bo truong chu nhiem /, '');

/** "Ủy ban nhân dân tỉnh Kon Tum", "Sở Y tế tỉnh Kon Tum" → "kon tum". */
export function placeOf(issuer: string | null): string | null {
  return issuer ? (/ (?:tinh|thanh pho|huyen) ([a-z ]+)$/.exec(bodyOf(issuer))?.[1] ?? null) : null;
}

function issuerFits(cited: string | null, own: string | null, citing: string | null): boolean {
  if (!own) return true;
  const place = placeOf(own);
  const from = placeOf(cited) ?? (cited === null || isLocal(cited) ? placeOf(citing) : null);
  if (place && from && place !== from) return false;
  if (!cited) return true;
  const a = bodyOf(cited);
  const b = bodyOf(own);
  return a === b || b.startsWith(`${a} `) || a.startsWith(`${b} `) || isJoint(a, b) || (b === 'thu tuong chinh phu' && a === 'chinh phu');
}

const isLocal = (issuer: string): boolean => /^(?:uy ban nhan dan|hoi dong nhan dan|so )/.test(bodyOf(issuer));

/** Joint circulars name several ministries; a citation may name one of them. */
const isJoint = (a: string, b: string): boolean => a.length > 5 && (b.includes(` va ${a}`) || b.includes(`${a} va `) || b.includes(` ${a} `));
