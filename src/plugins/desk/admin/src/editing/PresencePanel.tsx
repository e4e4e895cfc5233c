import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useReloadDocumentMutation } from '../api';
import { isWritten } from '../../../../../admin/written';
import { Overtaken } from './Overtaken';
import { usePresence } from './use-presence';

/** In sight only when somebody else has the document open, or has saved it since it was opened here. */
export const PresencePanel: PanelComponent = ({ model, documentId, document, activeTab }) => {
  const { updatedAt } = (document ?? {}) as { updatedAt?: string };
  const presence = usePresence(isWritten(model) && documentId && document ? `/desk/documents/${model}/${documentId}/presence` : null);
  const errors = useForm('PresencePanel', (form) => form.errors) as { updatedAt?: string };
  const refused = errors.updatedAt;
  if (!documentId || activeTab === 'published' || (!presence && !refused)) return null;
  const { others = [], updatedAt: stored = '', lastActor = null } = presence ?? {};
  const overtaken = updatedAt !== undefined && new Date(stored) > new Date(updatedAt);
  if (others.length === 0 && !overtaken && !refused) return null;
  const sentence = refused ?? `${lastActor ?? 'Người khác'} đã sửa nội dung này sau khi bạn mở.`;
  return {
    title: 'Cẩn thận',
    content: (
      <Flex direction="column" alignItems="stretch" gap={2} role="alert">
        {others.length > 0 && (
          <Typography textColor="warning700" fontWeight="bold">
            {others.join(', ')} cũng đang mở nội dung này. Hãy hẹn nhau ai sửa: người lưu sau sẽ phải ghép với bản của người lưu trước.
          </Typography>
        )}
        {(overtaken || refused) && <NewerVersion model={model} documentId={documentId} sentence={sentence} refusal={refused ? errors : null} />}
      </Flex>
    ),
  };
};

interface Props {
  model: string;
  documentId: string;
  sentence: string;
  /** A save was refused: what now is asked at once, and again at each refusal, which is an object of its own. */
  refusal: object | null;
}

function NewerVersion({ model, documentId, sentence, refusal }: Props) {
  const [reload] = useReloadDocumentMutation();
  const isModified = useForm('NewerVersion', (form) => form.modified);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(refusal !== null), [refusal]);
  return (
    <>
      <Typography textColor="danger700" fontWeight="bold">
        {sentence}
      </Typography>
      <Button variant="secondary" onClick={() => (isModified ? setOpen(true) : void reload({ model, documentId }))}>
        {isModified ? 'Xem chỗ khác nhau và ghép…' : 'Lấy bản mới'}
      </Button>
      {isOpen && <Overtaken model={model} documentId={documentId} sentence={sentence} onClose={() => setOpen(false)} />}
    </>
  );
}
