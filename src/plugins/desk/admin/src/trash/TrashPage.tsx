import { Button } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { timeInWords } from '../../../../../admin/dates/in-words';
import { editAddress } from '../host';
import { ListPage } from '../ListPage';
import { DataTable } from '../../../../../admin/parts/DataTable';
import { sentenceOf } from '../../../../../admin/parts/refusal';
import { useAnswer } from '../../../../../admin/parts/use-answer';

interface Line {
  id: number;
  at: string;
  actor: string;
  noun: string;
  title: string;
  unit: string;
  purgeAt: string;
}

/** What was deleted and can still be brought back. */
export function TrashPage() {
  const { post } = useFetchClient();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const { answer, reload } = useAnswer<{ data: Line[] }>('/desk/trash');
  const restore = async (id: number) => {
    try {
      const { data } = await post<{ data: { uid: string; documentId: string } }>(`/desk/trash/${id}/restore`);
      toggleNotification({ type: 'success', message: 'Đã khôi phục thành bản nháp.' });
      navigate(editAddress(data.data.documentId, data.data.uid));
    } catch (thrown) {
      toggleNotification({ type: 'danger', message: sentenceOf(thrown) });
      reload();
    }
  };
  return (
    <ListPage title="Thùng rác" subtitle="Nội dung đã xóa, khôi phục được đến ngày ghi ở cột cuối" answer={answer}>
      <DataTable
        caption="Nội dung đã xóa"
        columns={['Tên', 'Loại', 'Đơn vị', 'Người xóa', 'Giữ đến', 'Việc']}
        rows={(answer?.data ?? []).map(({ id, title, noun, unit, actor, at, purgeAt }) => ({
          key: String(id),
          cells: [
            title,
            noun,
            unit,
            `${actor}, ${timeInWords(at)}`,
            timeInWords(purgeAt),
            <Button variant="secondary" onClick={() => void restore(id)}>
              Khôi phục
            </Button>,
          ],
        }))}
        nothing="Thùng rác trống."
      />
    </ListPage>
  );
}
