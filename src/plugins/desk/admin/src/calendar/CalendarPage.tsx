import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { dayOf, hourInWords } from '../../../../../admin/dates/in-words';
import { monthAfter } from './months';
import { editAddress } from '../host';
import { ListPage } from '../ListPage';
import { useAnswer } from '../../../../../admin/parts/use-answer';
import { MonthQuota } from './MonthQuota';

interface Entry {
  kind: 'publish' | 'expire' | 'review' | 'published';
  at: string;
  documentType: string;
  documentId: string;
  title: string;
  unit: string | null;
}

const KINDS: Readonly<Record<Entry['kind'], string>> = { publish: 'Hẹn đăng', expire: 'Hẹn gỡ', review: 'Rà soát', published: 'Đã đăng' };
const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];

/** What is planned in a month, on its days, with the month's quota above it. */
export function CalendarPage() {
  const [asked, setAsked] = useState<string | null>(null);
  const { answer } = useAnswer<{ data: Entry[]; meta: { month: string; today: string } }>(asked ? `/desk/calendar?month=${asked}` : '/desk/calendar');
  const month = answer?.meta.month ?? '';
  const [year, number] = month.split('-');
  return (
    <ListPage title="Lịch biên tập" subtitle="Nội dung hẹn đăng, hẹn gỡ, đến hạn rà soát và đã đăng" answer={answer}>
      {answer && (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Flex gap={3}>
            <Button variant="tertiary" onClick={() => setAsked(monthAfter(month, -1))}>
              Tháng trước
            </Button>
            <Typography tag="h2" variant="beta" aria-live="polite">
              Tháng {number}/{year}
            </Typography>
            <Button variant="tertiary" onClick={() => setAsked(monthAfter(month, 1))}>
              Tháng sau
            </Button>
          </Flex>
          <MonthQuota month={month} />
          <Month month={month} today={answer.meta.today} entries={answer.data} />
        </Flex>
      )}
    </ListPage>
  );
}

/** Weeks from Monday, as calendars are printed here. */
function Month({ month, today, entries }: { month: string; today: string; entries: Entry[] }) {
  const first = new Date(`${month}-01T00:00:00Z`);
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const cells = [...Array<null>((first.getUTCDay() + 6) % 7).fill(null), ...Array.from({ length: days }, (_, index) => index + 1)];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => Array.from({ length: 7 }, (_unused, day) => cells[week * 7 + day] ?? null));
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius style={{ overflowX: 'auto' }}>
      <table style={{ width: '100%', minWidth: '56rem', tableLayout: 'fixed', borderCollapse: 'collapse' }}>
        <thead>
          <tr>
            {WEEKDAYS.map((name) => (
              <th key={name} scope="col" style={{ padding: '0.8rem' }}>
                <Typography variant="sigma">{name}</Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, index) => (
            <tr key={index}>
              {week.map((day, column) => (
                <td key={column} style={{ border: '1px solid #dcdce4', verticalAlign: 'top', padding: '0.6rem', height: '8rem' }}>
                  {day && <Day day={`${month}-${String(day).padStart(2, '0')}`} isToday={`${month}-${String(day).padStart(2, '0')}` === today} entries={entries} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}

function Day({ day, isToday, entries }: { day: string; isToday: boolean; entries: Entry[] }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography fontWeight={isToday ? 'bold' : undefined}>
        {Number(day.slice(8))}
        {isToday && ' (hôm nay)'}
      </Typography>
      {entries
        .filter(({ at }) => dayOf(at) === day)
        .map(({ kind, at, documentType, documentId, title, unit }) => (
          <Typography key={`${kind} ${documentId}`} variant="pi" style={{ overflowWrap: 'anywhere' }}>
            {KINDS[kind]}
            {at.length > 10 && ` ${hourInWords(at)}`}: <Link to={editAddress(documentId, documentType)}>{title}</Link>
            {unit && ` (${unit})`}
          </Typography>
        ))}
    </Flex>
  );
}
