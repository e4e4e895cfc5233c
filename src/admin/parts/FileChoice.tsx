import { Button, Flex, Typography } from '@strapi/design-system';
import { useId, useRef, useState } from 'react';

interface Props {
  /** What the files must be, in a sentence. */
  hint: string;
  label?: string;
  accept: string;
  multiple?: boolean;
  busy: boolean;
  onChoose: (files: File[]) => void;
}

/** Chooses files. The browser's own control speaks the browser's language, so a button stands in for it. */
export function FileChoice({ hint, label = 'Chọn tệp', accept, multiple = false, busy, onChoose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const [names, setNames] = useState<string[]>([]);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="p" id={hintId}>
        {hint}
      </Typography>
      <Flex gap={3}>
        <Button variant="secondary" aria-describedby={hintId} disabled={busy} loading={busy} onClick={() => input.current?.click()}>
          {label}
        </Button>
        <Typography>{chosenInWords(names)}</Typography>
      </Flex>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // Else the same file, corrected meanwhile, could not be chosen again.
          target.value = '';
          if (files.length === 0) return;
          setNames(files.map(({ name }) => name));
          onChoose(files);
        }}
      />
    </Flex>
  );
}

function chosenInWords(names: string[]): string {
  if (names.length === 0) return 'Chưa chọn tệp nào';
  return names.length === 1 ? names[0] : `Đã chọn ${names.length} tệp`;
}
