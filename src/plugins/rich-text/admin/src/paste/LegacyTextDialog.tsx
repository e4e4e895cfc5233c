import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';

import type { LegacyOffer } from './legacy-offer';

interface LegacyTextDialogProps extends LegacyOffer {
  /** What stays when decoding is declined: "Dán nguyên văn", "Giữ nguyên". */
  keepLabel: string;
  onDecode: () => void;
  onKeep: () => void;
  onClose: () => void;
}

const LONGEST = 2000;

/** Shows text in the fonts of old encodings as it stands and in Unicode, and lets its author choose. */
export const LegacyTextDialog = ({ before, after, keepLabel, onDecode, onKeep, onClose }: LegacyTextDialogProps) => (
  <Modal.Root open onOpenChange={onClose}>
    <Modal.Content aria-describedby={undefined}>
      <Modal.Header closeLabel="Đóng">
        <Modal.Title>Chữ phông cũ (TCVN3, VNI)</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography>Đoạn này dùng phông chữ cũ như .VnTime hoặc VNI-Times. Hệ thống có thể chuyển sang Unicode để mọi người đọc được.</Typography>
          <Sample title="Hiện có" text={before} />
          <Sample title="Sau khi chuyển" text={after} />
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onKeep}>
          {keepLabel}
        </Button>
        <Button onClick={onDecode}>Chuyển sang Unicode</Button>
      </Modal.Footer>
    </Modal.Content>
  </Modal.Root>
);

const Sample = ({ title, text }: { title: string; text: string }) => (
  <Box tag="section" aria-label={title} background="neutral100" padding={3} hasRadius maxHeight="20rem" overflow="auto">
    <Typography variant="sigma" tag="h3">
      {title}
    </Typography>
    <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}
    </Typography>
  </Box>
);
