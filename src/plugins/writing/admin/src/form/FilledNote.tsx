import { Box, Flex, TextButton, Typography } from '@strapi/design-system';

import type { Filled } from './use-filling';

/** Says what was put into the form, and takes it out again. */
export const FilledNote = ({ filled: { source, notes }, onUndo }: { filled: Filled; onUndo: () => void }) => (
  <Box role="status" background="success100" padding={3} hasRadius>
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography>Đã đưa {source} vào bài.</Typography>
      {notes.map((note) => (
        <Typography key={note} textColor="warning700">
          {note}
        </Typography>
      ))}
      <TextButton onClick={onUndo}>Hoàn tác</TextButton>
    </Flex>
  </Box>
);
