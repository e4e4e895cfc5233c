import abbreviation from '../api/abbreviation/content-types/abbreviation/schema.json';
import articleTemplate from '../api/article-template/content-types/article-template/schema.json';
import { contentTypeForm } from './form';
import { ORDER } from './shared-fields';

export const abbreviationForm = contentTypeForm(abbreviation, {
  fields: {
    short: { label: 'Chữ viết tắt', placeholder: 'Ví dụ: TTHC' },
    meaning: { label: 'Nghĩa đầy đủ', placeholder: 'Ví dụ: thủ tục hành chính' },
    wellKnown: { label: 'Ai cũng biết', help: 'Chọn thì người viết không bị nhắc giải thích chữ này.' },
  },
  rows: [{ short: 4, meaning: 8 }, { wellKnown: 6 }],
  title: 'short',
  list: ['short', 'meaning', 'wellKnown', 'updatedAt'],
  sort: ['short', 'ASC'],
  pageSize: 50,
});

export const articleTemplateForm = contentTypeForm(articleTemplate, {
  fields: {
    name: { label: 'Tên mẫu' },
    description: { label: 'Dùng khi nào', help: 'Hiện cho người viết khi chọn mẫu.' },
    order: ORDER,
    kind: { label: 'Thể loại' },
    title: { label: 'Tiêu đề gợi ý', help: 'Phần phải thay ghi trong ngoặc vuông, ví dụ [tên đơn vị].' },
    summary: { label: 'Sapo gợi ý' },
    body: { label: 'Nội dung gợi ý' },
  },
  rows: [{ name: 8, order: 4 }, { description: 12 }, { kind: 6 }, { title: 12 }, { summary: 12 }, { body: 12 }],
  title: 'name',
  list: ['order', 'name', 'kind', 'updatedAt'],
  sort: ['order', 'ASC'],
  pageSize: 50,
});
