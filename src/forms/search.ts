import searchMiss from '../api/search-miss/content-types/search-miss/schema.json';
import synonym from '../api/synonym/content-types/synonym/schema.json';
import { contentTypeForm } from './form';

export const synonymForm = contentTypeForm(synonym, {
  fields: {
    term: { label: 'Từ, cụm từ hoặc chữ viết tắt', listLabel: 'Từ', placeholder: 'Ví dụ: TTHC' },
    meanings: {
      label: 'Cũng có nghĩa là',
      help: 'Mỗi dòng một từ hoặc cụm từ. Ô tìm kiếm dùng ngay khi lưu, không phân biệt hoa thường và dấu.',
      placeholder: 'thủ tục hành chính',
    },
    bothWays: {
      label: 'Hiểu cả hai chiều',
      help: 'Bỏ chọn khi chỉ từ bên trái mới gọi ra từ bên phải: “nhà thuốc” tìm cả “bán lẻ thuốc”, nhưng không ngược lại.',
    },
  },
  rows: [{ term: 8, bothWays: 4 }, { meanings: 12 }],
  title: 'term',
  list: ['term', 'meanings', 'bothWays', 'updatedAt'],
  sort: ['term', 'ASC'],
  pageSize: 50,
});

export const searchMissForm = contentTypeForm(searchMiss, {
  fields: {
    words: { label: 'Độc giả đã tìm', readOnly: true },
    folded: { label: 'Dạng không dấu', readOnly: true },
    times: { label: 'Số lần', readOnly: true },
    lastOn: { label: 'Lần gần nhất', readOnly: true },
  },
  rows: [{ words: 12 }, { folded: 6, times: 3, lastOn: 3 }],
  title: 'words',
  list: ['words', 'times', 'lastOn'],
  sort: ['times', 'DESC'],
  pageSize: 50,
});
