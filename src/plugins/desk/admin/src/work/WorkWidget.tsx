import { Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { sentenceOf, type MonthVerdict } from '../calendar/MonthQuota';
import { timeInWords } from '../../../../../admin/dates/in-words';
import { editAddress } from '../host';
import { useAnswer } from '../../../../../admin/parts/use-answer';

interface Item {
  documentType: string;
  documentId: string;
  title: string;
  unit: string | null;
  when: string | null;
}

type Name = 'returned' | 'awaiting' | 'toRelease' | 'scheduled' | 'reviews' | 'corrections';

const LISTS: [name: Name, title: string][] = [
  ['returned', 'Bị trả lại'],
  ['awaiting', 'Chờ duyệt'],
  ['toRelease', 'Chờ đăng'],
  ['scheduled', 'Hẹn giờ'],
  ['corrections', 'Yêu cầu đính chính phải trả lời'],
  ['reviews', 'Đến hạn rà soát'],
];

/** "Việc của tôi": what waits for this person, and what the month still owes. */
export function WorkWidget() {
  const { answer } = useAnswer<{ data: Record<Name, Item[]> }>('/desk/work');
  const quota = useAnswer<{ data: (MonthVerdict & { owed: number })[] }>('/quota/owed?period=month');
  if (answer === undefined) return <Widget.Loading />;
  if (answer === null) return <Widget.Error>Không tải được danh sách việc.</Widget.Error>;
  const owed = quota.answer?.data.filter(({ owed: count }) => count > 0) ?? [];
  const lists = LISTS.filter(([name]) => answer.data[name].length > 0);
  if (lists.length === 0 && owed.length === 0) return <Widget.NoData>Không có việc nào đang chờ.</Widget.NoData>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} role="region" aria-label="Việc của tôi">
      {lists.map(([name, title]) => (
        <Box key={name} tag="section">
          <Typography tag="h3" fontWeight="bold">
            {title} ({answer.data[name].length})
          </Typography>
          <Box tag="ul" paddingLeft={5} style={{ listStyle: 'disc' }}>
            {answer.data[name].map(({ documentType, documentId, title: named, unit, when }) => (
              <Typography key={`${documentId} ${when}`} tag="li" style={{ display: 'list-item' }}>
                <Link to={editAddress(documentId, documentType)}>{named}</Link>
                {when && ` – ${timeInWords(when)}`}
                {unit && ` (${unit})`}
              </Typography>
            ))}
          </Box>
        </Box>
      ))}
      {owed.length > 0 && (
        <Box tag="section">
          <Typography tag="h3" fontWeight="bold">
            Còn thiếu tháng này
          </Typography>
          {owed.slice(0, MOST).map((line) => (
            <Typography key={`${line.unit.name} ${line.clause.name}`} tag="p">
              {sentenceOf(line)}
            </Typography>
          ))}
          {owed.length > MOST && <Typography tag="p">và {owed.length - MOST} chỉ tiêu khác.</Typography>}
        </Box>
      )}
    </Flex>
  );
}

/** A supervisor's list of every unit would push all else off the page. */
const MOST = 5;
