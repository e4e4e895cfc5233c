import { Button, Field, Flex, Modal, TextInput } from '@strapi/design-system';
import type { Editor } from '@tiptap/core';
import { useState, type FormEvent } from 'react';

import { normalizeAddress } from './normalize-address';

interface LinkDialogProps {
  editor: Editor;
  onClose: () => void;
}

/** Asks for the address (and, with nothing selected, the words) of a link; also takes a link away. */
export const LinkDialog = ({ editor, onClose }: LinkDialogProps) => {
  const isEdit = editor.isActive('link');
  const needsWords = editor.state.selection.empty && !isEdit;
  const [address, setAddress] = useState<string>(editor.getAttributes('link').href ?? '');
  const [words, setWords] = useState('');
  const [error, setError] = useState<string>();

  const apply = (event: FormEvent) => {
    event.preventDefault();
    // React carries the event through the portal to the form of the whole entry.
    event.stopPropagation();
    const href = normalizeAddress(address);
    if (!href) {
      setError('Hãy nhập địa chỉ hợp lệ, ví dụ https://soyte.gov.vn hoặc /tin-bai/ten-bai');
      return;
    }
    if (needsWords) insertLink(editor, href, words.trim() || address.trim());
    else editor.chain().extendMarkRange('link').setLink({ href }).run();
    onClose();
  };

  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run();
    onClose();
  };

  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content
        aria-describedby={undefined}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          editor.commands.focus();
        }}
      >
        <form onSubmit={apply} noValidate>
          <Modal.Header closeLabel="Đóng">
            <Modal.Title>{isEdit ? 'Sửa liên kết' : 'Chèn liên kết'}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Field.Root
                name="link-address"
                required
                error={error}
                hint="Địa chỉ trang, thư điện tử, hoặc đường dẫn bắt đầu bằng / trong trang này"
              >
                <Field.Label>Địa chỉ liên kết</Field.Label>
                <TextInput autoFocus value={address} onChange={(event) => setAddress(event.target.value)} />
                <Field.Hint />
                <Field.Error />
              </Field.Root>
              {needsWords && (
                <Field.Root name="link-words" hint="Để trống thì hiện chính địa chỉ">
                  <Field.Label>Chữ hiển thị</Field.Label>
                  <TextInput value={words} onChange={(event) => setWords(event.target.value)} />
                  <Field.Hint />
                </Field.Root>
              )}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              Hủy
            </Button>
            <Flex gap={2}>
              {isEdit && (
                <Button variant="danger-light" onClick={remove}>
                  Gỡ liên kết
                </Button>
              )}
              <Button type="submit">{isEdit ? 'Cập nhật' : 'Chèn'}</Button>
            </Flex>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};

/** The text is inserted with its mark and the caret left outside, so that typing on does not lengthen the link. */
function insertLink(editor: Editor, href: string, text: string): void {
  editor
    .chain()
    .insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] })
    .unsetMark('link')
    .run();
}
