/** Where an error came from: what the sentences need to name things as an editor knows them. */
export interface Names {
  /** Label of a field of the content type that the request was about. */
  field(path: string): string;
  /** Vietnamese name of a content type. */
  contentType(uid: string): string;
}

type Rule = readonly [pattern: RegExp, say: (names: Names, ...groups: string[]) => string];

const NO_PERMISSION = 'Bạn không có quyền thực hiện việc này.';
const LOG_IN_AGAIN = 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết. Hãy đăng nhập lại.';
const NOT_FOUND = 'Không tìm thấy nội dung được yêu cầu.';
const TOO_LARGE = 'Dữ liệu gửi lên vượt quá dung lượng cho phép.';
const FILE_TYPE = 'Không nhận loại tệp này. Hãy dùng ảnh, PDF, Word, Excel hoặc PowerPoint.';
const ACCOUNT_NOT_FOUND = 'Không tìm thấy tài khoản.';
const TOKEN_NOT_FOUND = 'Không tìm thấy khóa truy cập hoặc khóa đã bị thu hồi.';
const BAD_DATE = 'Ngày không đúng. Ngày gửi lên phải có dạng năm-tháng-ngày, ví dụ 2026-11-22.';
const BAD_TIME = 'Giờ không đúng. Giờ gửi lên phải có dạng giờ:phút:giây, ví dụ 08:30:00.000.';
const BAD_JSON = 'Nội dung gửi lên không đúng định dạng JSON.';

/** Whole messages, as Strapi and the HTTP layer write them. */
const SENTENCES: Readonly<Record<string, string>> = {
  // HTTP and access
  'Bad Request': 'Yêu cầu không hợp lệ.',
  Unauthorized: LOG_IN_AGAIN,
  'Missing or invalid credentials': LOG_IN_AGAIN,
  'Authentication required': LOG_IN_AGAIN,
  'Invalid refresh token': LOG_IN_AGAIN,
  'Missing refresh token': LOG_IN_AGAIN,
  'Session not found': LOG_IN_AGAIN,
  Forbidden: NO_PERMISSION,
  'Forbidden access': NO_PERMISSION,
  'Policy Failed': NO_PERMISSION,
  'Not Found': NOT_FOUND,
  'Entity not found': NOT_FOUND,
  'Document not found': NOT_FOUND,
  'Document not found or already published.': 'Không tìm thấy nội dung, hoặc nội dung đã được xuất bản.',
  'Method Not Allowed': 'Địa chỉ này không nhận cách gửi vừa dùng.',
  'Not Implemented': 'Hệ thống chưa có chức năng này.',
  'This feature is not implemented yet': 'Hệ thống chưa có chức năng này.',
  'Payload Too Large': TOO_LARGE,
  'Entity too large': TOO_LARGE,
  'request entity too large': TOO_LARGE,
  'Too Many Requests': 'Bạn thao tác quá nhiều lần. Hãy chờ vài phút rồi thử lại.',
  'Too many requests, please try again later.': 'Bạn thao tác quá nhiều lần. Hãy chờ vài phút rồi thử lại.',
  'Internal Server Error': 'Máy chủ gặp lỗi. Hãy thử lại; nếu vẫn lỗi, báo quản trị viên.',
  'Service Unavailable': 'Hệ thống đang bận. Hãy thử lại sau ít phút.',
  'An application error occurred': 'Hệ thống không thực hiện được yêu cầu. Hãy thử lại.',

  // Accounts
  'Invalid credentials': 'Thư điện tử hoặc mật khẩu không đúng.',
  'Missing credentials': 'Chưa nhập thư điện tử hoặc mật khẩu.',
  'User not active': 'Tài khoản đang bị khóa. Hãy liên hệ quản trị viên.',
  'User does not exist': ACCOUNT_NOT_FOUND,
  'User not found': ACCOUNT_NOT_FOUND,
  'Email already taken': 'Thư điện tử này đã có tài khoản dùng.',
  'A user with this email address already exists': 'Thư điện tử này đã có tài khoản dùng.',
  'Invalid registrationToken': 'Mã kích hoạt tài khoản không đúng hoặc đã dùng.',
  'Invalid registration info': 'Thông tin kích hoạt tài khoản không đúng.',
  'This reset password token has expired': 'Đường dẫn đặt lại mật khẩu đã hết hạn. Hãy yêu cầu lại.',
  'Invalid password. Expected a minimum of 8 characters with at least one number and one uppercase letter':
    'Mật khẩu cần ít nhất 8 ký tự, có ít nhất một chữ số và một chữ hoa.',
  'You must have at least one user with super admin role.': 'Phải còn ít nhất một tài khoản quản trị cao nhất.',
  'You cannot delete your own user': 'Bạn không thể xóa tài khoản của chính mình.',
  'You cannot register a new super admin': 'Hệ thống đã có tài khoản quản trị cao nhất.',
  'role.notFound': 'Không tìm thấy vai trò.',
  "Super admin can't be edited.": 'Không thể sửa vai trò quản trị cao nhất.',
  "Super admin permissions can't be edited.": 'Không thể sửa quyền của vai trò quản trị cao nhất.',
  'You cannot delete the super admin role': 'Không thể xóa vai trò quản trị cao nhất.',
  'Some roles are still assigned to some users': 'Vai trò còn tài khoản đang dùng nên chưa xóa được.',
  'Roles deletion checks have failed': 'Vai trò còn tài khoản đang dùng nên chưa xóa được.',
  'Token not found': TOKEN_NOT_FOUND,
  'API Token not found': TOKEN_NOT_FOUND,
  'apiToken.notFound': TOKEN_NOT_FOUND,
  'The provided token id does not exist': TOKEN_NOT_FOUND,
  'Token expired': 'Khóa truy cập đã hết hạn.',
  'Name already taken': 'Tên này đã được dùng, hãy chọn tên khác.',

  // Content
  'Missing "data" payload in the request body': 'Nội dung gửi lên thiếu phần “data”.',
  'contentType.notFound': 'Không có loại nội dung này.',
  'ContentType not found': 'Không có loại nội dung này.',
  'Invalid content type': 'Không có loại nội dung này.',
  'component.notFound': 'Không có thành phần này.',
  'This attribute must be unique': 'Giá trị đã được dùng ở nội dung khác, hãy nhập giá trị khác.',
  'Entity could not be cloned as it has unique and/or relational fields. Please edit those fields manually and save to complete the cloning.':
    'Chưa nhân bản được vì có thông tin không được trùng hoặc đang liên kết. Hãy sửa những phần đó rồi lưu.',
  'Preview config not found': 'Chưa cấu hình xem trước.',
  'Failed to get preview URL': 'Không lấy được địa chỉ xem trước.',
  'Invalid relation format': 'Phần liên kết gửi lên không đúng cấu trúc.',
  'Invalid date format, expected YYYY-MM-DD': BAD_DATE,
  'Invalid format, expected yyyy-MM-dd': BAD_DATE,
  'Invalid format, expected a timestamp or an ISO date': 'Ngày giờ không đúng. Ngày giờ gửi lên phải có dạng ISO, ví dụ 2026-11-22T08:30:00+07:00.',
  'Invalid time format, expected HH:mm:ss.SSS': BAD_TIME,
  'Invalid format, expected HH:mm:ss.SSS': BAD_TIME,
  'This locale already exists': 'Ngôn ngữ này đã có.',
  'Cannot delete the default locale': 'Không thể xóa ngôn ngữ mặc định.',
  "This locale doesn't exist": 'Không có ngôn ngữ này.',
  'locale.notFound': 'Không có ngôn ngữ này.',
  'Locale not found': 'Không có ngôn ngữ này.',
  'webhook.notFound': 'Không tìm thấy webhook.',

  // Reading lists
  'Invalid pagination': 'Thông tin phân trang không hợp lệ.',
  'Cannot use both page & offset pagination in the same query': 'Chỉ dùng một cách phân trang: theo trang hoặc theo vị trí.',
  'The filters parameter must be an object or an array': 'Tham số “filters” không đúng cấu trúc.',
  'Field cannot be empty': 'Tham số “fields” không được để trống.',

  // Media library
  FileTooBig: 'Tệp vượt quá dung lượng cho phép.',
  'Files are empty': 'Chưa chọn tệp nào.',
  'File id is required': 'Chưa chỉ rõ tệp nào.',
  'File id is required and must be a single value': 'Chưa chỉ rõ tệp nào.',
  'Cannot replace a file with multiple ones': 'Chỉ thay được một tệp bằng một tệp.',
  'MIME type is not allowed': FILE_TYPE,
  'Cannot verify file type for security reasons': 'Không nhận ra loại tệp nên không tải lên được.',
  'File validation failed for unknown reason': 'Không kiểm tra được tệp nên không tải lên được.',
  'file.notFound': 'Không tìm thấy tệp.',
  'folder not found': 'Không tìm thấy thư mục.',
  'URLs are required': 'Chưa nhập địa chỉ tệp.',
  'Maximum 20 URLs allowed per request': 'Mỗi lần chỉ lấy được tối đa 20 địa chỉ.',
  'some folders already exist': 'Nơi chuyển đến đã có thư mục cùng tên.',
};

const DOCUMENT_COUNT = /^(\d+) relation\(s\) of type (\S+) associated with this entity do not exist$/;

/** Messages that carry a value. The value may itself be Vietnamese. */
const RULES: readonly Rule[] = [
  [DOCUMENT_COUNT, (names, n, uid) => `${n} mục liên kết (${names.contentType(uid)}) không còn tồn tại. Hãy tải lại trang và chọn lại.`],
  [/^Document with id "([^"]*)", locale "[^"]*" not found$/, () => 'Nội dung được liên kết không còn tồn tại. Hãy tải lại trang và chọn lại.'],
  [/^Some of the provided components in (\S+) are not related to the entity$/, (names, path) => `${names.field(path)}: có dòng không thuộc nội dung này. Hãy tải lại trang rồi sửa lại.`],
  [/^Invalid payload submitted for the \w+ of an entity of type (.+)\. Expected an object/, (_, type) => `Dữ liệu gửi lên cho “${type}” không đúng cấu trúc.`],
  [/^The model (\S+) doesn't exist$/, () => 'Không có loại nội dung này.'],
  [/^The relational field (\S+) doesn't exist on /, (names, field) => `${names.field(field)}: không phải là phần liên kết.`],
  [/^Invalid parameter at '([^']+)'/, (_, name) => `Tham số “${name}” không hợp lệ.`],
  [/^Invalid value for '([^']+)'/, (_, name) => `Tham số “${name}” không hợp lệ.`],
  [/^Invalid '([^']+)' parameter\./, (_, name) => `Tham số “${name}” không hợp lệ.`],
  [/^Invalid (fields|sort|populate|withCount|locale) param/, (_, name) => `Tham số “${name}” không hợp lệ.`],
  [/^Invalid (?:sort (?:query|type)|order\. )/, () => 'Tham số “sort” không hợp lệ.'],
  [/^(?:Invalid nested popul|Using fragments is not permitted|Too many populate entries)/, () => 'Tham số “populate” không hợp lệ.'],
  [/^(?:Invalid pagination |convert(?:Limit|Start)QueryParams )/, () => 'Thông tin phân trang không hợp lệ.'],
  [/^(.+) exceeds size limit of (\d+) (\w+)\.$/, (_, file, n, unit) => `Tệp “${file}” vượt quá dung lượng cho phép (${n} ${unit}).`],
  [/^File too large: maximum allowed size is (\d+) (\w+)$/, (_, n, unit) => `Tệp vượt quá dung lượng cho phép (${n} ${unit}).`],
  [/^File type '([^']+)' is not allowed$/, () => FILE_TYPE],
  [/^Validation failed for file at index (\d+)$/, (_, index) => `Tệp thứ ${Number(index) + 1}: không kiểm tra được nên không tải lên được.`],
  [/^some folders already exists: (.+)$/, (_, folders) => `Nơi chuyển đến đã có thư mục cùng tên: ${folders}.`],
  [/^folders cannot be moved inside themselves or one of its children: (.+)$/, (_, folders) => `Không thể chuyển thư mục vào trong chính nó: ${folders}.`],
  [/^folders cannot be moved inside themselves/, () => 'Không thể chuyển thư mục vào trong chính nó.'],
  [/^Invalid URL(?: protocol\. Only http and https are allowed)?: (.+)$/, (_, url) => `Địa chỉ không hợp lệ: ${url}`],
  [/^(?:Could not resolve hostname|Failed to fetch URL|Request timed out while fetching URL): (.+)$/, (_, url) => `Không lấy được tệp từ địa chỉ: ${url}`],
  [/^The name must be unique and a role with name `(.+)` already exists\.$/, (_, role) => `Đã có vai trò tên “${role}”.`],
  [/^(?:invalid JSON, only supports object and array|Unexpected (?:token|end of JSON)|Expected .* in JSON at |Bad control character in )/, () => BAD_JSON],
];

const INVALID_KEY = /^Invalid key (\S+)(?: at (\S+))?$/;

interface KeyDetails {
  source?: unknown;
  param?: unknown;
}

/**
 * The Vietnamese sentence for a message about the whole request.
 * @param details the error's details; “Invalid key” says there whether the body or the query is meant
 * @returns undefined for a message not known here
 */
export function requestSentence(message: string, names: Names, details: KeyDetails = {}): string | undefined {
  if (Object.hasOwn(SENTENCES, message)) return SENTENCES[message];

  const key = INVALID_KEY.exec(message);
  if (key) {
    const field = names.field(key[2] ?? key[1]);
    const refusal = `${field} không có trong nội dung này hoặc bạn không có quyền.`;
    return details.source === 'query' ? `Tham số “${String(details.param ?? key[1])}”: ${refusal}` : refusal;
  }

  for (const [pattern, say] of RULES) {
    const match = pattern.exec(message);
    if (match) return say(names, ...match.slice(1));
  }
  return undefined;
}
