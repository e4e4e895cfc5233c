import type { ArticleSummary } from '../../publication/article-view';
import { Corrected } from './corrected';
import { Day } from './day';
import { madeOnce } from '../made-once';
import { ItemInside } from './item';

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
  <li dangerouslySetInnerHTML={inside(article, hasText ? `${level}` : `${level} ${WITHOUT_TEXT}`)} />
);

const WITHOUT_TEXT = 'without text';

const inside = madeOnce((article: ArticleSummary, variant) => (
  <ItemInside
    level={variant.startsWith('2') ? 2 : 3}
    href={article.url}
    title={article.title}
    facts={[article.publishedAt && <Day value={article.publishedAt} />, article.kindLabel, article.unit?.name, correctionIn(article)]}
    text={variant.endsWith(WITHOUT_TEXT) ? null : article.summary}
  />
));
