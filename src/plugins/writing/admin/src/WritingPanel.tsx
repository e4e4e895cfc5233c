import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';

import { FilledNote } from './form/FilledNote';
import { useFilling } from './form/use-filling';
import { ARTICLE } from './host';
import { DocxImport } from './imports/DocxImport';
import { PreviewLinks } from './previews/PreviewLinks';
import { Templates } from './templates/Templates';

/** Beside an article: how to begin it, and how to show it to somebody. */
export const WritingPanel: PanelComponent = ({ model, documentId, activeTab }) => {
  if (model !== ARTICLE || activeTab === 'published') return null;
  return { title: 'Viết bài', content: <Tools documentId={documentId} /> };
};

function Tools({ documentId }: { documentId?: string }) {
  const disabled = useForm('WritingPanel', (form) => form.disabled);
  const filling = useFilling();
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {!disabled && <Templates fill={filling.fill} />}
      {!disabled && <DocxImport fill={filling.fill} />}
      {filling.filled && <FilledNote filled={filling.filled} onUndo={filling.undo} />}
      {documentId && <PreviewLinks documentId={documentId} />}
    </Flex>
  );
}
