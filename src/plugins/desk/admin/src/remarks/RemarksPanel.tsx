import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { timeInWords } from '../../../../../admin/dates/in-words';
import { isWritten } from '../../../../../admin/written';
import { sentenceOf } from '../../../../../admin/parts/refusal';
import { useAnswer } from '../../../../../admin/parts/use-answer';

interface Remark {
  id: number;
  at: string;
  actor: string;
  kind: string;
  text: string;
}

interface Person {
  id: number;
  name: string;
}

const KINDS: Readonly<Record<string, string>> = {
  return: 'Từ chối duyệt',
  decline: 'Từ chối đăng',
  override: 'Vượt quy trình',
  withdraw: 'Gỡ khỏi trang',
  system: 'Thông báo của hệ thống',
};

/** Beside any written document: what the staff say to one another about it. Readers never see it. */
export const RemarksPanel: PanelComponent = ({ model, documentId, document }) => {
  if (!isWritten(model) || !documentId || !document) return null;
  const { state, updatedAt } = document as Record<string, unknown>;
  return { title: 'Trao đổi nội bộ', content: <Remarks path={`/desk/documents/${model}/${documentId}/remarks`} stamp={`${state} ${updatedAt}`} /> };
};

function Remarks({ path, stamp }: { path: string; stamp: string }) {
  const { post } = useFetchClient();
  const { answer, reload } = useAnswer<{ data: Remark[]; meta: { people: Person[] } }>(`${path}?v=${encodeURIComponent(stamp)}`);
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = async () => {
    setRefusal(null);
    try {
      await post(path, { text });
      setText('');
      reload();
    } catch (thrown) {
      setRefusal(sentenceOf(thrown));
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" role="region" aria-label="Trao đổi nội bộ">
      <Field.Root error={refusal ?? undefined} hint="Gõ @ để nhắc tên; người được nhắc nhận thư.">
        <Field.Label>Viết trao đổi</Field.Label>
        <Textarea value={text} onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => setText(event.target.value)} />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <Mentions text={text} people={answer?.meta.people ?? []} onChoose={setText} />
      <Button variant="secondary" onClick={() => void send()} disabled={text.trim() === ''}>
        Gửi trao đổi
      </Button>
      {answer?.data.map(({ id, at, actor, kind, text: said }) => (
        <Box key={id} tag="article">
          <Typography variant="pi" textColor="neutral600">
            {actor}, {timeInWords(at)}
          </Typography>
          <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {KINDS[kind] ? `${KINDS[kind]}: ${said}` : said}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
}

const MOST = 6;

/** While a name is being typed after "@": whom it may be. */
function Mentions({ text, people, onChoose }: { text: string; people: Person[]; onChoose: (text: string) => void }) {
  const [whole, typed] = /@([^@\n]{0,40})$/u.exec(text) ?? [];
  if (whole === undefined) return null;
  const sought = typed.normalize('NFC').toLowerCase();
  const found = people.filter(({ name }) => name.toLowerCase().includes(sought) && name.toLowerCase() !== sought.trim()).slice(0, MOST);
  return (
    <Flex gap={1} wrap="wrap" role="group" aria-label="Người có thể nhắc">
      {found.map(({ id, name }) => (
        <Button key={id} size="S" variant="tertiary" onClick={() => onChoose(`${text.slice(0, text.length - whole.length)}@${name} `)}>
          {name}
        </Button>
      ))}
    </Flex>
  );
}
