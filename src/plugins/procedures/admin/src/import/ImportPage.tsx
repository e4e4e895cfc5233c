import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { DataTable } from '../../../../../admin/parts/DataTable';
import { FileChoice } from '../../../../../admin/parts/FileChoice';
import { Said } from '../../../../../admin/parts/Said';
import { formOf, useSending } from '../../../../../admin/parts/use-sending';
import { IMPORT } from '../permissions';
import { useWords } from '../words';

interface Row {
  row: number;
  code: string | null;
  name: string;
  action: 'create' | 'update' | 'same' | 'refused';
  missing: string[];
  uncertain: string[];
  changes: string[];
  remarks: { level: 'error' | 'warning'; field: string | null; message: string }[];
  published: 'full' | 'listed' | null;
}

interface Report {
  written: boolean;
  readable: boolean;
  total: number;
  counts: { create: number; update: number; refused: number };
  rows: Row[];
  newAreas: string[];
  message: string;
}

/** "Nhập thủ tục": choose a file, see row by row what it would do, write it. */
export function ImportPage() {
  const words = useWords();
  const { sending, send } = useSending<Report>();
  const [file, setFile] = useState<File | null>(null);
  const [options, setOptions] = useState({ publish: true, list: false });
  const busy = sending.state === 'working';
  const run = (path: string, chosen: File, { publish, list } = options) => void send(path, formOf([chosen], { publish: String(publish), list: String(list) }));
  const choose = (next: typeof options) => {
    setOptions(next);
    if (file && report && !report.written) run('/procedures/import/preview', file, next);
  };
  const report = sending.state === 'answered' ? sending.report : null;
  const message = busy ? words('file.reading') : sending.state === 'failed' ? sending.message : (report?.message ?? '');
  const writes = report ? report.counts.create + report.counts.update : 0;
  return (
    <Page.Protect permissions={[{ action: IMPORT, subject: null }]}>
      <FileChoice
        hint={words('import.hint')}
        accept=".xlsx,.json"
        busy={busy}
        onChoose={([chosen]) => {
          setFile(chosen);
          run('/procedures/import/preview', chosen);
        }}
      />
      <Checkbox
        checked={options.publish}
        disabled={busy}
        onCheckedChange={(value: boolean | 'indeterminate') => choose({ ...options, publish: value === true })}
      >
        {words('import.publish')}
      </Checkbox>
      <Checkbox
        checked={options.publish && options.list}
        disabled={busy || !options.publish}
        onCheckedChange={(value: boolean | 'indeterminate') => choose({ ...options, list: value === true })}
      >
        {words('import.list')}
      </Checkbox>
      <Said message={message} isBad={sending.state === 'failed' || report?.readable === false} />
      {report && (
        <>
          {report.newAreas.length > 0 && <Typography tag="p">{words('import.newAreas', { areas: report.newAreas.join('; ') })}</Typography>}
          {!report.written && writes > 0 && file && (
            <Box>
              <Button onClick={() => run('/procedures/import', file)}>{words('import.confirm', { count: writes })}</Button>
            </Box>
          )}
          {report.rows.length > 0 && <Rows report={report} />}
        </>
      )}
    </Page.Protect>
  );
}

function Rows({ report: { rows, total } }: { report: Report }) {
  const words = useWords();
  return (
    <>
      <DataTable
        caption={words('import.caption', { count: total })}
        columns={[words('import.row'), words('import.name'), words('import.action'), words('import.notes')]}
        rows={rows.map((row) => ({
          key: String(row.row),
          cells: [row.row, [row.code, row.name].filter(Boolean).join(' – '), actionOf(row, words), <Notes key="notes" row={row} />],
        }))}
      />
      {rows.length < total && <Typography tag="p">{words('import.more', { count: rows.length })}</Typography>}
    </>
  );
}

function actionOf({ action, published }: Row, words: ReturnType<typeof useWords>): string {
  const name = words(`import.${action}`);
  if (action === 'refused' || action === 'same') return name;
  return `${name}, ${words(published === 'full' ? 'import.published' : published ? 'import.listed' : 'import.draft')}`;
}

function Notes({ row: { changes, missing, uncertain, remarks } }: { row: Row }) {
  const words = useWords();
  const lines = [
    ...remarks.filter(({ level }) => level === 'error').map(({ field, message }) => ({ bad: true, text: [field, message].filter(Boolean).join(': ') })),
    ...(changes.length > 0 ? [{ bad: false, text: words('import.changes', { parts: changes.join(', ') }) }] : []),
    ...(missing.length > 0 ? [{ bad: false, text: words('import.missing', { parts: missing.join(' ') }) }] : []),
    ...(uncertain.length > 0 ? [{ bad: false, text: words('import.uncertain', { parts: uncertain.join(', ') }) }] : []),
    ...remarks.filter(({ level }) => level === 'warning').map(({ field, message }) => ({ bad: false, text: [field, message].filter(Boolean).join(': ') })),
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      {lines.map(({ bad, text }) => (
        <Typography key={text} tag="p" textColor={bad ? 'danger700' : 'neutral800'}>
          {text}
        </Typography>
      ))}
    </Flex>
  );
}
