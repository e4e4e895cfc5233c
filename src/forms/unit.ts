import schema from '../api/unit/content-types/unit/schema.json';
import { contentTypeForm } from './form';
import { INTERNAL_NOTE, SLUG, SOURCE, SOURCE_ID, VALID_FROM, VALID_TO } from './shared-fields';

export const unitForm = contentTypeForm(schema, {
  fields: {
    name: { label: 'Tên đơn vị' },
    shortName: { label: 'Tên viết tắt', placeholder: 'Ví dụ: CDC' },
    kind: { label: 'Loại đơn vị' },
    grade: { label: 'Hạng', placeholder: 'Ví dụ: Hạng II' },
    parent: { label: 'Đơn vị cấp trên', shows: 'name' },
    validFrom: { ...VALID_FROM, label: 'Hoạt động từ ngày' },
    validTo: {
      label: 'Hoạt động đến hết ngày',
      listLabel: 'Đến ngày',
      help: 'Để trống nếu còn hoạt động. Đơn vị đã sáp nhập, giải thể thì ghi ngày, không xóa.',
    },
    duty: { label: 'Chức năng, nhiệm vụ' },
    slug: SLUG,
    internalNote: INTERNAL_NOTE,
    sourceId: SOURCE_ID,
    source: SOURCE,
  },
  rows: [
    { name: 8, shortName: 4 },
    { kind: 6, grade: 6 },
    { parent: 12 },
    { validFrom: 6, validTo: 6 },
    { duty: 12 },
    // System
    { slug: 6, source: 6 },
    { internalNote: 6, sourceId: 6 },
  ],
  title: 'name',
  list: ['name', 'shortName', 'parent', 'validFrom', 'validTo'],
  sort: ['name', 'ASC'],
  pageSize: 50,
});
