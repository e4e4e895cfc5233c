import { labelOf } from '../../../src/forms/labels';

const PROCEDURE = 'api::procedure.procedure';

it.each([
  ['api::article.article', 'title', 'Tiêu đề'],
  ['api::article.article', 'summary', 'Sapo'],
  ['api::legal-document.legal-document', 'number', 'Số, ký hiệu'],
  [PROCEDURE, 'filingWays', 'Cách thức thực hiện'],
  [PROCEDURE, 'filingWays.0', 'Cách thức thực hiện, dòng 1'],
  [PROCEDURE, 'filingWays.0.fee', 'Cách thức thực hiện, dòng 1: Phí, lệ phí'],
  [PROCEDURE, 'filingWays[2].form', 'Cách thức thực hiện, dòng 3: Hình thức nộp'],
  ['registry.dossier-item', 'copies', 'Số bản sao'],
  ['admin::user', 'email', 'Thư điện tử'],
])('%s, %s is called “%s”', (uid, path, label) => {
  expect(labelOf(uid, path)).toBe(label);
});

it('takes the path as a list too', () => {
  expect(labelOf(PROCEDURE, ['dossier', '4', 'name'])).toBe('Thành phần hồ sơ, dòng 5: Tên giấy tờ');
});

it('stops at a relation: what stands inside it is another entry', () => {
  expect(labelOf(PROCEDURE, 'legalBasis.connect.0')).toBe('Căn cứ pháp lý');
});

it('knows the attributes that every content type has', () => {
  expect(labelOf('api::article.article', 'createdAt')).toBe('Ngày tạo');
  expect(labelOf(undefined, 'updatedBy')).toBe('Người sửa');
});

it('puts a name that nobody labelled in quotation marks', () => {
  expect(labelOf('api::article.article', 'tieuDe')).toBe('“tieuDe”');
  expect(labelOf('admin::user', 'toString')).toBe('“toString”');
  expect(labelOf('constructor', 'name')).toBe('“name”');
});
