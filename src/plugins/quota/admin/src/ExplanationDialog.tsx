import { Modal } from '@strapi/design-system';
import { useState, type ReactNode } from 'react';
import { useWords } from './words';

/** A dialog opened from a cell of a table; closing it gives the focus back to the cell. */
export function ExplanationDialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const words = useWords();
  const [opener] = useState(() => document.activeElement as HTMLElement | null);
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content onCloseAutoFocus={() => opener?.focus()}>
        <Modal.Header closeLabel={words('cell.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
