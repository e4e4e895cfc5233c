import type { ArticleSummary } from '../../publication/article-view';
import { Corrected } from './corrected';
import { Day } from './day';
import { Item } from './item';

function correctionIn({ corrections }: ArticleSummary) {
  const last = corrections.at(-1);
  return last && <Corrected correction={last} />;
}

interface Props {
  article: ArticleSummary;
  level: 2 | 3;
  /** Whether its summary is shown. */
  hasText?: boolean;
}

export const ArticleItem = ({ article, level, hasText = true }: Props) => (
  <Item
    level={level}
    href={article.url}
    title={article.title}
    facts={[article.publishedAt && <Day value={article.publishedAt} />, article.kindLabel, article.unit?.name, correctionIn(article)]}
    text={hasText ? article.summary : null}
  />
);
