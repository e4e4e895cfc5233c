import { Box, Flex, TextInput, Field, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { DataTable } from '../../../../../admin/parts/DataTable';
import { Loaded } from '../../../../../admin/parts/Loaded';
import { dayFromWords, dayInWords } from '../../../../../admin/dates/in-words';
import { FileChoice } from '../../../../../admin/parts/FileChoice';
import { Said } from '../../../../../admin/parts/Said';
import { formOf, useSending } from '../../../../../admin/parts/use-sending';
import { useMay } from '../../../../../admin/parts/use-may';
import { IMPORT } from '../permissions';
import { useAnswer } from '../../../../../admin/parts/use-answer';
import { useWords } from '../words';

type State = 'match' | 'differs' | 'unclear' | 'silent';

interface Row {
  documentId: string;
  code: string;
  name: string;
  exportedOn: string | null;
  parts: { part: string; label: string; state: State; since: string }[];
}

interface Report {
  readable: boolean;
  message: string;
  unknownCodes: string[];
  missingCodes: string[];
  refused: { row: number; message: string }[];
}

const COLOURS = { match: 'success700', differs: 'danger700', unclear: 'warning700', silent: 'neutral600' } as const;
const MOST_CODES = 50;

/** "Đối chiếu với Cổng": take in an export, then see by part what is the same and what is not, and since when. */
export function DriftPage() {
  const words = useWords();
  const mayImport = useMay(IMPORT);
  const { loading, reload } = useAnswer<{ data: Row[] }>('/procedures/drift');
  return (
    <>
      {mayImport && <PortalFile onDone={reload} />}
      <Loaded loading={loading}>
        {(rows) =>
          rows.length === 0 ? (
            <Typography>{words('drift.none')}</Typography>
          ) : (
            <DataTable
              caption={words('drift.caption', { count: rows.length })}
              columns={[words('drift.procedure'), words('drift.export'), words('drift.parts')]}
              rows={rows.map((row) => ({
                key: row.documentId,
                cells: [`${row.code} – ${row.name}`, row.exportedOn ? dayInWords(row.exportedOn) : words('drift.never'), <Parts key="parts" row={row} />],
              }))}
            />
          )
        }
      </Loaded>
    </>
  );
}

function Parts({ row }: { row: Row }) {
  const words = useWords();
  if (!row.exportedOn) return <>–</>;
  const matching = row.parts.filter(({ state }) => state === 'match');
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      {row.parts
        .filter(({ state }) => state !== 'match')
        .map(({ part, label, state, since }) => (
          <Typography key={part} tag="p" textColor={COLOURS[state]}>
            {label}: {words(`drift.${state}`, { day: dayInWords(since) })}
          </Typography>
        ))}
      {matching.length > 0 && (
        <details>
          <summary>{words('drift.allMatch', { count: matching.length })}</summary>
          {matching.map(({ part, label, since }) => (
            <Typography key={part} tag="p" textColor="success700">
              {label}: {words('drift.match', { day: dayInWords(since) })}
            </Typography>
          ))}
        </details>
      )}
      <Link to={`/plugins/procedures/drift/${row.documentId}`}>{words('drift.open')}</Link>
    </Flex>
  );
}

function PortalFile({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const { sending, send } = useSending<Report>();
  const [day, setDay] = useState('');
  const report = sending.state === 'answered' ? sending.report : null;
  const message = sending.state === 'working' ? words('file.reading') : sending.state === 'failed' ? sending.message : (report?.message ?? '');
  const codes = (list: string[]) => list.slice(0, MOST_CODES).join(', ') + (list.length > MOST_CODES ? '…' : '');
  return (
    <Box>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Field.Root width="22rem">
          <Field.Label>{words('drift.exportedOn')}</Field.Label>
          <TextInput value={day} placeholder="31/01/2026" onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => setDay(target.value)} />
        </Field.Root>
        <FileChoice
          hint={words('drift.hint')}
          accept=".xlsx,.json"
          busy={sending.state === 'working'}
          onChoose={(files) => void send('/procedures/portal', formOf(files, { exportedOn: dayFromWords(day) })).then((done) => done && onDone())}
        />
        <Said message={message} isBad={sending.state === 'failed' || report?.readable === false} />
        {report && report.unknownCodes.length > 0 && (
          <Typography tag="p">{words('drift.unknownCodes', { count: report.unknownCodes.length, codes: codes(report.unknownCodes) })}</Typography>
        )}
        {report && report.missingCodes.length > 0 && (
          <Typography tag="p">{words('drift.missingCodes', { count: report.missingCodes.length, codes: codes(report.missingCodes) })}</Typography>
        )}
        {report?.refused.map(({ row, message: reason }) => (
          <Typography key={row} tag="p" textColor="danger700">
            {words('drift.refused', { row, message: reason })}
          </Typography>
        ))}
      </Flex>
    </Box>
  );
}
