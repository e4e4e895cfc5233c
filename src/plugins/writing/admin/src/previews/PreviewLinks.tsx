import { Button, Field, Flex, Modal, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

import { timeInWords } from '../../../../../admin/dates/in-words';
import { serverSentence } from '../server-sentence';

interface Link {
  id: number;
  createdBy: string;
  createdAt: string;
  expiresAt: string;
}

interface Draft {
  model: string;
  documentId: string;
}

const USUAL_DAYS = 7;

/** A button that makes, and ends, links by which somebody without an account sees the draft as the site will show it. */
export const PreviewLinks = (draft: Draft) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="tertiary" startIcon={<Eye />} fullWidth onClick={() => setOpen(true)}>
        Liên kết xem trước
      </Button>
      {isOpen && <PreviewDialog {...draft} onClose={() => setOpen(false)} />}
    </>
  );
};

function PreviewDialog({ model, documentId, onClose }: Draft & { onClose: () => void }) {
  const client = useFetchClient();
  const isModified = useForm('PreviewLinks', (form) => form.modified);
  const [links, setLinks] = useState<Link[]>([]);
  const [choices, setChoices] = useState<number[]>([USUAL_DAYS]);
  const [days, setDays] = useState(USUAL_DAYS);
  const [made, setMade] = useState<{ address: string; expiresAt: string } | null>(null);
  const [error, setError] = useState<string>();
  const path = `/writing/previews/${model}/${documentId}`;

  const load = useCallback(
    () =>
      client.get<{ data: Link[]; meta: { days: number[] } }>(path).then(({ data }) => {
        setLinks(data.data);
        setChoices(data.meta.days);
      }),
    [client, path],
  );
  const attempt = (work: () => Promise<unknown>) => {
    setError(undefined);
    work().catch((thrown: unknown) => setError(serverSentence(thrown, 'Không kết nối được máy chủ. Hãy thử lại.')));
  };
  useEffect(() => {
    load().catch((thrown: unknown) => setError(serverSentence(thrown, 'Không kết nối được máy chủ. Hãy thử lại.')));
  }, [load]);

  const make = async () => {
    const { data } = await client.post<{ data: { path: string; expiresAt: string } }>(path, { days });
    setMade({ address: new URL(data.data.path, window.location.origin).href, expiresAt: data.data.expiresAt });
    await load();
  };
  const revoke = async (id: number) => {
    await client.del(`${path}/${id}`);
    setMade(null);
    await load();
  };

  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel="Đóng">
          <Modal.Title>Liên kết xem trước</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Typography>
              Người nhận mở được bản nháp này, đúng như trang sẽ hiện, mà không cần tài khoản. Liên kết luôn hiện bản đã lưu mới nhất.
            </Typography>
            {isModified && <Typography textColor="warning700">Có thay đổi chưa lưu. Hãy lưu để người nhận thấy bản mới.</Typography>}
            <Flex gap={4} alignItems="flex-end">
              <Field.Root name="days" flex="1">
                <Field.Label>Thời hạn</Field.Label>
                <SingleSelect value={days} onChange={(value) => setDays(Number(value))}>
                  {choices.map((count) => (
                    <SingleSelectOption key={count} value={count}>
                      {count} ngày
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
              <Button size="L" onClick={() => attempt(make)}>
                Tạo liên kết
              </Button>
            </Flex>
            {error && (
              <Typography role="alert" textColor="danger600">
                {error}
              </Typography>
            )}
            {made && <MadeLink {...made} />}
            {links.length > 0 && (
              <Flex direction="column" alignItems="stretch" gap={2}>
                <Typography variant="sigma">Liên kết còn mở được</Typography>
                {links.map(({ id, createdBy, createdAt, expiresAt }) => (
                  <Flex key={id} justifyContent="space-between" gap={4}>
                    <Typography>
                      Tạo {timeInWords(createdAt)} bởi {createdBy}, hết hạn {timeInWords(expiresAt)}
                    </Typography>
                    <Button variant="danger-light" onClick={() => attempt(() => revoke(id))}>
                      Thu hồi
                    </Button>
                  </Flex>
                ))}
              </Flex>
            )}
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function MadeLink({ address, expiresAt }: { address: string; expiresAt: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  return (
    <Flex gap={4} alignItems="flex-end">
      <Field.Root name="preview-address" flex="1" hint={`Mở được đến ${timeInWords(expiresAt)}. Hãy sao chép ngay: sau khi đóng hộp này, địa chỉ không hiện lại.`}>
        <Field.Label>Địa chỉ gửi người xem</Field.Label>
        <TextInput value={address} readOnly onFocus={(event) => event.target.select()} />
        <Field.Hint />
      </Field.Root>
      <Button variant="secondary" size="L" onClick={() => void copy().catch(() => setCopied(false))}>
        {isCopied ? 'Đã sao chép' : 'Sao chép'}
      </Button>
    </Flex>
  );
}
