import { Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { timeInWords } from '../../../../../admin/dates/in-words';
import { DataTable } from '../../../../../admin/parts/DataTable';
import { FileChoice } from '../../../../../admin/parts/FileChoice';
import { RegistryPage } from '../parts/RegistryPage';
import { messageOf } from '../../../../../admin/parts/refusal';
import { useAnswer } from '../../../../../admin/parts/use-answer';
import { useWords } from '../words';
import { isUnderWay, type IntakeLine } from './intake';

const LOOK_AGAIN_MS = 4000;

/** Takes files in, one by one, and lists those not yet in the registry. */
export function IntakeListPage() {
  const words = useWords();
  const { post, del } = useFetchClient();
  const navigate = useNavigate();
  const { loading, reload } = useAnswer<{ data: IntakeLine[] }>('/registry/intakes');
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<string[]>([]);
  const intakes = loading.state === 'ready' ? loading.answer.data : [];
  const anyUnderWay = intakes.some(isUnderWay);
  useEffect(() => {
    if (!anyUnderWay) return undefined;
    const timer = setInterval(reload, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [anyUnderWay, reload]);

  const take = async (files: File[]) => {
    setBusy(true);
    setFaults([]);
    let only: number | null = null;
    for (const file of files) {
      const form = new FormData();
      form.append('file', file);
      try {
        const { data } = await post<{ data: IntakeLine }>('/registry/intakes', form);
        if (files.length === 1 && data.data.state === 'ready') only = data.data.id;
      } catch (error) {
        const message = messageOf(error) || words('error');
        setFaults((before) => [...before, message]);
      }
    }
    setBusy(false);
    if (only !== null) navigate(`/plugins/registry/intake/${only}`);
    else reload();
  };
  const remove = async (id: number) => {
    await del(`/registry/intakes/${id}`);
    reload();
  };

  return (
    <RegistryPage title={words('intake.title')} subtitle={words('intake.subtitle')} busy={busy}>
      <FileChoice label={words('intake.choose')} hint={words('intake.hint')} accept=".docx,.pdf,.txt" multiple busy={busy} onChoose={(files) => void take(files)} />
      <div role="alert">
        {faults.map((fault) => (
          <Typography key={fault} tag="p" textColor="danger700">
            {fault}
          </Typography>
        ))}
      </div>
      {loading.state === 'failed' && <Typography tag="p">{loading.message || words('error')}</Typography>}
      {loading.state === 'ready' && intakes.length === 0 && <Typography tag="p">{words('intake.none')}</Typography>}
      {intakes.length > 0 && (
        <DataTable
          caption={words('intake.list')}
          columns={[words('intake.file'), words('intake.state'), words('intake.received'), words('intake.act')]}
          rows={intakes.map(({ id, fileName, state, message, receivedAt }) => ({
            key: String(id),
            cells: [
              isUnderWay({ state }) ? fileName : <Link key="open" to={`/plugins/registry/intake/${id}`}>{fileName}</Link>,
              [words(`intake.state.${state}`), message].filter(Boolean).join('. '),
              timeInWords(receivedAt),
              <Flex key="acts" gap={2}>
                <Button variant="danger-light" onClick={() => void remove(id)}>
                  {words('intake.discard')}
                </Button>
              </Flex>,
            ],
          }))}
        />
      )}
    </RegistryPage>
  );
}
