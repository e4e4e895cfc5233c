import audience from '../api/audience/content-types/audience/schema.json';
import documentType from '../api/document-type/content-types/document-type/schema.json';
import issuer from '../api/issuer/content-types/issuer/schema.json';
import reformField from '../api/reform-field/content-types/reform-field/schema.json';
import section from '../api/section/content-types/section/schema.json';
import subjectArea from '../api/subject-area/content-types/subject-area/schema.json';
import topic from '../api/topic/content-types/topic/schema.json';
import { contentTypeForm } from './form';
import { ORDER, SLUG, SOURCE, VALID_FROM, VALID_TO } from './shared-fields';

export const sectionForm = contentTypeForm(section, {
  fields: {
    name: { label: 'Tên chuyên mục' },
    description: { label: 'Giới thiệu', help: 'Một, hai câu hiện đầu trang chuyên mục.' },
    order: ORDER,
    adminReform: { label: 'Thuộc chuyên trang cải cách hành chính', listLabel: 'Thuộc chuyên trang CCHC' },
    slug: SLUG,
    approvalStages: { label: 'Số cấp duyệt', help: 'Bài phê bình luôn phải có hai người duyệt.' },
    fourEyes: { label: 'Người khác duyệt', help: 'Bật: không ai tự duyệt bài của mình. Tắt: biên tập viên được đăng bài mình viết.' },
    reviewMonths: { label: 'Rà soát sau (tháng)', help: 'Bài đăng trong chuyên mục được hẹn rà soát sau ngần ấy tháng; để trống thì không hẹn.' },
  },
  rows: [
    { name: 8, order: 4 },
    { description: 12 },
    { approvalStages: 6, fourEyes: 3, reviewMonths: 3 },
    { adminReform: 6, slug: 6 },
  ],
  title: 'name',
  list: ['order', 'name', 'adminReform', 'updatedAt'],
  sort: ['order', 'ASC'],
  pageSize: 50,
});

export const reformFieldForm = contentTypeForm(reformField, {
  fields: {
    name: { label: 'Tên lĩnh vực' },
    label: { label: 'Tên hiện khi chọn', help: 'Hai danh mục có lĩnh vực trùng tên; tên này giúp chọn đúng.' },
    scheme: { label: 'Bộ phân loại', help: 'Văn bản đặt ra danh mục.', placeholder: 'Ví dụ: Nghị quyết 76/NQ-CP' },
    order: ORDER,
    validFrom: VALID_FROM,
    validTo: VALID_TO,
    slug: SLUG,
    source: SOURCE,
  },
  rows: [{ name: 8, order: 4 }, { label: 12 }, { scheme: 12 }, { validFrom: 6, validTo: 6 }, { source: 6, slug: 6 }],
  title: 'label',
  list: ['order', 'name', 'scheme', 'validFrom', 'validTo'],
  sort: ['order', 'ASC'],
  pageSize: 50,
});

export const topicForm = contentTypeForm(topic, {
  fields: {
    name: { label: 'Tên chủ đề' },
    order: ORDER,
    validFrom: VALID_FROM,
    validTo: VALID_TO,
    slug: SLUG,
    source: SOURCE,
  },
  rows: [{ name: 8, order: 4 }, { validFrom: 6, validTo: 6 }, { source: 6, slug: 6 }],
  title: 'name',
  list: ['order', 'name', 'validFrom', 'validTo'],
  sort: ['order', 'ASC'],
  pageSize: 50,
});

export const audienceForm = contentTypeForm(audience, {
  fields: {
    name: { label: 'Tên đối tượng' },
    order: ORDER,
    validFrom: VALID_FROM,
    validTo: VALID_TO,
    slug: SLUG,
  },
  rows: [{ name: 8, order: 4 }, { validFrom: 6, validTo: 6 }, { slug: 6 }],
  title: 'name',
  list: ['order', 'name', 'validFrom', 'validTo'],
  sort: ['order', 'ASC'],
  pageSize: 50,
});

export const documentTypeForm = contentTypeForm(documentType, {
  fields: {
    name: { label: 'Tên loại văn bản' },
    abbreviation: { label: 'Chữ viết tắt', help: 'Theo Phụ lục III Nghị định 30/2020/NĐ-CP. Công văn không có chữ viết tắt.' },
    category: { label: 'Nhóm' },
    order: ORDER,
    validFrom: VALID_FROM,
    validTo: VALID_TO,
    slug: SLUG,
    source: SOURCE,
  },
  rows: [{ name: 8, abbreviation: 4 }, { category: 8, order: 4 }, { validFrom: 6, validTo: 6 }, { source: 6, slug: 6 }],
  title: 'name',
  list: ['order', 'name', 'abbreviation', 'validFrom', 'validTo'],
  sort: ['order', 'ASC'],
  pageSize: 50,
});

export const issuerForm = contentTypeForm(issuer, {
  fields: {
    name: { label: 'Tên cơ quan' },
    level: { label: 'Cấp' },
    validFrom: VALID_FROM,
    validTo: VALID_TO,
    slug: SLUG,
  },
  rows: [{ name: 8, level: 4 }, { validFrom: 6, validTo: 6 }, { slug: 6 }],
  title: 'name',
  list: ['name', 'validFrom', 'validTo'],
  sort: ['name', 'ASC'],
  pageSize: 50,
});

export const subjectAreaForm = contentTypeForm(subjectArea, {
  fields: {
    name: { label: 'Tên lĩnh vực', placeholder: 'Ví dụ: Khám bệnh, chữa bệnh' },
    slug: SLUG,
  },
  rows: [{ name: 12 }, { slug: 6 }],
  title: 'name',
  list: ['name', 'updatedAt'],
  sort: ['name', 'ASC'],
  pageSize: 50,
});
