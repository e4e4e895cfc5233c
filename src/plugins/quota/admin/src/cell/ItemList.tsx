import { Typography } from '@strapi/design-system';
import type { Item } from '../answers/verdict';
import { timeInWords } from '../dates';
import { Bullet, Bullets } from '../Section';
import { useWords } from '../words';

/** Items with their dates, and for each what there is to say: planned time, import, likeness, flag, or why it does not count. */
export function ItemList({ items }: { items: Item[] }) {
  const words = useWords();
  if (items.length === 0) return <Typography tag="p">{words('cell.nothing')}</Typography>;
  return (
    <Bullets>
      {items.map((item) => (
        <Bullet key={item.url}>
          <a href={item.url} target="_blank" rel="noopener noreferrer">
            {item.title}
          </a>
          {[timeInWords(item.publishedAt), ...remarks(item, words)].map((remark) => ` — ${remark}`).join('')}
        </Bullet>
      ))}
    </Bullets>
  );
}

function remarks({ plannedAt, imported, resembles, withdrawnAfterClose, reason }: Item, words: ReturnType<typeof useWords>): string[] {
  return [
    plannedAt && words('cell.planned', { time: timeInWords(plannedAt) }),
    imported && words('cell.imported'),
    resembles && words('cell.resembles', { share: Math.floor(resembles.share * 100), title: resembles.title }),
    withdrawnAfterClose && words('flag.withdrawnAfterClose'),
    reason,
  ].filter((remark): remark is string => Boolean(remark));
}
