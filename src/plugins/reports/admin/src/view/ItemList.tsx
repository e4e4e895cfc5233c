import { Box, Typography } from '@strapi/design-system';
import { useState, type ReactNode } from 'react';
import { dayInWords } from '../../../../../admin/dates/in-words';
import type { ReportContent } from '../answers';

/** An article of the period with its unit, or one that only a verdict counts. */
type Listed = ReportContent['outside'][number] & Partial<Pick<ReportContent['items'][number], 'unit' | 'own'>>;

const SHOWN = 300;

/** A figure that opens to what is behind it. The list is drawn only when somebody asks for it. */
export function Opened({ label, children }: { label: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary style={{ cursor: 'pointer' }}>
        <Typography tag="span" fontWeight="semiBold">
          {label}
        </Typography>
      </summary>
      {open && children}
    </details>
  );
}

/** Articles with their date, unit and link. */
export function ItemList({ items }: { items: Listed[] }) {
  if (items.length === 0) return <Typography tag="p">Không có bài nào.</Typography>;
  return (
    <Box tag="ol" paddingLeft={5} style={{ listStyle: 'decimal' }}>
      {items.slice(0, SHOWN).map(({ documentId, title, url, day, unit, own }) => (
        <Typography key={documentId} tag="li" style={{ display: 'list-item' }}>
          {dayInWords(day)} – <a href={url}>{title}</a>
          {unit && `, ${unit.name}`}
          {own === false && ' (sưu tầm)'}
        </Typography>
      ))}
      {items.length > SHOWN && <Typography tag="p">… và {items.length - SHOWN} bài nữa, xem trong tệp XLSX.</Typography>}
    </Box>
  );
}
