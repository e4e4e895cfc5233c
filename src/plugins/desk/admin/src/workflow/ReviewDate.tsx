import { Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { dayFrom, timeInWords } from '../../../../../admin/dates/in-words';
import { sentenceOf } from '../../../../../admin/parts/refusal';
import { Line } from './ActForm';

/** When somebody has to look whether a published text still holds, and that somebody has. */
export function ReviewDate({ path, reviewOn, onDone }: { path: string; reviewOn: string | null; onDone: () => void }) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [next, setNext] = useState('');
  if (!reviewOn) return null;
  const send = async () => {
    try {
      await post(`${path}/reviewed`, { next: next === '' ? null : (dayFrom(next) ?? next) });
      toggleNotification({ type: 'success', message: 'Đã ghi là đã rà soát.' });
      onDone();
    } catch (thrown) {
      toggleNotification({ type: 'danger', message: sentenceOf(thrown) });
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography>Hẹn rà soát ngày {timeInWords(reviewOn)}.</Typography>
      <Line label="Rà soát lần sau" hint="ngày/tháng/năm; để trống nếu không cần nữa" value={next} onChange={setNext} />
      <Button variant="tertiary" onClick={() => void send()}>
        Đã rà soát
      </Button>
    </Flex>
  );
}
