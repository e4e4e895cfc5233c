import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { timeInWords } from '../../../../admin/dates/in-words';
import { sentenceOf } from '../../../../admin/parts/refusal';
import { useAnswer } from '../../../../admin/parts/use-answer';

interface Standing {
  since: string | null;
  recoveryCodesLeft: number;
}

interface Enrolment {
  secret: string;
  picture: string;
}

/** Turning one's own second factor on (picture, first code, recovery codes) and off (a code). */
export function SecondFactor() {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { answer, reload } = useAnswer<{ data: Standing }>('/sign-in/second-factor');
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [recoveryCodes, setRecoveryCodes] = useState<string[] | null>(null);
  const [code, setCode] = useState('');

  /** Tells the person what the server has against it; otherwise the form begins anew. */
  const send = async <T,>(path: string, body: object, then: (data: T) => void) => {
    try {
      const { data } = await post<{ data: T }>(`/sign-in/second-factor${path}`, body);
      setCode('');
      then(data.data);
      reload();
    } catch (thrown) {
      toggleNotification({ type: 'danger', message: sentenceOf(thrown) });
    }
  };
  const begin = () => send<Enrolment>('', {}, setEnrolment);
  const confirm = () =>
    send<{ recoveryCodes: string[] }>('/confirmation', { code }, (data) => {
      setEnrolment(null);
      setRecoveryCodes(data.recoveryCodes);
    });
  const remove = () => send('/removal', { code }, () => setRecoveryCodes(null));

  if (!answer) return <Typography>{answer === null ? 'Không tải được dữ liệu. Hãy tải lại trang.' : 'Đang tải…'}</Typography>;
  const { since, recoveryCodesLeft } = answer.data;
  return (
    <Flex direction="column" alignItems="flex-start" gap={4}>
      {since && <Typography>{`Đã bật từ ${timeInWords(since)}; còn ${recoveryCodesLeft} mã khôi phục.`}</Typography>}
      {recoveryCodes && <RecoveryCodes codes={recoveryCodes} />}
      {!since && !enrolment && (
        <>
          <Typography>Chưa bật. Khi bật, ngoài mật khẩu, mỗi lần đăng nhập cần một mã 6 chữ số trên điện thoại của bạn.</Typography>
          <Button onClick={() => void begin()}>Bật xác thực hai lớp</Button>
        </>
      )}
      {!since && enrolment && (
        <>
          <Typography>Quét hình này bằng ứng dụng xác thực trên điện thoại, rồi nhập mã 6 chữ số đang hiện.</Typography>
          <img src={enrolment.picture} alt="Mã QR để ghi danh trong ứng dụng xác thực" />
          <Typography>{`Không quét được? Nhập khóa: ${enrolment.secret.match(/.{4}/g)?.join(' ')}`}</Typography>
          <CodeForm code={code} onChange={setCode} onSend={() => void confirm()} button="Xác nhận" />
        </>
      )}
      {since && <CodeForm code={code} onChange={setCode} onSend={() => void remove()} button="Tắt xác thực hai lớp" />}
    </Flex>
  );
}

interface CodeFormProps {
  code: string;
  onChange: (code: string) => void;
  onSend: () => void;
  button: string;
}

const CodeForm = ({ code, onChange, onSend, button }: CodeFormProps) => (
  <Flex gap={4} alignItems="flex-end">
    <Field.Root>
      <Field.Label>Mã xác thực</Field.Label>
      <TextInput value={code} autoComplete="one-time-code" onChange={({ target }: { target: { value: string } }) => onChange(target.value)} />
    </Field.Root>
    <Button variant="secondary" disabled={code === ''} onClick={onSend}>
      {button}
    </Button>
  </Flex>
);

const RecoveryCodes = ({ codes }: { codes: string[] }) => (
  <Box background="warning100" hasRadius padding={4}>
    <Typography tag="p">Mã khôi phục, mỗi mã dùng một lần. Hãy in hoặc chép lại ngay và cất riêng: các mã này không hiện lại.</Typography>
    <ul aria-label="Mã khôi phục">
      {codes.map((code) => (
        <li key={code}>
          <Typography tag="code">{code}</Typography>
        </li>
      ))}
    </ul>
  </Box>
);
