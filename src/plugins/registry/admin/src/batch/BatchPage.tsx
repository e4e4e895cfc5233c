import { Box, Button, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { DataTable } from '../../../../../admin/parts/DataTable';
import { FileChoice } from '../../../../../admin/parts/FileChoice';
import { RegistryPage } from '../parts/RegistryPage';
import { Said } from '../../../../../admin/parts/Said';
import { formOf, useSending } from '../../../../../admin/parts/use-sending';
import { useWords } from '../words';

type Result = 'new' | 'known' | 'faulty' | 'written' | 'queued';

interface Report {
  rows: { row: number | string; number: string | null; abstract: string | null; result: Result; errors: string[]; warnings: string[] }[];
  ignoredColumns: string[];
  counts: Record<Result, number>;
}

/** Many documents at once: choose a table or a folder's files, see what would happen row by row, write. */
export function BatchPage() {
  const words = useWords();
  const { sending, send } = useSending<Report>();
  const [chosen, setChosen] = useState<File[]>([]);
  const [isWritten, setWritten] = useState(false);
  const busy = sending.state === 'working';
  const report = sending.state === 'answered' ? sending.report : null;
  const run = async (files: File[], act: 'preview' | 'import') => setWritten((await send(`/registry/batch/${act}`, formOf(files, {}, 'files'))) && act === 'import');
  return (
    <RegistryPage title={words('batch.title')} subtitle={words('batch.subtitle')} busy={busy}>
      <FileChoice
        label={words('batch.choose')}
        hint={words('batch.hint')}
        accept=".xlsx,.json,.docx,.pdf,.txt"
        multiple
        busy={busy}
        onChoose={(files) => {
          setChosen(files);
          void run(files, 'preview');
        }}
      />
      <Said
        message={
          busy ? words('batch.working') : sending.state === 'failed' ? sending.message : report ? words(isWritten ? 'batch.written' : 'batch.counts', report.counts) : ''
        }
        isBad={sending.state === 'failed'}
      />
      {report && (
        <>
          {report.ignoredColumns.length > 0 && <Typography tag="p">{words('batch.ignored', { columns: report.ignoredColumns.join(', ') })}</Typography>}
          {!isWritten && report.counts.new > 0 && (
            <Box>
              <Button onClick={() => void run(chosen, 'import')}>{words('batch.confirm', { count: report.counts.new })}</Button>
            </Box>
          )}
          <DataTable
            caption={words('batch.report')}
            columns={[words('batch.row'), words('batch.number'), words('batch.abstract'), words('batch.result'), words('batch.remarks')]}
            rows={report.rows.map(({ row, number, abstract, result, errors, warnings }, index) => ({
              key: String(index),
              cells: [row, number ?? '–', abstract ?? '–', words(`batch.result.${result}`), [...errors, ...warnings].join(' ') || '–'],
            }))}
          />
        </>
      )}
    </RegistryPage>
  );
}
