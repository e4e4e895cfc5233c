import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';

import { isWritten } from '../../../../admin/written';
import { FilledNote } from './form/FilledNote';
import { useFilling } from './form/use-filling';
import { ARTICLE } from './host';
import { DocxImport } from './imports/DocxImport';
import { PreviewLinks } from './previews/PreviewLinks';
import { Templates } from './templates/Templates';

/** Beside a draft: how to begin an article, and how to show any draft to somebody. */
export const WritingPanel: PanelComponent = ({ model, documentId, activeTab }) => {
  if (activeTab === 'published' || !isWritten(model)) return null;
  if (model === ARTICLE) return { title: 'Viết bài', content: <Tools documentId={documentId} /> };
  return documentId ? { title: 'Xem trước', content: <PreviewLinks model={model} documentId={documentId} /> } : null;
};

function Tools({ documentId }: { documentId?: string }) {
  const disabled = useForm('WritingPanel', (form) => form.disabled);
  const filling = useFilling();
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {!disabled && <Templates fill={filling.fill} />}
      {!disabled && <DocxImport fill={filling.fill} />}
      {filling.filled && <FilledNote filled={filling.filled} onUndo={filling.undo} />}
      {documentId && <PreviewLinks model={ARTICLE} documentId={documentId} />}
    </Flex>
  );
}
