import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { Dialog } from '../Dialog';
import { isWritten } from '../../../../../admin/written';
import { History } from './History';

/** Beside any written document: the way to all its versions. */
export const HistoryPanel: PanelComponent = ({ model, documentId, document }) => {
  if (!isWritten(model) || !documentId || !document) return null;
  return { title: 'Lịch sử', content: <OpenHistory model={model} documentId={documentId} /> };
};

function OpenHistory({ model, documentId }: { model: string; documentId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button fullWidth variant="tertiary" onClick={() => setOpen(true)}>
        Xem các phiên bản
      </Button>
      {open && (
        <Dialog title="Lịch sử các phiên bản" onClose={() => setOpen(false)}>
          <History model={model} documentId={documentId} onRestored={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}
