import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useEffect, useMemo, useState } from 'react';
import { useReloadDocumentMutation } from '../api';
import { changesOf, toLayOver, type Values } from './changes';
import { FormDifferences } from './FormDifferences';

interface Props {
  model: string;
  documentId: string;
  /** Who saved another version, in a sentence. */
  sentence: string;
  onClose: () => void;
}

/** Somebody saved another version while this one was written: what differs, and how to go on without losing either. */
export function Overtaken({ model, documentId, sentence, onClose }: Props) {
  const [reload] = useReloadDocumentMutation();
  const values = useForm('Overtaken', (form) => form.values) as Values;
  const initialValues = useForm('Overtaken', (form) => form.initialValues) as Values;
  const setValues = useForm('Overtaken', (form) => form.setValues);
  const getValues = useForm('Overtaken', (form) => form.getValues);
  const changes = useMemo(() => changesOf(values, initialValues), [values, initialValues]);
  const [merging, setMerging] = useState<{ mine: Values; from: Values } | null>(null);

  // The form takes the newer version in by itself; then one's own fields are laid over it.
  useEffect(() => {
    if (!merging || merging.from === initialValues) return;
    setValues({ ...(getValues() as Values), ...toLayOver(merging.mine) });
    onClose();
  }, [merging, initialValues, setValues, getValues, onClose]);

  const merge = (mine: Values) => {
    setMerging({ mine, from: initialValues });
    void reload({ model, documentId });
  };

  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel="Đóng">
          <Modal.Title>Nội dung đã được người khác sửa</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{sentence}</Typography>
            <Typography>
              Ghép: lấy bản mới, rồi đặt những ô bạn đã sửa lên trên; ô bạn không sửa giữ theo bản mới. Bản của người kia vẫn còn trong “Lịch sử”.
            </Typography>
            <FormDifferences model={model} documentId={documentId} changes={merging?.mine ?? changes} />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="danger-light" onClick={() => merge({})}>
            Bỏ phần của tôi, lấy bản mới
          </Button>
          <Button onClick={() => merge(changes)}>Ghép phần của tôi vào bản mới</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
