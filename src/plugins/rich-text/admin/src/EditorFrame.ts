import { styled } from 'styled-components';

/** The box around toolbar and text; the type inside is sized for reading long articles. */
export const EditorFrame = styled.div<{ $disabled: boolean; $invalid: boolean }>`
  border: 1px solid ${({ theme, $invalid }) => ($invalid ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $disabled }) => ($disabled ? theme.colors.neutral150 : theme.colors.neutral0)};

  &:focus-within {
    border-color: ${({ theme, $invalid }) => ($invalid ? theme.colors.danger600 : theme.colors.primary600)};
    box-shadow: 0 0 0 2px ${({ theme, $invalid }) => ($invalid ? theme.colors.danger600 : theme.colors.primary600)};
  }

  .ProseMirror {
    min-height: 32rem;
    max-width: 86rem;
    padding: 1.6rem 2rem;
    overflow-x: auto;
    outline: none;
    font-size: 1.6rem;
    line-height: 1.6;
    overflow-wrap: break-word;
    color: ${({ theme, $disabled }) => ($disabled ? theme.colors.neutral600 : theme.colors.neutral800)};
  }

  .ProseMirror > * + * {
    margin-top: 1.2rem;
  }

  h2,
  h3,
  h4 {
    line-height: 1.3;
    font-weight: 700;
  }

  h2 {
    font-size: 2.2rem;
  }

  h3 {
    font-size: 1.9rem;
  }

  h4 {
    font-size: 1.6rem;
  }

  strong {
    font-weight: 700;
  }

  em {
    font-style: italic;
  }

  ul,
  ol {
    padding-inline-start: 2.8rem;
  }

  .ProseMirror ul {
    list-style: disc;
  }

  .ProseMirror ul ul {
    list-style: circle;
  }

  /* Past the panel's reset, to what the "type" of the list says: CSS selectors cannot tell its "a" from its "A". */
  .ProseMirror ol {
    list-style: revert-layer;
  }

  li + li,
  li > * + * {
    margin-top: 0.4rem;
  }

  blockquote {
    padding-inline-start: 1.6rem;
    border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral300};
    color: ${({ theme }) => theme.colors.neutral600};
  }

  a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }

  /* The panel's reset makes images blocks, which no text-align moves. */
  .ProseMirror img {
    display: inline-block;
    max-width: 100%;
    height: auto;
  }

  img.ProseMirror-selectednode {
    outline: 3px solid ${({ theme }) => theme.colors.primary600};
  }

  figcaption,
  caption {
    padding-block: 0.4rem;
    font-size: 1.4rem;
    font-style: italic;
    text-align: center;
  }

  pre {
    white-space: pre-wrap;
    font-family: monospace;
  }

  sub {
    vertical-align: sub;
    font-size: 0.8em;
  }

  sup {
    vertical-align: super;
    font-size: 0.8em;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    line-height: 1.45;
  }

  th,
  td {
    min-width: 4rem;
    padding: 0.6rem 0.8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral500};
    vertical-align: top;
  }

  th {
    background: ${({ theme }) => theme.colors.neutral100};
    font-weight: 700;
    text-align: start;
  }

  .ProseMirror .selectedCell {
    background: ${({ theme }) => theme.colors.primary100};
  }

  /* Columns by content are re-measured at every key stroke, which is felt from some hundred rows on. */
  table:has(> tbody > tr:nth-child(100)) {
    table-layout: fixed;
  }
`;
