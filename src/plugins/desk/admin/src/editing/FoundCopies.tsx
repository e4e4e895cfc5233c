import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { timeInWords } from '../../../../../admin/dates/in-words';
import { FormDifferences } from './FormDifferences';
import type { FoundCopy, WorkingCopy } from './use-working-copy';

const PLACES: Readonly<Record<FoundCopy['place'], string>> = {
  browser: 'Máy này còn giữ thay đổi của bạn',
  server: 'Máy chủ còn giữ thay đổi của bạn từ một máy hoặc trình duyệt khác,',
};

interface Props extends Pick<WorkingCopy, 'found' | 'restore' | 'discard'> {
  model: string;
  documentId?: string;
  updatedAt: string | null;
}

/** What an earlier visit left unsaved, to be taken up again or given up; not to be overlooked. */
export const FoundCopies = ({ found, restore, discard, model, documentId, updatedAt }: Props) => (
  <Modal.Root open onOpenChange={() => undefined}>
    <Modal.Content aria-describedby={undefined}>
      <Modal.Header closeLabel="Đóng">
        <Modal.Title>Có bản viết dở chưa lưu</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {found.map((copy) => (
            <Box key={copy.place} tag="section">
              <Flex direction="column" alignItems="stretch" gap={3}>
                <Typography>
                  {PLACES[copy.place]} lúc {timeInWords(new Date(copy.savedAt).toISOString())}, chưa được bấm Lưu.
                </Typography>
                {copy.base !== null && updatedAt !== null && copy.base !== updatedAt && (
                  <Typography textColor="warning700">
                    Sau đó nội dung đã được sửa, lúc {timeInWords(updatedAt)}. Khôi phục sẽ thay những ô bạn đã sửa.
                  </Typography>
                )}
                {typeof copy.changes.title === 'string' && <Typography>Tiêu đề: “{copy.changes.title}”</Typography>}
                {documentId && <FormDifferences model={model} documentId={documentId} changes={copy.changes} />}
                <Flex>
                  <Button onClick={() => restore(copy)}>Khôi phục</Button>
                </Flex>
              </Flex>
            </Box>
          ))}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="danger-light" onClick={discard}>
          Bỏ bản viết dở
        </Button>
      </Modal.Footer>
    </Modal.Content>
  </Modal.Root>
);
