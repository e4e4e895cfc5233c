import { Button, Field, Flex, Modal, Radio, Typography } from '@strapi/design-system';
import { File } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

import type { Filler, Where } from '../form/use-filling';
import { useHasBody } from '../form/use-has-body';
import { WhereField } from '../form/WhereField';
import { serverSentence } from '../server-sentence';

interface Template {
  documentId: string;
  name: string;
  description: string | null;
  kind: string;
  title: string | null;
  summary: string | null;
  body: string;
}

type Fill = (filler: Filler, where: Where) => void;

/** A button that begins the article by a template. */
export const Templates = ({ fill }: { fill: Fill }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="secondary" startIcon={<File />} fullWidth onClick={() => setOpen(true)}>
        Viết theo mẫu
      </Button>
      {isOpen && <TemplateDialog fill={fill} onClose={() => setOpen(false)} />}
    </>
  );
};

function TemplateDialog({ fill, onClose }: { fill: Fill; onClose: () => void }) {
  const { get } = useFetchClient();
  const hasBody = useHasBody();
  const [templates, setTemplates] = useState<Template[] | null>(null);
  const [error, setError] = useState<string>();
  const [chosen, setChosen] = useState('');
  const [where, setWhere] = useState<Where>('append');

  useEffect(() => {
    let current = true;
    get<{ data: Template[] }>('/writing/templates').then(
      ({ data }) => {
        if (!current) return;
        setTemplates(data.data);
        setChosen(data.data[0]?.documentId ?? '');
      },
      (thrown: unknown) => current && setError(serverSentence(thrown, 'Không tải được danh sách mẫu. Hãy thử lại.')),
    );
    return () => {
      current = false;
    };
  }, [get]);

  const apply = () => {
    const template = templates?.find(({ documentId }) => documentId === chosen);
    if (!template) return;
    const { name, title, summary, kind, body } = template;
    fill({ title, summary, kind, body, source: `mẫu “${name}”` }, hasBody ? where : 'replace');
    onClose();
  };

  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel="Đóng">
          <Modal.Title>Viết theo mẫu</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={6}>
            {error && <Typography textColor="danger600">{error}</Typography>}
            {templates?.length === 0 && <Typography>Chưa có mẫu nào. Quản trị nội dung thêm mẫu trong mục “Mẫu bài”.</Typography>}
            {templates && templates.length > 0 && (
              <Field.Root name="template" hint="Phần trong ngoặc vuông, ví dụ [tên đơn vị], phải thay trước khi gửi bài.">
                <Field.Label>Mẫu bài</Field.Label>
                <Radio.Group value={chosen} onValueChange={setChosen} aria-label="Mẫu bài">
                  {templates.map(({ documentId, name, description }) => (
                    <Radio.Item key={documentId} value={documentId}>
                      {description ? `${name}: ${description}` : name}
                    </Radio.Item>
                  ))}
                </Radio.Group>
                <Field.Hint />
              </Field.Root>
            )}
            {hasBody && <WhereField value={where} onChange={setWhere} />}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            Hủy
          </Button>
          <Button onClick={apply} disabled={chosen === ''}>
            Dùng mẫu này
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
