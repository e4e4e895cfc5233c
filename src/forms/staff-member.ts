import schema from '../api/staff-member/content-types/staff-member/schema.json';
import { contentTypeForm } from './form';

export const staffMemberForm = contentTypeForm(schema, {
  fields: {
    user: { label: 'Tài khoản', help: 'Tìm theo thư điện tử. Mỗi tài khoản chỉ thuộc một đơn vị.', shows: 'email' },
    unit: { label: 'Đơn vị', help: 'Tài khoản soạn tin bài cho đơn vị này.', shows: 'name' },
    penName: { label: 'Bút danh', help: 'Điền sẵn vào tin bài mới của người này.' },
  },
  rows: [{ user: 6, unit: 6 }, { penName: 6 }],
  title: 'penName',
  list: ['user', 'unit', 'penName'],
  sort: ['penName', 'ASC'],
  pageSize: 50,
});
