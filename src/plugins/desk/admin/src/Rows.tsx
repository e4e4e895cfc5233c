import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface Props<T> {
  caption: string;
  headings: string[];
  items: T[];
  keyOf: (item: T) => string | number;
  cells: (item: T) => ReactNode[];
  nothing: string;
}

/** A plain table of a page of the desk. */
export function Rows<T>({ caption, headings, items, keyOf, cells, nothing }: Props<T>) {
  if (items.length === 0) return <Typography>{nothing}</Typography>;
  return (
    <Table colCount={headings.length} rowCount={items.length + 1} aria-label={caption}>
      <Thead>
        <Tr>
          {headings.map((heading) => (
            <Th key={heading}>
              <Typography variant="sigma">{heading}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {items.map((item) => (
          <Tr key={keyOf(item)}>
            {cells(item).map((cell, index) => (
              <Td key={headings[index]} style={{ whiteSpace: 'normal' }}>
                {typeof cell === 'string' ? <Typography>{cell}</Typography> : cell}
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
