import type { Result } from '../../search/engine';
import type { Correction } from '../../publication/article-view';
import { VALIDITIES } from '../../words/enumerations';
import { Corrected } from './corrected';
import { Day } from './day';
import { LIST_ENTRY_MARK } from './list-entry';

const TYPES: Readonly<Record<string, string>> = {
  article: 'Tin bài',
  document: 'Văn bản',
  procedure: 'Thủ tục hành chính',
  guide: 'Hướng dẫn',
};

interface Props {
  result: Result;
  isListEntry: boolean;
  correction?: Correction;
}

/** One thing found. The link leads to the passage shown below it, where the browser marks it. */
export function SearchResult({ result, isListEntry, correction }: Props) {
  const { type, heading, title, url, snippet, date, number } = result;
  const isDocument = type === 'document';
  const isRepeated = isDocument && snippet.map(({ text }) => text).join('') === title;
  return (
    <li>
      <h2>
        <a href={url}>{heading}</a>
      </h2>
      <p class="meta">
        <span>{TYPES[type] ?? type}</span>
        {type === 'procedure' && number && <span>Mã {number}</span>}
        {date && type !== 'procedure' && (
          <span>
            {isDocument && 'Ban hành ngày '}
            <Day value={date} />
          </span>
        )}
        {isListEntry && <span>{LIST_ENTRY_MARK}</span>}
        {stateOf(result) && <span>{stateOf(result)}</span>}
        {correction && <Corrected correction={correction} />}
      </p>
      {isDocument && !isRepeated && <p>{title}</p>}
      {snippet.some(({ text }) => text) && <p class="snippet">{snippet.map(({ text, isMatch }) => (isMatch ? <mark>{text}</mark> : text))}</p>}
    </li>
  );
}

function stateOf({ type, state, isEnded }: Result): string | null {
  if (type === 'procedure') return isEnded ? 'Đã bãi bỏ' : null;
  if (!state || state === 'unknown' || !Object.hasOwn(VALIDITIES, state)) return null;
  return VALIDITIES[state as keyof typeof VALIDITIES];
}
