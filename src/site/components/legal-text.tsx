import type { ComponentChild } from 'preact';
import { articlesOf } from '../legal-text';
import { Prose } from './prose';

/** With fewer articles a reader sees them all without a table of contents. */
const FEWEST_LISTED = 4;

/** The full text in one page: its articles to choose from, then the text itself. */
export function LegalText({ html }: { html: string }) {
  const articles = articlesOf(html);
  return (
    <section aria-labelledby="toan-van">
      <h2 id="toan-van">Toàn văn</h2>
      {articles.length >= FEWEST_LISTED && (
        <Contents summary={`Mục lục (${articles.length} điều)`}>
          <ul>
            {articles.map(({ id, title }) => (
              <li>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </Contents>
      )}
      <Prose html={html} />
    </section>
  );
}

export const Contents = ({ summary, children }: { summary: string; children: ComponentChild }) => (
  <details class="contents">
    <summary>{summary}</summary>
    {children}
  </details>
);
