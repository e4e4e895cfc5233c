import { Box, Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';

import { decodeLostFont } from '../../../../../text/legacy-fonts/lost-font';

const FIELDS = { title: 'Tiêu đề', summary: 'Sapo' } as const;
type FieldName = keyof typeof FIELDS;

/** Title and summary pasted as plain text in TCVN3 or VNI: shows what they would become and changes them on demand. */
export const LegacyTextOffer = () => {
  const values = useForm('LegacyTextOffer', (form) => form.values) as Record<string, unknown>;
  const onChange = useForm('LegacyTextOffer', (form) => form.onChange);
  const disabled = useForm('LegacyTextOffer', (form) => form.disabled);
  const [changed, setChanged] = useState<{ field: FieldName; before: string; after: string } | null>(null);

  const offers = (Object.keys(FIELDS) as FieldName[]).flatMap((field) => {
    const before = values[field];
    const after = typeof before === 'string' ? decodeLostFont(before) : null;
    return typeof before === 'string' && after !== null ? [{ field, before, after }] : [];
  });
  if (disabled) return null;

  return (
    <>
      {offers.map(({ field, before, after }) => (
        <Box key={field} background="warning100" padding={3} hasRadius>
          <Flex direction="column" alignItems="flex-start" gap={2}>
            <Typography fontWeight="semiBold">{FIELDS[field]}: chữ phông cũ (TCVN3 hoặc VNI)</Typography>
            <Typography>Sẽ thành: “{after}”</Typography>
            <Button
              size="S"
              onClick={() => {
                onChange(field, after);
                setChanged({ field, before, after });
              }}
            >
              Chuyển sang Unicode
            </Button>
          </Flex>
        </Box>
      ))}
      {changed && values[changed.field] === changed.after && (
        <Flex gap={2} role="status">
          <Typography>{FIELDS[changed.field]}: đã chuyển sang Unicode.</Typography>
          <TextButton
            onClick={() => {
              onChange(changed.field, changed.before);
              setChanged(null);
            }}
          >
            Hoàn tác
          </TextButton>
        </Flex>
      )}
    </>
  );
};
