import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { timeInWords } from '../../../../../admin/dates/in-words';
import { isWritten } from '../../../../../admin/written';
import { FoundCopies } from './FoundCopies';
import { useConnection } from './use-connection';
import { useWorkingCopy, type WorkingCopy } from './use-working-copy';

interface Props {
  model: string;
  documentId?: string;
  updatedAt: string | null;
}

/** Beside any written document: that nothing typed is lost, and what an earlier visit left unsaved. */
export const WorkingCopyPanel: PanelComponent = ({ model, documentId, document, activeTab }) => {
  if (!isWritten(model) || activeTab === 'published') return null;
  const updatedAt = (document?.updatedAt as string | undefined) ?? null;
  return { title: 'Tự lưu bản viết dở', content: <Keeping model={model} documentId={documentId} updatedAt={updatedAt} /> };
};

function Keeping(props: Props) {
  const isLocked = useForm('WorkingCopyPanel', (form) => form.disabled);
  return isLocked ? <Typography textColor="neutral600">Bạn chỉ xem, không sửa nội dung này.</Typography> : <Kept {...props} />;
}

function Kept({ model, documentId, updatedAt }: Props) {
  const { found, kept, isFull, isAsked, restore, discard } = useWorkingCopy(model, documentId, updatedAt);
  const isOnline = useConnection(kept !== null || isFull);
  return (
    <>
      <Flex direction="column" alignItems="flex-start" gap={1} role="status">
        {!isOnline && (
          <Typography textColor="danger600" fontWeight="semiBold">
            Mất kết nối với máy chủ. Phần bạn viết vẫn được giữ trên máy này; hãy viết tiếp và bấm Lưu khi có kết nối lại.
          </Typography>
        )}
        <Typography variant="pi" textColor="neutral600">
          {kept || isAsked ? wordsOn(kept) : 'Đang xem có bản viết dở không…'}
        </Typography>
        {isFull && (
          <Typography textColor="danger600">Bộ nhớ của trình duyệt đã đầy nên không giữ được bản viết dở. Hãy bấm Lưu ngay.</Typography>
        )}
      </Flex>
      {found.length > 0 && <FoundCopies found={found} restore={restore} discard={discard} model={model} documentId={documentId} updatedAt={updatedAt} />}
    </>
  );
}

function wordsOn(kept: WorkingCopy['kept']): string {
  if (!kept) return 'Không có thay đổi nào chưa lưu.';
  const at = timeInWords(new Date(kept.at).toISOString());
  return kept.onServer ? `Thay đổi chưa lưu đã được giữ trên máy chủ lúc ${at}.` : `Thay đổi chưa lưu đã được giữ trên máy này lúc ${at}.`;
}
