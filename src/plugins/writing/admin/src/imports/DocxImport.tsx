import { Button, Field, Flex, Modal, Typography } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { Filler, Where } from '../form/use-filling';
import { useHasBody } from '../form/use-has-body';
import { WhereField } from '../form/WhereField';
import { serverSentence } from '../server-sentence';

interface Imported {
  title: string | null;
  body: string;
  pictures: unknown[];
  notes: string[];
}

type Fill = (filler: Filler, where: Where) => void;

/** A button that takes in a Word file as the article, its pictures going to the media library. */
export const DocxImport = ({ fill }: { fill: Fill }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="secondary" startIcon={<Upload />} fullWidth onClick={() => setOpen(true)}>
        Nhập từ tệp Word
      </Button>
      {isOpen && <DocxDialog fill={fill} onClose={() => setOpen(false)} />}
    </>
  );
};

function DocxDialog({ fill, onClose }: { fill: Fill; onClose: () => void }) {
  const { post } = useFetchClient();
  const hasBody = useHasBody();
  const [file, setFile] = useState<File | null>(null);
  const [where, setWhere] = useState<Where>('append');
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<string>();

  const send = async () => {
    if (!file) {
      setError('Hãy chọn tệp .docx.');
      return;
    }
    setSending(true);
    setError(undefined);
    const form = new FormData();
    form.append('file', file);
    try {
      const { data } = await post<{ data: Imported }>('/writing/docx', form);
      const { title, body, pictures, notes } = data.data;
      const count = pictures.length > 0 ? ` với ${pictures.length} hình` : '';
      fill({ title, body, notes, source: `tệp “${file.name}”${count}` }, hasBody ? where : 'replace');
      onClose();
    } catch (thrown) {
      setError(serverSentence(thrown, 'Không gửi được tệp. Hãy kiểm tra kết nối rồi thử lại.'));
      setSending(false);
    }
  };

  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel="Đóng">
          <Modal.Title>Nhập từ tệp Word</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Field.Root name="docx" error={error} hint="Tối đa 20 MB. Đề mục, danh sách, bảng và hình trong tệp được giữ lại.">
              <Field.Label>Tệp .docx</Field.Label>
              <input
                type="file"
                aria-label="Tệp .docx"
                accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
                onChange={({ target }) => {
                  setFile(target.files?.[0] ?? null);
                  setError(undefined);
                }}
              />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
            {hasBody && <WhereField value={where} onChange={setWhere} />}
            {isSending && <Typography role="status">Đang đọc tệp và đưa hình vào Thư viện…</Typography>}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            Hủy
          </Button>
          <Button onClick={() => void send()} loading={isSending}>
            Nhập
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
