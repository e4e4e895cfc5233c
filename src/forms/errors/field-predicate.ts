type Rule = readonly [pattern: RegExp, say: (...groups: string[]) => string];

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'phải là chữ',
  number: 'phải là số',
  boolean: 'chỉ nhận có hoặc không',
  date: 'phải là ngày',
  array: 'phải là một danh sách',
};

const EMPTY = 'bắt buộc, không được để trống';
const NO_VALUE_IN_LIST = 'giá trị không có trong danh sách được chọn';

/** Messages of yup (with Strapi's additions), of zod and of the entity validator, without the path before them. */
const RULES: readonly Rule[] = [
  [/must be at most (\d+) characters$/, (n) => `tối đa ${n} ký tự`],
  [/must be at least (\d+) characters$/, (n) => (n === '1' ? EMPTY : `ít nhất ${n} ký tự`)],
  [/must be exactly (\d+) characters$/, (n) => `phải đúng ${n} ký tự`],
  [/must be less than (\d+) bytes$/, () => 'quá dài'],
  [/(?:is a required field|must be defined\.?|cannot be null\.?|cannot be empty|^Required)$/, () => EMPTY],
  [/^This attribute must be unique$/, () => 'đã được dùng ở nội dung khác, hãy nhập giá trị khác'],
  [/(?:must be a valid email|^Invalid email(?: address)?)$/, () => 'phải là địa chỉ thư điện tử hợp lệ'],
  [/(?:must be a valid URL|^Invalid URL)$/, () => 'phải là địa chỉ trang hợp lệ, bắt đầu bằng http:// hoặc https://'],
  [/must be a valid UUID$/, () => 'phải là mã định danh hợp lệ'],
  [/must (?:not )?be one of the following values: /, () => NO_VALUE_IN_LIST],
  [/^Invalid option: expected one of /, () => NO_VALUE_IN_LIST],
  [/must match the following: "/, () => 'không đúng định dạng'],
  [/must be an? (?:valid )?integer$/, () => 'phải là số nguyên'],
  [/must be a (?:finite|valid) number$/, () => 'phải là số'],
  [/must be greater than or equal to (.+)$/, (n) => `phải lớn hơn hoặc bằng ${n}`],
  [/must be less than or equal to (.+)$/, (n) => `phải nhỏ hơn hoặc bằng ${n}`],
  [/must be greater than (.+)$/, (n) => `phải lớn hơn ${n}`],
  [/must be less than (.+)$/, (n) => `phải nhỏ hơn ${n}`],
  [/must be a positive number$/, () => 'phải là số dương'],
  [/must be a negative number$/, () => 'phải là số âm'],
  [/type, but the final value was: `null`/, () => EMPTY],
  [/must be a `(\w+)` type, but the final value was: /, (type) => TYPE_NAMES[type] ?? 'dữ liệu không đúng kiểu'],
  [/^Invalid input: expected (\w+)/, (type) => TYPE_NAMES[type] ?? 'dữ liệu không đúng kiểu'],
  [/field must have at least (\d+) items$/, (n) => `phải có ít nhất ${n} mục`],
  [/field must have less than or equal to (\d+) items$/, (n) => `tối đa ${n} mục`],
  [/must be have (\d+) items$/, (n) => `phải có đúng ${n} mục`],
  [/^Too small: expected string to have >=(\d+) characters$/, (n) => (n === '1' ? EMPTY : `ít nhất ${n} ký tự`)],
  [/^Too big: expected string to have <=(\d+) characters$/, (n) => `tối đa ${n} ký tự`],
  [/^Too small: expected array to have >=(\d+) items$/, (n) => `phải có ít nhất ${n} mục`],
  [/^Too big: expected array to have <=(\d+) items$/, (n) => `tối đa ${n} mục`],
  [/^Too small: expected number to be >=(.+)$/, (n) => `phải lớn hơn hoặc bằng ${n}`],
  [/^Too big: expected number to be <=(.+)$/, (n) => `phải nhỏ hơn hoặc bằng ${n}`],
  [/field must be later than (.+)$/, () => 'ngày quá sớm'],
  [/field must be at earlier than (.+)$/, () => 'ngày quá muộn'],
  [/field has unspecified keys: (.+)$/, (keys) => `có mục không được nhận: ${keys}`],
  [/^Unrecognized keys?: (.+)$/, (keys) => `có mục không được nhận: ${keys}`],
  [/must be a trimmed string$/, () => 'không được có dấu cách ở đầu hoặc cuối'],
  [/must be a lowercase string$/, () => 'phải viết bằng chữ thường'],
  [/must be a upper case string$/, () => 'phải viết bằng chữ hoa'],
  [/must contain at least one lowercase character$/, () => 'phải có ít nhất một chữ thường'],
  [/must contain at least one uppercase character$/, () => 'phải có ít nhất một chữ hoa'],
  [/must contain at least one number$/, () => 'phải có ít nhất một chữ số'],
  [/^name cannot contain slashes$/, () => 'không được có dấu “/” hoặc “\\”'],
  [/^name cannot start or end with a whitespace$/, () => 'không được có dấu cách ở đầu hoặc cuối'],
  [/^A folder with this name already exists$/, () => 'đã có thư mục cùng tên'],
  [/^(?:Email already taken|A user with this email address already exists)$/, () => 'đã có tài khoản dùng địa chỉ này'],
  [/^Name already taken$/, () => 'đã được dùng, hãy chọn tên khác'],
  [/folder does not exist$/, () => 'thư mục không tồn tại'],
  [/^folder cannot be moved inside itself$/, () => 'không thể chuyển thư mục vào trong chính nó'],
  [/^Invalid credentials$/, () => 'không đúng'],
  [/(?:^|\s)is invalid$/, () => 'giá trị không hợp lệ'],
];

/**
 * What a validation message says about a field: “tối đa 300 ký tự”, to be set after the field's label.
 * @returns undefined for a message that is not one of the validators'
 */
export function fieldPredicate(message: string): string | undefined {
  for (const [pattern, say] of RULES) {
    const match = pattern.exec(message);
    if (match) return say(...match.slice(1));
  }
  return undefined;
}
