import type { AuditKind } from './audit';

interface Described {
  kind: AuditKind;
  action: string;
}

/** What a request of the panel amounts to, when it is no write of a document (those are noted at the desk). */
const REQUESTS: [method: RegExp, path: RegExp, kind: AuditKind, action: string][] = [
  [/POST/, /^\/admin\/login$/, 'sign-in', 'đăng nhập'],
  [/POST/, /^\/admin\/logout$/, 'sign-in', 'đăng xuất'],
  [/POST/, /^\/admin\/reset-password$/, 'sign-in', 'đặt lại mật khẩu'],
  [/POST/, /^\/admin\/register(-admin)?$/, 'sign-in', 'kích hoạt tài khoản'],
  [/PUT/, /^\/admin\/users\/me$/, 'roles', 'sửa tài khoản của mình'],
  [/POST/, /^\/admin\/users\/batch-delete$/, 'roles', 'xóa nhiều tài khoản'],
  [/POST/, /^\/admin\/users$/, 'roles', 'tạo tài khoản'],
  [/PUT/, /^\/admin\/users\/\d+$/, 'roles', 'sửa tài khoản'],
  [/DELETE/, /^\/admin\/users\/\d+$/, 'roles', 'xóa tài khoản'],
  [/POST/, /^\/admin\/roles\/batch-delete$/, 'roles', 'xóa nhiều vai trò'],
  [/POST/, /^\/admin\/roles$/, 'roles', 'tạo vai trò'],
  [/PUT/, /^\/admin\/roles\/\d+\/permissions$/, 'roles', 'đổi quyền của vai trò'],
  [/PUT/, /^\/admin\/roles\/\d+$/, 'roles', 'sửa vai trò'],
  [/DELETE/, /^\/admin\/roles\/\d+$/, 'roles', 'xóa vai trò'],
  [/POST/, /^\/admin\/(api|admin)-tokens(\/\d+\/regenerate)?$/, 'roles', 'tạo mã API'],
  [/PUT/, /^\/admin\/(api|admin)-tokens\/\d+$/, 'roles', 'sửa mã API'],
  [/DELETE/, /^\/admin\/(api|admin)-tokens\/\d+$/, 'roles', 'thu hồi mã API'],
  [/POST|PUT|DELETE/, /^\/admin\/transfer\/tokens/, 'roles', 'đổi mã chuyển dữ liệu'],
  [/POST|PUT|DELETE/, /^\/admin\/webhooks(\/\d+)?$/, 'settings', 'đổi webhook'],
  [/PUT|POST|DELETE/, /^\/(admin\/project-settings|content-manager\/.+\/configuration|i18n\/locales|upload\/settings|email\/settings)/, 'settings', 'đổi cài đặt của trang quản trị'],
  [/PUT/, /^\/desk\/settings$/, 'settings', 'đổi thời hạn giữ nhật ký, thùng rác'],
  [/POST|PUT/, /^\/quota\/clauses(?!\/preview)/, 'settings', 'đổi chỉ tiêu tin bài'],
  [/POST|PUT|DELETE/, /^\/quota\/waivers/, 'override', 'miễn chỉ tiêu hoặc hủy miễn'],
  [/POST|PUT|DELETE/, /^\/quota\/.*settings/, 'settings', 'đổi cài đặt nhắc việc'],
  [/POST/, /^\/quota\/history(?!.*preview)/, 'content', 'nhập bài từ trang cũ'],
  [/POST/, /^\/upload$/, 'content', 'tải tệp lên hoặc sửa tệp'],
  [/DELETE/, /^\/upload\/files\/\d+$/, 'content', 'xóa tệp'],
  [/POST/, /^\/upload\/actions\/bulk-delete$/, 'content', 'xóa nhiều tệp'],
];

/** Pure. `sendsFile`: the answer is a file to be kept; `error`: the name of the refusal. Null when the trail says nothing of the request. */
export function describeRequest(request: { method: string; path: string; status: number; sendsFile: boolean; error?: string }): Described | null {
  const { method, path, status, sendsFile, error } = request;
  const failed = status >= 400;
  if (failed) {
    // 429: locked, and the beginning of the lock was told.
    if (method !== 'POST' || path !== '/admin/login' || status === 429) return null;
    return { kind: 'sign-in', action: error === 'SecondFactorNeeded' ? 'nhập đúng mật khẩu, còn chờ mã xác thực' : 'đăng nhập không thành công' };
  }
  const found = REQUESTS.find(([methods, paths]) => methods.test(method) && paths.test(path));
  if (found && method !== 'GET') return { kind: found[2], action: found[3] };
  return method === 'GET' && sendsFile ? { kind: 'export', action: `xuất tệp ${path}` } : null;
}
