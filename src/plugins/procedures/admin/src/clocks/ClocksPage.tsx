import { Box, Checkbox, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { DataTable } from '../../../../../admin/parts/DataTable';
import { Loaded } from '../../../../../admin/parts/Loaded';
import { dayInWords } from '../../../../../admin/dates/in-words';
import { useMay } from '../../../../../admin/parts/use-may';
import { DISPLAY } from '../permissions';
import { useAnswer } from '../../../../../admin/parts/use-answer';
import { useWords } from '../words';
import { RecordDisplay } from './RecordDisplay';

type State = 'on-time' | 'late' | 'running' | 'overdue' | 'unknown';

interface Clock {
  code: string;
  label: string;
  basis: string;
  place: { placeId: string; name: string } | null;
  due: string | null;
  done: string | null;
  state: State;
  days: number;
  daysUnit: 'working' | 'calendar';
}

interface Row {
  documentId: string;
  code: string | null;
  name: string;
  version: number;
  isAbolished: boolean;
  isListed: boolean;
  decision: string | null;
  state: State;
  clocks: Clock[];
}

export interface Board {
  today: string;
  calendarUntil: string;
  rows: Row[];
  places: { placeId: string; name: string }[];
  late: { unit: string; count: number }[];
}

const STATES: State[] = ['overdue', 'late', 'running', 'unknown', 'on-time'];
const COLOURS = { 'on-time': 'success700', late: 'warning700', running: 'neutral800', overdue: 'danger700', unknown: 'neutral600' } as const;

/** "Thời hạn công khai": from the decision to the site and to each place of display, and who is late. */
export function ClocksPage() {
  const words = useWords();
  const mayRecord = useMay(DISPLAY);
  const { loading, reload } = useAnswer<{ data: Board }>('/procedures/clocks');
  const [state, setState] = useState<State | 'all'>('all');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => setChosen((last) => new Set(last.has(id) ? [...last].filter((other) => other !== id) : [...last, id]));
  return (
    <Loaded loading={loading}>
      {({ today, calendarUntil, rows, places, late }) => {
        const shown = rows.filter((row) => state === 'all' || row.state === state);
        return (
          <>
            <Typography tag="p">{words('clocks.asOf', { day: dayInWords(today), until: dayInWords(calendarUntil) })}</Typography>
            <Box>
              <Typography tag="h2" variant="delta">
                {words('clocks.late')}
              </Typography>
              {late.length === 0 && <Typography tag="p">{words('clocks.nobodyLate')}</Typography>}
              {late.map(({ unit, count }) => (
                <Typography key={unit} tag="p" textColor="danger700">
                  {words('clocks.lateUnit', { unit, count })}
                </Typography>
              ))}
            </Box>
            {mayRecord && (
              <RecordDisplay
                places={places}
                documentIds={[...chosen]}
                onDone={() => {
                  setChosen(new Set());
                  reload();
                }}
              />
            )}
            <Field.Root width="18rem">
              <Field.Label>{words('clocks.filter')}</Field.Label>
              <SingleSelect value={state} onChange={(value: string | number) => setState(value as State | 'all')}>
                <SingleSelectOption value="all">{words('clocks.all')}</SingleSelectOption>
                {STATES.map((each) => (
                  <SingleSelectOption key={each} value={each}>
                    {words(`state.name.${each}`)}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
            <DataTable
              caption={words('clocks.caption', { count: shown.length })}
              columns={[...(mayRecord ? [words('clocks.choose')] : []), words('clocks.procedure'), words('clocks.terms')]}
              rows={shown.map((row) => ({
                key: row.documentId,
                cells: [
                  ...(mayRecord
                    ? [<Checkbox key="choose" aria-label={words('clocks.chooseOne', { name: row.name })} checked={chosen.has(row.documentId)} onCheckedChange={() => toggle(row.documentId)} />]
                    : []),
                  <Procedure key="procedure" row={row} />,
                  <Clocks key="clocks" clocks={row.clocks} />,
                ],
              }))}
            />
          </>
        );
      }}
    </Loaded>
  );
}

function Procedure({ row: { code, name, version, isAbolished, isListed, decision } }: { row: Row }) {
  const words = useWords();
  return (
    <>
      <Typography tag="p" fontWeight="bold">
        {[code, name].filter(Boolean).join(' – ')}
      </Typography>
      <Typography tag="p" textColor="neutral600">
        {[
          words('clocks.version', { version }),
          decision ? words('clocks.decision', { number: decision }) : words('clocks.noDecision'),
          isAbolished && words('clocks.abolished'),
          isListed && words('clocks.listed'),
        ]
          .filter(Boolean)
          .join('; ')}
      </Typography>
    </>
  );
}

function Clocks({ clocks }: { clocks: Clock[] }) {
  const words = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      {clocks.map(({ code, label, basis, place, due, done, state, days, daysUnit }) => (
        <Typography key={`${code} ${place?.placeId ?? ''}`} tag="p" textColor={COLOURS[state]} title={words('clocks.basis', { basis })}>
          {[
            `${place ? words('clocks.place', { label, place: place.name }) : label}: ${words(`state.${state}`, { days, unit: words(`unit.${daysUnit}`) })}`,
            due && words('clocks.due', { day: dayInWords(due) }),
            done && words('clocks.done', { day: dayInWords(done) }),
          ]
            .filter(Boolean)
            .join('; ')}
        </Typography>
      ))}
    </Flex>
  );
}
