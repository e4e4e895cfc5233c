import { Typography } from '@strapi/design-system';
import { useWords } from '../words';
import { DataTable } from './DataTable';
import type { Report } from './report';

/** Every bad row with its number, column and reason. */
export function ErrorTable({ report: { errors, errorCount } }: { report: Report }) {
  const words = useWords();
  return (
    <>
      <DataTable
        caption={words('history.errors', { count: errorCount })}
        columns={[words('history.row'), words('history.column'), words('history.reason')]}
        rows={errors.map(({ row, column, reason }, index) => ({
          key: String(index),
          cells: [row ?? words('history.wholeFile'), column ?? '–', reason],
        }))}
      />
      {errorCount > errors.length && <Typography tag="p">{words('history.moreErrors', { count: errorCount - errors.length })}</Typography>}
    </>
  );
}
