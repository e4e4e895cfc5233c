import { Box, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Item, TableCell } from '../answers/verdict';
import { VerdictTable } from '../board/VerdictTable';
import { ItemList } from '../cell/ItemList';
import { ExplanationDialog } from '../ExplanationDialog';
import { Section } from '../Section';
import { useWords } from '../words';

/** What a clause would have said of one unit in one period. */
export interface Preview extends TableCell {
  articles: Item[];
  rejected: Item[];
}

/** The last 12 months under the clause on the screen, as if it had always been in force. */
export function ClausePreview({ preview }: { preview: Preview[] }) {
  const words = useWords();
  const [chosen, setChosen] = useState<Preview | null>(null);
  const of = (status: string) => preview.filter((cell) => cell.status === status).length;
  return (
    <Box tag="section" background="neutral0" padding={5} marginTop={4} hasRadius shadow="tableShadow">
      <Typography variant="delta" tag="h2">
        {words('preview.title')}
      </Typography>
      <Typography tag="p">{words('preview.summary', { met: of('met'), missed: of('missed'), open: of('open') })}</Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {words('preview.hint')}
      </Typography>
      <Box paddingTop={3}>
        <VerdictTable label={words('preview.title')} cells={preview} onChoose={setChosen} />
      </Box>
      {chosen && (
        <ExplanationDialog
          title={words('cell.title', { unit: chosen.unit.name, period: chosen.periodName })}
          onClose={() => setChosen(null)}
        >
          <Section title={words('cell.counted', { count: chosen.articles.length })}>
            <ItemList items={chosen.articles} />
          </Section>
          {chosen.rejected.length > 0 && (
            <Section title={words('cell.rejected', { count: chosen.rejected.length })}>
              <ItemList items={chosen.rejected} />
            </Section>
          )}
        </ExplanationDialog>
      )}
    </Box>
  );
}
