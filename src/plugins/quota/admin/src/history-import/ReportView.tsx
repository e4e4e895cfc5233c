import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useWords } from '../words';
import { EffectTable } from './EffectTable';
import { ErrorTable } from './ErrorTable';
import type { Report } from './report';

/** The server's answer about a file, and the button that writes it when nothing stands against it. */
export function ReportView({ report, onConfirm }: { report: Report; onConfirm: () => void }) {
  const words = useWords();
  const { accepted, added, written, rows, ignoredColumns, effects, uncounted } = report;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Box>
        <Typography tag="p">{words('history.rows', { count: rows })}</Typography>
        {ignoredColumns.length > 0 && (
          <Typography tag="p">{words('history.ignored', { columns: ignoredColumns.join(', ') })}</Typography>
        )}
        {uncounted > 0 && <Typography tag="p">{words('history.uncounted', { count: uncounted })}</Typography>}
      </Box>
      {!accepted && <ErrorTable report={report} />}
      {effects.length > 0 && <EffectTable effects={effects} />}
      {accepted && !written && added > 0 && (
        <Box>
          <Typography tag="p" paddingBottom={2}>
            {words('history.forGood')}
          </Typography>
          <Button onClick={onConfirm}>{words('history.confirm', { count: added })}</Button>
        </Box>
      )}
    </Flex>
  );
}
