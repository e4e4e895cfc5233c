import { Link } from 'react-router-dom';
import { timeInWords } from '../../../../../admin/dates/in-words';
import { editAddress } from '../host';
import { ListPage } from '../ListPage';
import { DataTable } from '../../../../../admin/parts/DataTable';
import { useAnswer } from '../../../../../admin/parts/use-answer';
import type { CorrectionRequest } from '../workflow/desk-view';

type Line = CorrectionRequest & { documentType: string; documentId: string; title: string; answeredAt: string | null; answeredBy: string | null };

/** Requests to put something right, with their clock: the nearest deadline first. */
export function CorrectionsPage() {
  const { answer } = useAnswer<{ data: Line[]; meta: { today: string } }>('/desk/corrections');
  return (
    <ListPage title="Đính chính" subtitle="Yêu cầu đính chính và hạn trả lời; ghi yêu cầu mới trong trang sửa của bài, văn bản, thủ tục hoặc hướng dẫn" answer={answer}>
      <DataTable
        caption="Yêu cầu đính chính"
        columns={['Nội dung', 'Yêu cầu', 'Ngày nhận', 'Hạn trả lời', 'Tình trạng']}
        rows={(answer?.data ?? []).map((line) => ({
          key: String(line.id),
          cells: [
            <Link to={editAddress(line.documentId, line.documentType)}>{line.title}</Link>,
            line.request,
            timeInWords(line.receivedOn),
            `${timeInWords(line.dueOn)} (${line.rule})`,
            standing(line, answer?.meta.today ?? ''),
          ],
        }))}
        nothing="Chưa có yêu cầu đính chính nào."
      />
    </ListPage>
  );
}

function standing({ outcome, dueOn, answer, answeredAt, answeredBy }: Line, today: string): string {
  if (outcome === 'open') {
    const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000);
    return days < 0 ? `Quá hạn ${-days} ngày` : `Còn ${days} ngày`;
  }
  const what = outcome === 'corrected' ? 'Đã đính chính' : 'Không đính chính';
  return `${what}, ${answeredBy} trả lời lúc ${answeredAt ? timeInWords(answeredAt) : ''}: ${answer}`;
}
