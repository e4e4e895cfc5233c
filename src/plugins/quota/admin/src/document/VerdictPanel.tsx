import { Box, Flex, Typography } from '@strapi/design-system';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Sign } from '../Sign';
import { MARKS } from '../StatusMark';
import { useWords } from '../words';
import { useExplanation, type Explanation } from './use-explanation';

/** Beside an article: before publishing what would become of it, afterwards where it is counted or why not. */
export const VerdictPanel: PanelComponent = ({ model, documentId, document }) => {
  const words = useWords();
  const explanation = useExplanation({ model, documentId, document });
  if (!explanation) return null;
  return { title: words('panel.title'), content: <Sentences explanation={explanation} /> };
};

function Sentences({ explanation: { summary, firstPublishedAt, cells, resembles } }: { explanation: Explanation }) {
  const words = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={2} aria-live="polite" width="100%">
      <Typography tag="p" fontWeight="semiBold">
        {summary}
      </Typography>
      {cells.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {cells.map(({ clause, unit, period, counts, sentence }) => (
            <Flex tag="li" key={`${clause.key} ${unit.slug} ${period}`} gap={2} alignItems="flex-start">
              <Sign {...MARKS[counts ? 'met' : 'missed']} />
              <Typography>
                {sentence.includes(clause.name) ? sentence : words('panel.of', { clause: clause.name, unit: unit.name, sentence })}
              </Typography>
            </Flex>
          ))}
        </Flex>
      )}
      {resembles && (
        <Typography tag="p">{words('panel.resembles', { share: Math.floor(resembles.share * 100), title: resembles.title })}</Typography>
      )}
      {firstPublishedAt === null && (
        <Box>
          <Typography variant="pi" textColor="neutral600">
            {words('panel.draft')}
          </Typography>
        </Box>
      )}
    </Flex>
  );
}
