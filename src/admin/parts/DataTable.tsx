import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

const Scroller = styled(Box)`
  overflow-x: auto;
`;

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;

  caption {
    text-align: left;
    padding-bottom: 0.6rem;
  }

  th,
  td {
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    padding: 0.6rem;
    text-align: left;
    vertical-align: top;
    white-space: pre-line;
    overflow-wrap: break-word;
    min-width: 4.5rem;
  }

  del {
    background: ${({ theme }) => theme.colors.danger100};
  }

  ins {
    background: ${({ theme }) => theme.colors.success100};
  }
`;

interface Props {
  caption: string;
  columns: string[];
  rows: { key: string; cells: ReactNode[] }[];
  /** What stands in place of rows. */
  nothing?: string;
}

/** A table with a caption and named columns. */
export function DataTable({ caption, columns, rows, nothing = 'Chưa có gì.' }: Props) {
  return (
    <Scroller tabIndex={0} role="region" aria-label={caption}>
      <Table>
        <caption>
          <Typography variant="delta">{caption}</Typography>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                <Typography variant="sigma">{column}</Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length}>
                <Typography>{nothing}</Typography>
              </td>
            </tr>
          )}
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => (
                <td key={columns[index]}>
                  <Typography tag="div">{cell}</Typography>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Scroller>
  );
}
