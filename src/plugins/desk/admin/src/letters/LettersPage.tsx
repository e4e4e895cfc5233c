import { Box, Button, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import type { UnsentLetter } from '../../../../../desk/letters/outbox';
import { timeInWords } from '../../../../../admin/dates/in-words';
import { ListPage } from '../ListPage';
import { DataTable } from '../../../../../admin/parts/DataTable';
import { sentenceOf } from '../../../../../admin/parts/refusal';
import { useAnswer } from '../../../../../admin/parts/use-answer';

/** Letters that did not reach their readers: why, and to be sent again. */
export function LettersPage() {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { answer, reload } = useAnswer<{ data: UnsentLetter[]; meta: { mailReady: boolean } }>('/desk/letters');
  const sendAgain = async (id: number) => {
    try {
      await post(`/desk/letters/${id}/again`);
      toggleNotification({ type: 'success', message: 'Thư sẽ được gửi lại trong một phút.' });
    } catch (thrown) {
      toggleNotification({ type: 'danger', message: sentenceOf(thrown) });
    }
    reload();
  };
  return (
    <ListPage title="Thư chưa gửi được" subtitle="Thư nhắc việc của bàn biên tập còn chờ hoặc đã thử nhiều lần không được" answer={answer}>
      {answer && !answer.meta.mailReady && (
        <Box paddingBottom={4}>
          <Typography textColor="warning700">
            Máy chủ chưa khai báo nơi gửi thư (SMTP_HOST), nên mọi thư đang chờ. Khi khai báo xong, thư chờ được gửi hết.
          </Typography>
        </Box>
      )}
      <DataTable
        caption="Thư chưa gửi được"
        columns={['Người nhận', 'Tiêu đề', 'Viết lúc', 'Tình trạng', 'Máy chủ thư trả lời', 'Việc']}
        rows={(answer?.data ?? []).map(({ id, recipient, subject, createdAt, state, attempts, nextTryAt, reason }) => ({
          key: String(id),
          cells: [
            recipient,
            subject,
            timeInWords(createdAt),
            state === 'failed' ? `Đã thử ${attempts} lần, thôi không gửi nữa` : waiting(attempts, nextTryAt),
            reason ?? '',
            state === 'failed' ? (
              <Button variant="secondary" onClick={() => void sendAgain(id)}>
                Gửi lại
              </Button>
            ) : (
              ''
            ),
          ],
        }))}
        nothing="Không có thư nào chưa gửi được."
      />
    </ListPage>
  );
}

const waiting = (attempts: number, nextTryAt: string | null): string =>
  attempts === 0 ? 'Chờ gửi' : `Đã thử ${attempts} lần, thử tiếp lúc ${nextTryAt ? timeInWords(nextTryAt) : ''}`;
