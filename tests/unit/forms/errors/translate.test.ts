import { type ServerError, translateError } from '../../../../src/forms/errors/translate';

const ARTICLE = 'api::article.article';
const PROCEDURE = 'api::procedure.procedure';

const validation = (...errors: [path: string[], message: string][]): ServerError => ({
  status: 400,
  name: 'ValidationError',
  message: errors.length === 1 ? errors[0][1] : `${errors.length} errors occurred`,
  details: { errors: errors.map(([path, message]) => ({ path, message, name: 'ValidationError' })) },
});
const plain = (message: string, name = 'ApplicationError', details: unknown = {}): ServerError => ({ name, message, details });
const say = (message: string, status = 400, uid = ARTICLE) => translateError(plain(message), { status, uid }).message;

describe('an error of one field', () => {
  it.each([
    [['title'], 'title must be at most 300 characters', 'Tiêu đề: tối đa 300 ký tự.'],
    [['title'], 'title must be defined.', 'Tiêu đề: bắt buộc, không được để trống.'],
    [['title'], 'title is a required field', 'Tiêu đề: bắt buộc, không được để trống.'],
    [['summary'], 'summary must be a `string` type, but the final value was: `null`.', 'Sapo: bắt buộc, không được để trống.'],
    [['title'], 'title must be a `string` type, but the final value was: `{\n  "a": "\\"Đ\\""\n}`.', 'Tiêu đề: phải là chữ.'],
    [['kind'], 'kind must be one of the following values: news, feature, null', 'Thể loại: giá trị không có trong danh sách được chọn.'],
    [['slug'], 'This attribute must be unique', 'Đường dẫn: đã được dùng ở nội dung khác, hãy nhập giá trị khác.'],
    [['penName'], 'penName must be at least 3 characters', 'Bút danh: ít nhất 3 ký tự.'],
    [['slug'], 'slug must match the following: "/^[A-Za-z0-9-_.~]*$/"', 'Đường dẫn: không đúng định dạng.'],
    [['topics'], 'topics field must have at least 1 items', 'Chủ đề tuyên truyền: phải có ít nhất 1 mục.'],
    [['topics'], 'topics field must have less than or equal to 5 items', 'Chủ đề tuyên truyền: tối đa 5 mục.'],
    [['body'], 'Invalid input: expected string, received number', 'Nội dung: phải là chữ.'],
    [['body'], 'Too big: expected string to have <=10 characters', 'Nội dung: tối đa 10 ký tự.'],
  ])('%j %s', (path, message, sentence) => {
    const { message: said, details } = translateError(validation([path, message]), { status: 400, uid: ARTICLE });
    expect(said).toBe(sentence);
    expect(details).toEqual({ errors: [{ path, message: sentence, name: 'ValidationError' }] });
  });

  it('is named by component, line and field', () => {
    const error = validation([['dossier', '0', 'originals'], 'dossier[0].originals must be an integer']);
    expect(translateError(error, { status: 400, uid: PROCEDURE }).message).toBe(
      'Thành phần hồ sơ, dòng 1: Số bản chính: phải là số nguyên.',
    );
  });

  it.each([
    ['dossierSets must be greater than or equal to 1', 'Số lượng hồ sơ (bộ): phải lớn hơn hoặc bằng 1.'],
    ['dossierSets must be less than or equal to 9', 'Số lượng hồ sơ (bộ): phải nhỏ hơn hoặc bằng 9.'],
    ['dossierSets must be less than 9', 'Số lượng hồ sơ (bộ): phải nhỏ hơn 9.'],
  ])('%s', (message, sentence) => {
    expect(translateError(validation([['dossierSets'], message]), { status: 400, uid: PROCEDURE }).message).toBe(sentence);
  });

  it('is read from the message when no path is given', () => {
    expect(say('title must be at most 300 characters')).toBe('Tiêu đề: tối đa 300 ký tự.');
  });

  it('that nobody knows keeps its English original beside a general sentence', () => {
    const { details } = translateError(validation([['title'], 'title smells']), { status: 400, uid: ARTICLE });
    expect(details).toEqual({
      errors: [{ path: ['title'], message: 'Tiêu đề: giá trị không hợp lệ.', name: 'ValidationError', original: 'title smells' }],
    });
  });
});

it('counts and lists the errors of several fields', () => {
  const error = validation([['title'], 'title must be defined.'], [['sourceUrl'], 'sourceUrl must be at most 1000 characters']);
  expect(translateError(error, { status: 400, uid: ARTICLE }).message).toBe(
    'Có 2 chỗ cần sửa. Tiêu đề: bắt buộc, không được để trống. Địa chỉ bài gốc: tối đa 1000 ký tự.',
  );
});

it('says once what two validators refuse in the same words', () => {
  const error = validation([['email'], 'email cannot be empty'], [['email'], 'email is a required field']);
  expect(translateError(error, { status: 400, uid: 'admin::user' }).message).toBe('Thư điện tử: bắt buộc, không được để trống.');
});

describe('an error of the whole request', () => {
  it.each([
    [403, 'Forbidden', 'Bạn không có quyền thực hiện việc này.'],
    [403, 'Policy Failed', 'Bạn không có quyền thực hiện việc này.'],
    [401, 'Missing or invalid credentials', 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết. Hãy đăng nhập lại.'],
    [400, 'Invalid credentials', 'Thư điện tử hoặc mật khẩu không đúng.'],
    [404, 'Not Found', 'Không tìm thấy nội dung được yêu cầu.'],
    [405, 'Method Not Allowed', 'Địa chỉ này không nhận cách gửi vừa dùng.'],
    [413, 'FileTooBig', 'Tệp vượt quá dung lượng cho phép.'],
    [429, 'Too many requests, please try again later.', 'Bạn thao tác quá nhiều lần. Hãy chờ vài phút rồi thử lại.'],
    [500, 'Internal Server Error', 'Máy chủ gặp lỗi. Hãy thử lại; nếu vẫn lỗi, báo quản trị viên.'],
    [400, 'Missing "data" payload in the request body', 'Nội dung gửi lên thiếu phần “data”.'],
    [400, 'invalid JSON, only supports object and array', 'Nội dung gửi lên không đúng định dạng JSON.'],
    [400, 'Invalid format, expected yyyy-MM-dd', 'Ngày không đúng. Ngày gửi lên phải có dạng năm-tháng-ngày, ví dụ 2026-11-22.'],
    [400, "Invalid parameter at 'status'. Expected 'published' or 'draft', received: x", 'Tham số “status” không hợp lệ.'],
    [400, '2 relation(s) of type api::unit.unit associated with this entity do not exist', '2 mục liên kết (Đơn vị) không còn tồn tại. Hãy tải lại trang và chọn lại.'],
    [400, 'Some of the provided components in filingWays are not related to the entity', '“filingWays”: có dòng không thuộc nội dung này. Hãy tải lại trang rồi sửa lại.'],
  ])('%i %s', (status, message, sentence) => {
    expect(say(message, status)).toBe(sentence);
  });

  it('is recognised although it carries a Vietnamese value', () => {
    expect(say('Quyết định 12.pdf exceeds size limit of 20 MB.', 413)).toBe('Tệp “Quyết định 12.pdf” vượt quá dung lượng cho phép (20 MB).');
    expect(say('The name must be unique and a role with name `Biên tập` already exists.')).toBe('Đã có vai trò tên “Biên tập”.');
    expect(say('Invalid payload submitted for the creation of an entity of type Tin bài. Expected an object, but got string')).toBe(
      'Dữ liệu gửi lên cho “Tin bài” không đúng cấu trúc.',
    );
  });

  it('names a refused key by its label, and the parameter it stood in', () => {
    const body = plain('Invalid key createdAt', 'ValidationError', { key: 'createdAt', path: 'createdAt', source: 'body' });
    expect(translateError(body, { status: 400, uid: ARTICLE }).message).toBe('Ngày tạo không có trong nội dung này hoặc bạn không có quyền.');
    const query = plain('Invalid key xx', 'ValidationError', { key: 'xx', path: null, source: 'query', param: 'filters' });
    expect(translateError(query, { status: 400, uid: ARTICLE }).message).toBe(
      'Tham số “filters”: “xx” không có trong nội dung này hoặc bạn không có quyền.',
    );
  });

  it('that nobody knows gets a sentence by its status, and the original stays readable', () => {
    expect(translateError(plain('The moon is full'), { status: 404 })).toEqual({
      name: 'ApplicationError',
      message: 'Không tìm thấy nội dung được yêu cầu.',
      details: { original: 'The moon is full' },
    });
    expect(say('Boom', 503)).toBe('Máy chủ gặp lỗi. Hãy thử lại; nếu vẫn lỗi, báo quản trị viên.');
  });
});

describe('a message already in Vietnamese', () => {
  it('passes untouched, with its details', () => {
    const error: ServerError = {
      status: 400,
      name: 'ApplicationError',
      message: 'Tin bài chưa có đơn vị.',
      details: { reasons: [{ code: 'no-unit', field: 'unit', message: 'Chọn đơn vị.' }], codes: ['no-unit'] },
    };
    expect(translateError(error, { status: 400, uid: ARTICLE })).toEqual(error);
  });

  it('passes untouched under a field, also in decomposed letters', () => {
    const error = validation([['title'], 'Tiêu đề viết hoa toàn bộ.'.normalize('NFD')]);
    expect(translateError(error, { status: 400, uid: ARTICLE })).toEqual(error);
  });
});

it('translates the messages by field of a user’s own profile', () => {
  const error = plain('ValidationError', 'BadRequestError', { currentPassword: ['Invalid credentials'] });
  expect(translateError(error, { status: 400, uid: 'admin::user' })).toEqual({
    name: 'BadRequestError',
    message: 'Mật khẩu hiện tại: không đúng.',
    details: { currentPassword: ['Mật khẩu hiện tại: không đúng.'] },
  });
});

it('gives a ValidationError without fields an empty list of them, for the forms of the admin', () => {
  const { details } = translateError(plain('Mystery', 'ValidationError', { source: 'body' }), { status: 400 });
  expect(details).toEqual({ source: 'body', original: 'Mystery', errors: [] });
});
