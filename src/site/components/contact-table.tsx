import type { Contact } from '../../publication/contacts';
import { DataTable } from './data-table';
import { Telephone } from './telephone';

interface Props {
  caption: string;
  contacts: readonly Contact[];
}

export const ContactTable = ({ caption, contacts }: Props) => (
  <DataTable
    caption={caption}
    columns={['Họ tên, tên đường dây', 'Nhiệm vụ', 'Điện thoại', 'Thư điện tử', 'Thời gian, địa điểm']}
    rows={contacts.map(({ name, position, unit, phone, email, hours, place }) => [
      name,
      [position, unit?.name].filter(Boolean).join(', '),
      phone && <Telephone number={phone} />,
      email && <a href={`mailto:${email}`}>{email}</a>,
      [hours, place].filter(Boolean).join('. '),
    ])}
  />
);
