import type { DocumentActionComponent, EditViewContext } from '@strapi/content-manager/strapi-admin';
import { useDocumentRBAC, useNotification } from '@strapi/strapi/admin';
import { Cross, Trash } from '@strapi/icons';
import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { useWords } from '../words';
import { useMayGiveReason } from './may-give-reason';
import { ReasonForm } from './ReasonForm';
import { useDeleteWithReasonMutation, useWithdrawWithReasonMutation } from './reasoned-acts-api';
import { useExplanation } from './use-explanation';

function localeOf(document: EditViewContext['document']): string | undefined {
  const { locale } = (document ?? {}) as Record<string, unknown>;
  return typeof locale === 'string' ? locale : undefined;
}

/** "Gỡ có lý do…": withdraws a published document that a clause counts. */
export const WithdrawWithReason: DocumentActionComponent = ({ model, documentId, document }) => {
  const words = useWords();
  const { toggleNotification } = useNotification();
  const [withdraw] = useWithdrawWithReasonMutation();
  const canPublish = useDocumentRBAC('WithdrawWithReason', (state) => state.canPublish);
  const explanation = useExplanation({ model, documentId, document });
  const offered = useMayGiveReason(explanation) && Boolean(explanation?.published) && canPublish;
  const locale = localeOf(document);

  // One component for as long as the dialog is open, or what was typed would be lost.
  const Content = useMemo(
    () =>
      function WithdrawForm({ onClose }: { onClose: () => void }) {
        return (
          <ReasonForm
            label={words('withdraw.title')}
            reasonLabel={words('withdraw.reason')}
            hint={words('act.hint')}
            submitLabel={words('withdraw.submit')}
            onClose={onClose}
            act={async (reason) => {
              await withdraw({ model, documentId: String(documentId), locale, reason }).unwrap();
              toggleNotification({ type: 'success', message: words('withdraw.done') });
            }}
          />
        );
      },
    [words, withdraw, toggleNotification, model, documentId, locale],
  );

  if (!offered) return null;
  return {
    label: words('withdraw.label'),
    icon: <Cross />,
    variant: 'danger',
    position: 'panel',
    dialog: { type: 'modal', title: words('withdraw.title'), content: Content },
  };
};
WithdrawWithReason.position = 'panel';

/** "Xóa có lý do…": deletes a document that a clause counts. */
export const DeleteWithReason: DocumentActionComponent = ({ model, documentId, document }) => {
  const words = useWords();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [deleteDocument] = useDeleteWithReasonMutation();
  const canDelete = useDocumentRBAC('DeleteWithReason', (state) => state.canDelete);
  const explanation = useExplanation({ model, documentId, document });
  const offered = useMayGiveReason(explanation) && canDelete;
  const locale = localeOf(document);

  const Content = useMemo(
    () =>
      function DeleteForm({ onClose }: { onClose: () => void }) {
        return (
          <ReasonForm
            label={words('delete.title')}
            reasonLabel={words('delete.reason')}
            hint={words('act.hint')}
            submitLabel={words('delete.submit')}
            onClose={onClose}
            act={async (reason) => {
              await deleteDocument({ model, documentId: String(documentId), locale, reason }).unwrap();
              toggleNotification({ type: 'success', message: words('delete.done') });
              navigate(`/content-manager/collection-types/${model}`, { replace: true });
            }}
          />
        );
      },
    [words, deleteDocument, toggleNotification, navigate, model, documentId, locale],
  );

  if (!offered) return null;
  return {
    label: words('delete.label'),
    icon: <Trash />,
    variant: 'danger',
    position: 'panel',
    dialog: { type: 'modal', title: words('delete.title'), content: Content },
  };
};
DeleteWithReason.position = 'panel';
