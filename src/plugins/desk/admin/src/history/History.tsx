import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useRestoreVersionMutation } from '../api';
import { timeInWords } from '../../../../../admin/dates/in-words';
import { sentenceOf } from '../../../../../admin/parts/refusal';
import { useAnswer } from '../../../../../admin/parts/use-answer';
import { Comparison, type Difference } from './Comparison';

interface Version {
  id: number;
  at: string;
  actor: string;
  act: string;
  fields: string[];
}

const ACTS: Readonly<Record<string, string>> = {
  baseline: 'Bản có từ trước',
  create: 'Tạo bản nháp',
  update: 'Sửa',
  publish: 'Xuất bản',
  unpublish: 'Gỡ',
  discardDraft: 'Bỏ thay đổi',
  restore: 'Khôi phục bản cũ',
};

const Versions = styled.table`
  width: 100%;
  border-collapse: collapse;

  th,
  td {
    padding: 0.6rem 0.4rem;
    text-align: left;
    vertical-align: top;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
    overflow-wrap: anywhere;
  }

  input {
    width: 2rem;
    height: 2rem;
  }
`;

interface Props {
  model: string;
  documentId: string;
  onRestored: () => void;
}

/** Every version: who, when, which fields; any two compared; any older one brought back. */
export function History({ model, documentId, onRestored }: Props) {
  const { answer } = useAnswer<{ data: Version[] }>(`/desk/documents/${model}/${documentId}/history`);
  const { toggleNotification } = useNotification();
  const [restore] = useRestoreVersionMutation();
  const [chosen, setChosen] = useState<{ older?: number; newer?: number }>({});
  if (answer === undefined) return <Typography>Đang tải…</Typography>;
  if (answer === null) return <Typography role="alert">Không tải được lịch sử.</Typography>;
  if (answer.data.length === 0) return <Typography>Chưa có phiên bản nào từ khi có lịch sử.</Typography>;
  const [latest, previous] = answer.data;
  const newer = chosen.newer ?? latest.id;
  const older = chosen.older ?? previous?.id;
  const bringBack = async (version: number) => {
    try {
      await restore({ model, documentId, version }).unwrap();
      toggleNotification({ type: 'success', message: 'Đã khôi phục vào bản nháp.' });
      onRestored();
    } catch (thrown) {
      toggleNotification({ type: 'danger', message: sentenceOf(thrown) });
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography>Chọn hai phiên bản để so sánh.</Typography>
      <Versions>
        <thead>
          <tr>
            {['So từ', 'đến', 'Phiên bản', 'Việc'].map((heading) => (
              <th key={heading} scope="col">
                <Typography variant="sigma">{heading}</Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.data.map(({ id, at, actor, act, fields }) => (
            <tr key={id}>
              <td>
                <Choice label={`So từ bản ${timeInWords(at)}, ${ACTS[act] ?? act}`} name="older" checked={id === older} onChoose={() => setChosen({ ...chosen, older: id })} />
              </td>
              <td>
                <Choice label={`So đến bản ${timeInWords(at)}, ${ACTS[act] ?? act}`} name="newer" checked={id === newer} onChoose={() => setChosen({ ...chosen, newer: id })} />
              </td>
              <td>
                <Typography tag="p" fontWeight="semiBold">
                  {timeInWords(at)} · {ACTS[act] ?? act} · {actor}
                </Typography>
                {fields.length > 0 && <Typography tag="p">Đã đổi: {fields.join(', ')}</Typography>}
              </td>
              <td>
                {id !== latest.id && (
                  <Button size="S" variant="tertiary" onClick={() => void bringBack(id)}>
                    Khôi phục
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Versions>
      {older !== undefined && older !== newer && (
        <VersionComparison path={`/desk/documents/${model}/${documentId}/compare?from=${Math.min(older, newer)}&to=${Math.max(older, newer)}`} />
      )}
    </Flex>
  );
}

function VersionComparison({ path }: { path: string }) {
  const { answer } = useAnswer<{ data: Difference[] }>(path);
  return <Comparison label="So sánh hai phiên bản" differences={answer && answer.data} />;
}

const Choice = ({ label, name, checked, onChoose }: { label: string; name: string; checked: boolean; onChoose: () => void }) => (
  <input type="radio" name={name} aria-label={label} checked={checked} onChange={onChoose} />
);
