import type { TextPart } from '../legal-parts';

interface PartsProps {
  parts: readonly TextPart[];
  /** Address of the document. */
  url: string;
  /** Kilobytes of the whole text. */
  sizeKb: number;
}

/** A long text by its parts: each is a page that a slow line carries at once. */
export const TextParts = ({ parts, url, sizeKb }: PartsProps) => (
  <section aria-labelledby="toan-van">
    <h2 id="toan-van">Toàn văn</h2>
    <p>
      Văn bản dài, được chia thành {parts.length} phần để mở nhanh.{' '}
      <a href={`${url}/toan-van`}>Toàn văn trong một trang, để in (khoảng {sizeKb} kB)</a>
    </p>
    <ol class="parts">
      {parts.map((part, index) => (
        <li>
          <a href={`${url}/${part.name}`}>{partTitle(part, index)}</a>
          {part.articles.length > 0 && (
            <ul>
              {part.articles.map(({ id, title }) => (
                <li id={id}>
                  <a href={`${url}/${id}#${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  </section>
);

/** "Phần 2: từ Điều 10 đến Điều 24". */
export function partTitle({ articles }: TextPart, index: number): string {
  const name = `Phần ${index + 1}`;
  const [first, last] = [articles[0], articles.at(-1)].map((article) => article?.title.match(/^Điều \S+(?=[.:])/u)?.[0]);
  if (!first) return `${name}: phần tiếp theo, phụ lục`;
  return first === last ? `${name}: ${first}` : `${name}: từ ${first} đến ${last}`;
}
