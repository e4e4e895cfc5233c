import type { ComponentChild } from 'preact';

interface Props {
  caption: string;
  columns: readonly string[];
  rows: readonly (readonly ComponentChild[])[];
}

/**
 * A table that becomes a list of cards on a telephone: each cell then carries the name of its column. The roles are
 * written out because some browsers forget that a table is one when its display is changed.
 */
export const DataTable = ({ caption, columns, rows }: Props) => (
  <table class="cards" role="table">
    <caption>{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <th scope="col" role="columnheader">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map(([first, ...others]) => (
        <tr role="row">
          <th scope="row" role="rowheader">
            {first}
          </th>
          {others.map((cell, index) => (
            <td role="cell" data-label={columns[index + 1]} class={isEmpty(cell) ? 'empty' : undefined}>
              {isEmpty(cell) ? '–' : cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const isEmpty = (cell: ComponentChild) => cell === null || cell === undefined || cell === '' || cell === false;
