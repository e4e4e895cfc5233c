import type { ComponentChild } from 'preact';

interface Props {
  level: 2 | 3;
  href: string;
  title: string;
  /** Short facts on one line; empty ones are left out. */
  facts: readonly ComponentChild[];
  text?: string | null;
}

/** One entry of a list of articles, documents or procedures. */
export const Item = (props: Props) => (
  <li>
    <ItemInside {...props} />
  </li>
);

export function ItemInside({ level, href, title, facts, text }: Props) {
  const Heading = `h${level}` as const;
  return (
    <>
      <Heading>
        <a href={href}>{title}</a>
      </Heading>
      <p class="meta">
        {facts.filter(Boolean).map((fact) => (
          <span>{fact}</span>
        ))}
      </p>
      {text && <p>{text}</p>}
    </>
  );
}
