import { labelOf } from '../../forms/labels';
import { htmlToText } from '../../text/html/html-to-text';
import { articleReasons, type ArticleRecord } from '../requirements/article';
import { unexplainedAbbreviations, type Abbreviation } from './abbreviations';
import { citationsIn, outdatedCitations, type KnownDocument } from './cited-documents';
import type { Finding, Findings } from './finding';
import { LONG, longSentences } from './long-sentences';

/** What the rules need to know besides the article itself. */
export interface Surroundings {
  /** Calendar date in Vietnam. */
  today: string;
  abbreviations: readonly Abbreviation[];
  /** Those whose number the text names, and those the article is linked to. */
  documents: readonly KnownDocument[];
  /** Numbers of the documents chosen as "Văn bản liên quan". */
  relatedNumbers: readonly string[];
  /** Links that lead nowhere, with the reason in words ("máy chủ trả lời 404"). */
  deadLinks: readonly { address: string; reason: string }[];
  /** An earlier published text that this one repeats; `share` from 0 to 1. */
  resembles: { title: string; share: number } | null;
  /** What templates leave to be filled in: "[họ tên, chức vụ]". */
  placeholders: readonly string[];
}

const MOST_NAMED = 8;
const LONGEST_QUOTE = 90;

/** The checklist of an article: what stops it and what its author should look at again. */
export function articleFindings(article: ArticleRecord, around: Surroundings): Findings {
  const missing = articleReasons(article).map(({ code, field, message }) => ({ code, field, sentence: message }));
  const errors = [...missing, ...placeholderFindings(article, around)];
  const text = [article.title, article.summary, htmlToText(article.body ?? '')].filter(Boolean).join('\n');
  const warnings = [
    permissionFinding(article),
    abbreviationFinding(text, around),
    longSentenceFinding(text),
    ...outdatedFindings(text, around),
    ...around.deadLinks.map(deadLinkFinding),
    resemblanceFinding(around),
  ].filter((finding) => finding !== null);
  return { errors, warnings };
}

/** Using a work without permission is fined (Nghị định 174/2026/NĐ-CP, Điều 93): the ground for it belongs on record. */
function permissionFinding({ origin, sourcePermission }: ArticleRecord): Finding | null {
  if (origin !== 'curated' || sourcePermission) return null;
  const label = labelOf('api::article.article', 'sourcePermission');
  return { code: 'permission', field: 'sourcePermission', sentence: `${label}: chưa có. Tin sưu tầm nên ghi rõ được dùng trên cơ sở nào.` };
}

function placeholderFindings(article: ArticleRecord, { placeholders }: Surroundings): Finding[] {
  return (['title', 'summary', 'body'] as const).flatMap((field) => {
    const text = htmlToText(article[field] ?? '');
    const left = placeholders.filter((placeholder) => text.includes(placeholder));
    if (left.length === 0) return [];
    const label = labelOf('api::article.article', field);
    return [{ code: 'placeholder', field, sentence: `${label}: còn phần của mẫu chưa thay: ${left.slice(0, MOST_NAMED).join(', ')}.` }];
  });
}

function abbreviationFinding(text: string, { abbreviations }: Surroundings): Finding | null {
  const found = unexplainedAbbreviations(text, abbreviations);
  if (found.length === 0) return null;
  const named = found.slice(0, MOST_NAMED).map(({ short, meaning }) => (meaning ? `“${short}” (${meaning})` : `“${short}”`));
  const more = found.length > MOST_NAMED ? ` và ${found.length - MOST_NAMED} chữ khác` : '';
  return {
    code: 'abbreviations',
    field: 'body',
    sentence: `Chữ viết tắt chưa được giải thích: ${named.join(', ')}${more}. Ở lần đầu hãy viết đầy đủ rồi ghi chữ tắt trong ngoặc.`,
  };
}

function longSentenceFinding(text: string): Finding | null {
  const found = longSentences(text);
  if (found.length === 0) return null;
  const [longest] = found;
  return {
    code: 'long-sentences',
    field: 'body',
    sentence: `Có ${found.length} câu dài trên ${LONG} tiếng; dài nhất ${longest.syllables} tiếng: “${quoteOf(longest.text)}”. Hãy tách thành câu ngắn.`,
  };
}

function outdatedFindings(text: string, { documents, relatedNumbers, today }: Surroundings): Finding[] {
  const cited = citationsIn(text);
  const linked = relatedNumbers
    .filter((number) => !cited.some((citation) => citation.number === number))
    .map((number) => ({ number, issuedOn: null }));
  const finding = (field: string, verb: string) => (outdated: { number: string; state: string; replacedBy: string | null }) => ({
    code: 'outdated-document',
    field,
    sentence:
      `${verb} văn bản số ${outdated.number}: ${outdated.state.toLowerCase()} theo kho văn bản.` +
      (outdated.replacedBy ? ` Văn bản thay thế: ${outdated.replacedBy}.` : ' Hãy kiểm tra lại.'),
  });
  return [
    ...outdatedCitations(cited, documents, today).map(finding('body', 'Bài dẫn')),
    ...outdatedCitations(linked, documents, today).map(finding('relatedDocuments', 'Văn bản liên quan có')),
  ];
}

const deadLinkFinding = ({ address, reason }: { address: string; reason: string }): Finding => ({
  code: 'dead-link',
  field: 'body',
  sentence: `Liên kết không mở được: ${address} (${reason}).`,
});

function resemblanceFinding({ resembles }: Surroundings): Finding | null {
  if (!resembles) return null;
  const sentence =
    resembles.share >= 1
      ? `Nội dung trùng hoàn toàn với bài đã đăng “${resembles.title}”, nên sẽ không được tính chỉ tiêu.`
      : `Nội dung giống ${Math.floor(resembles.share * 100)}% bài đã đăng “${resembles.title}”. Hãy kiểm tra có đăng trùng không.`;
  return { code: 'resembles', field: 'body', sentence };
}

const quoteOf = (text: string) => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).trimEnd()}…` : text);
