import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useId, useRef, useState } from 'react';
import { useWords } from '../words';

/** Chooses one file. The browser's own control speaks the browser's language, so a button stands in for it. */
export function FileChoice({ busy, onChoose }: { busy: boolean; onChoose: (file: File) => void }) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const [name, setName] = useState('');
  return (
    <Box>
      <Typography tag="p" id={hint} paddingBottom={3}>
        {words('history.fileHint')}
      </Typography>
      <Flex gap={3}>
        <Button variant="secondary" aria-describedby={hint} disabled={busy} onClick={() => input.current?.click()}>
          {words('history.file')}
        </Button>
        <Typography>{name || words('history.noFile')}</Typography>
      </Flex>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.xlsx,.json"
        onChange={({ target }) => {
          const file = target.files?.[0];
          // Else the same file, corrected meanwhile, could not be chosen again.
          target.value = '';
          if (!file) return;
          setName(file.name);
          onChoose(file);
        }}
      />
    </Box>
  );
}
