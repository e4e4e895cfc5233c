import { errors } from '@strapi/utils';
import type { Facet } from '../../search/content/material';
import type { Result, SearchAnswer } from '../../search/engine';
import { searchOf } from '../../search';
import type { Correction } from '../../publication/article-view';
import { correctionsOfFound } from '../../publication/desk-news';
import { listedAmong } from '../../publication/procedures';
import { searchRequestOf } from '../../search/parameters';
import { HOME } from '../crumbs';
import { SearchForm } from '../components/search-form';
import { SearchResult } from '../components/search-result';
import { Pager } from '../components/pager';
import { PAGE_PARAMETER, listAddress } from '../list-request';
import type { PageRequest, SitePage } from '../page';

const PATH = '/tim-kiem';
/** What the address calls the filters; `q` comes first, so that the address says at once what was asked. */
const FILTERS: Readonly<Record<string, Facet>> = {
  loai: 'type',
  'linh-vuc': 'field',
  'co-quan': 'issuer',
  nam: 'year',
  'tinh-trang': 'state',
  'don-vi': 'unit',
};
const NAMES: Readonly<Record<string, string>> = { q: 'q', ...FILTERS };
const LABELS: Readonly<Record<Facet, string>> = {
  type: 'Loại',
  field: 'Lĩnh vực',
  issuer: 'Cơ quan ban hành',
  year: 'Năm',
  state: 'Tình trạng',
  unit: 'Đơn vị',
};
const LONGEST_TITLE = 80;

export async function searchPage({ strapi, search }: PageRequest): Promise<SitePage | null> {
  const query = search.get('q') ?? '';
  const parameters = Object.fromEntries(
    Object.entries({ ...NAMES, [PAGE_PARAMETER]: 'page' }).map(([shown, name]) => [name, search.get(shown) ?? '']),
  );
  const answer = await searchOf(strapi)
    .engine.search(searchRequestOf(parameters))
    .catch((error: unknown) => {
      if (error instanceof errors.ValidationError) return null;
      throw error;
    });
  if (!answer) return null;
  const listed = await listedAmong(strapi, answer.results.flatMap((result) => procedureSlug(result) ?? []));
  const corrections = await correctionsOfFound(strapi, answer.results);
  const shortened = query.length > LONGEST_TITLE ? `${query.slice(0, LONGEST_TITLE)}…` : query;
  return {
    title: query.trim() ? `Tìm “${shortened.trim()}”` : 'Tìm kiếm',
    description: 'Tìm trong tin bài, toàn văn văn bản, thủ tục hành chính và hướng dẫn.',
    crumbs: [HOME],
    content: (
      <>
        <h1>Tìm kiếm</h1>
        <SearchForm query={query.slice(0, 200)} autofocus={!query.trim()} />
        {query.trim() ? <Answer query={query} answer={answer} listed={listed} corrections={corrections} search={search} /> : <Help />}
        <script src="/assets/suggestions.js" defer />
      </>
    ),
  };
}

/** The last part of the address of a procedure found; null for anything else. */
const procedureSlug = ({ type, url }: Result): string | null =>
  type === 'procedure' ? (new URL(url, 'http://localhost').pathname.split('/').at(-1) ?? null) : null;

interface AnswerProps {
  query: string;
  answer: SearchAnswer;
  /** Slugs of the procedures that are only entries of a list. */
  listed: ReadonlySet<string>;
  /** By document. */
  corrections: ReadonlyMap<string, Correction>;
  search: URLSearchParams;
}

function Answer({ query, answer, listed, corrections, search }: AnswerProps) {
  const { total, isCut, page, pageCount, results, suggestion } = answer;
  const isFiltered = Object.keys(FILTERS).some((name) => search.get(name));
  return (
    <>
      {suggestion && (
        <p class="notice">
          Không có kết quả cho đúng những chữ đã gõ. Có phải bạn tìm{' '}
          <a href={`${PATH}?${new URLSearchParams({ q: suggestion })}`}>{suggestion}</a>?{results.length > 0 && ' Dưới đây là kết quả cho cụm từ này.'}
        </p>
      )}
      {total === 0 ? (
        <Nothing query={query} isFiltered={isFiltered} />
      ) : (
        <>
          <p class="meta" role="status">
            {isCut ? 'Có hơn ' : 'Có '}
            {total.toLocaleString('vi-VN')} kết quả, phù hợp nhất trước.
          </p>
          <Filters answer={answer} search={search} />
          {results.length === 0 && <p>Hết kết quả. Hãy thêm từ để thu hẹp.</p>}
          <ol class="items">
            {results.map((result) => (
              <SearchResult
                result={result}
                isListEntry={listed.has(procedureSlug(result) ?? '')}
                correction={corrections.get(result.documentId)}
              />
            ))}
          </ol>
          <Pager
            pagination={{ page, pageCount, pageSize: results.length, total }}
            addressOf={(number) => listAddress(PATH, search, NAMES, number)}
          />
        </>
      )}
      {total === 0 && isFiltered && <Filters answer={answer} search={search} />}
    </>
  );
}

/** Every choice says how many it would leave. */
const Filters = ({ answer, search }: { answer: SearchAnswer; search: URLSearchParams }) => (
  <form class="filters" method="get" action={PATH} aria-label="Thu hẹp kết quả">
    <input type="hidden" name="q" value={search.get('q') ?? ''} />
    {Object.entries(FILTERS).map(([name, facet]) => {
      const choices = answer.choices[facet];
      const chosen = search.get(name);
      if (choices.length < 2 && !chosen) return null;
      return (
        <div>
          <label for={name}>{LABELS[facet]}</label>
          <select id={name} name={name}>
            <option value="">Tất cả</option>
            {choices.map(({ value, name: label, count }) => (
              <option value={value} selected={chosen === value}>
                {`${label} (${count.toLocaleString('vi-VN')})`}
              </option>
            ))}
            {chosen && !choices.some(({ value }) => value === chosen) && (
              <option value={chosen} selected>
                {`${chosen} (0)`}
              </option>
            )}
          </select>
        </div>
      );
    })}
    <button type="submit">Lọc</button>
  </form>
);

const Nothing = ({ query, isFiltered }: { query: string; isFiltered: boolean }) => (
  <section class="notice" aria-labelledby="khong-thay">
    <h2 id="khong-thay">Không tìm thấy “{query.trim().slice(0, LONGEST_TITLE)}”</h2>
    <ul>
      {isFiltered && (
        <li>
          <a href={`${PATH}?${new URLSearchParams({ q: query.slice(0, 200) })}`}>Bỏ các bộ lọc</a> và tìm lại.
        </li>
      )}
      <li>Gõ ít từ hơn, hoặc từ khác cùng nghĩa. Có dấu hay không dấu đều được.</li>
      <li>Văn bản: gõ số, ví dụ “76 nq cp” hoặc “nghị định 63”. Thủ tục: gõ mã, ví dụ “1.003006”.</li>
      <li>
        Xem cả danh sách: <a href="/thu-tuc-hanh-chinh">thủ tục hành chính</a>, <a href="/van-ban">văn bản</a>, <a href="/tin-bai">tin bài</a>.
      </li>
    </ul>
  </section>
);

const Help = () => (
  <section aria-labelledby="cach-tim">
    <h2 id="cach-tim">Tìm được những gì</h2>
    <ul>
      <li>Tin bài, toàn văn văn bản, thủ tục hành chính và hướng dẫn đã công bố.</li>
      <li>Có dấu hay không dấu, chữ viết tắt (TTHC, DVC, CCHN…), gõ sai một chữ cái vẫn tìm được.</li>
      <li>Số ký hiệu theo cách quen gõ: “76 nq cp”, “nghị quyết 76”, “nđ 63/2010”; mã thủ tục “1.003006”.</li>
    </ul>
  </section>
);
