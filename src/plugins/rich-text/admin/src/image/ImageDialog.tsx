import { useStrapiApp } from '@strapi/strapi/admin';
import type { Editor } from '@tiptap/core';
import { useState, type ComponentType } from 'react';

import { AltTextDialog } from './AltTextDialog';
import { chosenImageOf, type ChosenImage, type LibraryAsset } from './chosen-image';

interface MediaLibraryProps {
  allowedTypes: string[];
  onClose: () => void;
  onSelectAssets: (assets: LibraryAsset[]) => void;
}

interface ImageDialogProps {
  editor: Editor;
  onClose: () => void;
}

/** Media Library, then the description of every image that lacks one, then the text. A selected image is re-described. */
export const ImageDialog = ({ editor, onClose }: ImageDialogProps) => {
  const MediaLibrary = useStrapiApp('RichTextImage', ({ components }) => components['media-library']) as
    | ComponentType<MediaLibraryProps>
    | undefined;
  const [undescribed, setUndescribed] = useState<ChosenImage[]>(() => selectedImage(editor));
  const isEdit = editor.isActive('image');

  const finish = (images: ChosenImage[]) => {
    if (isEdit) editor.chain().updateAttributes('image', { alt: images[0].alt }).focus().run();
    else insertImages(editor, images);
    onClose();
  };

  const choose = (assets: LibraryAsset[]) => {
    const images = assets.map(chosenImageOf);
    if (images.every(({ alt }) => alt !== '')) finish(images);
    else setUndescribed(images);
  };

  if (undescribed.length > 0) return <AltTextDialog images={undescribed} onClose={onClose} onDescribed={finish} />;
  return MediaLibrary ? <MediaLibrary allowedTypes={['images']} onClose={onClose} onSelectAssets={choose} /> : null;
};

function selectedImage(editor: Editor): ChosenImage[] {
  if (!editor.isActive('image')) return [];
  const { src, alt } = editor.getAttributes('image');
  return [{ src, alt: alt ?? '', name: '', width: null, height: null }];
}

function insertImages(editor: Editor, images: ChosenImage[]): void {
  const paragraphs = images.map(({ src, alt, width, height }) => ({
    type: 'paragraph',
    content: [{ type: 'image', attrs: { src, alt, width, height } }],
  }));
  editor.chain().focus().insertContent(paragraphs).run();
}
