import { Button, Field, Flex, Modal, Textarea } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { styled } from 'styled-components';

import type { ChosenImage } from './chosen-image';

interface AltTextDialogProps {
  images: ChosenImage[];
  onClose: () => void;
  onDescribed: (images: ChosenImage[]) => void;
}

const Thumbnail = styled.img`
  width: 12rem;
  height: 9rem;
  flex: none;
  object-fit: contain;
  background: ${({ theme }) => theme.colors.neutral100};
`;

/** Asks for the description of images; none may be left without (WCAG 2.1, 1.1.1). */
export const AltTextDialog = ({ images, onClose, onDescribed }: AltTextDialogProps) => {
  const [texts, setTexts] = useState(images.map(({ alt }) => alt));
  const [wasSent, setWasSent] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // React carries the event through the portal to the form of the whole entry.
    event.stopPropagation();
    setWasSent(true);
    const described = images.map((image, index) => ({ ...image, alt: texts[index].trim() }));
    if (described.every(({ alt }) => alt !== '')) onDescribed(described);
  };

  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content aria-describedby={undefined}>
        <form onSubmit={submit} noValidate>
          <Modal.Header closeLabel="Đóng">
            <Modal.Title>Mô tả hình ảnh</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={6}>
              {images.map((image, index) => (
                <Flex key={`${image.src}-${index}`} gap={4} alignItems="flex-start">
                  <Thumbnail src={image.src} alt="" />
                  <Field.Root
                    name={`alt-${index}`}
                    flex="1"
                    required
                    hint="Một câu cho người không nhìn thấy ảnh: ai, việc gì, ở đâu"
                    error={wasSent && texts[index].trim() === '' ? 'Hãy mô tả hình ảnh' : undefined}
                  >
                    <Field.Label>{image.name ? `Mô tả cho ${image.name}` : 'Mô tả'}</Field.Label>
                    <Textarea
                      autoFocus={index === 0}
                      value={texts[index]}
                      onChange={(event) => setTexts(texts.map((text, at) => (at === index ? event.target.value : text)))}
                    />
                    <Field.Hint />
                    <Field.Error />
                  </Field.Root>
                </Flex>
              ))}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              Hủy
            </Button>
            <Button type="submit">Xong</Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
