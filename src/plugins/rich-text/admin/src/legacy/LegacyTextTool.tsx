import { useNotification } from '@strapi/strapi/admin';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';

import type { LegacyOffer } from '../paste/legacy-offer';
import { LegacyTextDialog } from '../paste/LegacyTextDialog';
import { LegacyFont } from '../toolbar/icons';
import { ToolButton } from '../toolbar/ToolButton';
import { decodeLegacyText, legacyTextIn } from './legacy-text';

/** Finds broken text of old fonts that is in the article already, and offers to decode it. */
export const LegacyTextTool = ({ editor, disabled }: { editor: Editor; disabled: boolean }) => {
  const { toggleNotification } = useNotification();
  const [offer, setOffer] = useState<LegacyOffer | null>(null);

  const look = () => {
    const found = legacyTextIn(editor);
    if (found) setOffer(found);
    else toggleNotification({ type: 'info', message: 'Không thấy chữ phông cũ (TCVN3, VNI) trong bài.' });
  };

  return (
    <>
      <ToolButton label="Chuyển phông cũ (TCVN3, VNI) sang Unicode" Icon={LegacyFont} isEnabled={!disabled} onPress={look} />
      {offer && (
        <LegacyTextDialog
          {...offer}
          keepLabel="Giữ nguyên"
          onDecode={() => {
            decodeLegacyText(editor);
            setOffer(null);
          }}
          onKeep={() => setOffer(null)}
          onClose={() => setOffer(null)}
        />
      )}
    </>
  );
};
