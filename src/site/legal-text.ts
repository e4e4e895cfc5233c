import { asId } from '../registry/citations/link-html';

/** A heading longer than this is an article written on one line with its text. */
const LONGEST_HEADING = 200;
const LONGEST_ENTRY = 120;

const CHAPTER = /^(?:Phần|Chương|Mục|Phụ lục)\s+(?:[IVXLC\d]+|thứ\s)/iu;
const ARTICLE = /^Điều\s+(\d+[a-zđ]?)[.:]/u;
const CLAUSE = /^(\d{1,3}[a-zđ]?)\.\s/u;
const POINT = /^([a-zđ])\)\s/u;

/**
 * The paragraphs of a legal document's text (the result of `textToHtml`, with links or without) with chapters and articles
 * as headings to move by; every Điều, khoản and điểm can be linked to: "#dieu-10-khoan-2-diem-a".
 */
export function withHeadings(html: string): string {
  // A document without chapters has its articles one level higher, so that no level is skipped.
  let articleTag = 'h3';
  let article: string | null = null;
  let clause: string | null = null;
  const ids = new Set<string>();
  /** Regulations issued with a decision begin again at Điều 1: the first one keeps the address. */
  const idOf = (...parts: string[]) => {
    const id = parts.join('-');
    if (ids.has(id)) return '';
    ids.add(id);
    return ` id="${id}"`;
  };
  return html.replace(/<p>(.*?)<\/p>/gs, (paragraph, inner: string) => {
    const words = inner.replace(/<[^>]+>/g, '').trim();
    const isHeading = words.length <= LONGEST_HEADING;
    if (isHeading && CHAPTER.test(words)) {
      articleTag = 'h4';
      if (/^Phụ lục/iu.test(words)) article = null;
      return `<h3>${words}</h3>`;
    }
    const own = ARTICLE.exec(words);
    if (own) {
      article = `dieu-${asId(own[1] as string)}`;
      clause = null;
      const id = idOf(article);
      return isHeading ? `<${articleTag}${id}>${words}</${articleTag}>` : `<p${id}>${inner}</p>`;
    }
    if (!article) return paragraph;
    const numbered = CLAUSE.exec(words);
    if (numbered) {
      clause = `khoan-${asId(numbered[1] as string)}`;
      return `<p${idOf(article, clause)}>${inner}</p>`;
    }
    const lettered = POINT.exec(words);
    if (!lettered) return paragraph;
    const point = `diem-${asId(lettered[1] as string)}`;
    return `<p${idOf(article, ...(clause ? [clause, point] : [point]))}>${inner}</p>`;
  });
}

/** The articles of a text laid out by `withHeadings`, for a table of contents. */
export function articlesOf(html: string): { id: string; title: string }[] {
  return [...html.matchAll(/<(h[34]|p) id="(dieu-[^"-]+)">(.*?)<\/\1>/gs)].map(([, , id, inner]) => {
    const words = (inner as string).replace(/<[^>]+>/g, '');
    return { id: id as string, title: words.length > LONGEST_ENTRY ? `${words.slice(0, LONGEST_ENTRY).replace(/\s+\S*$/, '')}…` : words };
  });
}

/** Puts a remark behind the beginning of a provision, such as that it no longer holds. `remark` is HTML of ours. */
export function withRemark(html: string, id: string, remark: string): string {
  return html.replace(new RegExp(`(<(h[34]|p) id="${id}">.*?)(</\\2>)`, 's'), `$1 ${remark}$3`);
}
