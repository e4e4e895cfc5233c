import { Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { DataTable } from '../../../../admin/parts/DataTable';
import { sentenceOf } from '../../../../admin/parts/refusal';
import { useAnswer } from '../../../../admin/parts/use-answer';

interface Account {
  id: number;
  name: string;
  email: string;
  isActive: boolean;
  secondFactor: boolean;
}

/** Everybody's account: who asks for a code, and what an administrator can do when a telephone or a machine is lost. */
export function Accounts({ mayChange }: { mayChange: boolean }) {
  const { del } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { answer, reload } = useAnswer<{ data: Account[] }>('/sign-in/accounts');
  const act = async (path: string, done: string) => {
    try {
      await del(`/sign-in/accounts/${path}`);
      toggleNotification({ type: 'success', message: done });
    } catch (thrown) {
      toggleNotification({ type: 'danger', message: sentenceOf(thrown) });
    }
    reload();
  };
  if (!answer) return <Typography>{answer === null ? 'Không tải được dữ liệu. Hãy tải lại trang.' : 'Đang tải…'}</Typography>;
  return (
    <DataTable
      caption="Tài khoản của mọi người"
      columns={['Họ tên', 'Thư điện tử', 'Tình trạng', 'Xác thực hai lớp', 'Việc']}
      rows={answer.data.map(({ id, name, email, isActive, secondFactor }) => ({
        key: String(id),
        cells: [
          ...[name, email, isActive ? 'Đang dùng' : 'Đang khóa', secondFactor ? 'Đã bật' : 'Chưa bật'],
          mayChange && (
            <Flex gap={2}>
              <Button variant="secondary" onClick={() => void act(`${id}/sessions`, `Đã đăng xuất ${name} ở mọi nơi.`)}>
                Đăng xuất mọi nơi
              </Button>
              {secondFactor && (
                <Button variant="danger-light" onClick={() => void act(`${id}/second-factor`, `Đã đặt lại xác thực hai lớp của ${name}.`)}>
                  Đặt lại xác thực
                </Button>
              )}
            </Flex>
          ),
        ],
      }))}
      nothing="Chưa có tài khoản nào."
    />
  );
}
