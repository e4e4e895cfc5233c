/** A failure that the person at the keyboard can mend: one sentence, no stack trace. */
export class Failure extends Error {}

const SENTENCES = [
  [/EADDRINUSE/, () => 'Cổng đang được chương trình khác dùng. Hãy đặt PORT khác trong tệp .env.'],
  [/EACCES|EPERM|EROFS/, (error) => `Không có quyền ghi: ${error.path ?? error.message}`],
  [/SQLITE_CANTOPEN|unable to open database file/, () => 'Không mở được tệp cơ sở dữ liệu. Hãy kiểm tra DATABASE_FILENAME.'],
  [/SQLITE_(CORRUPT|NOTADB)|not a database/, () => 'Tệp cơ sở dữ liệu bị hỏng hoặc không phải SQLite. Hãy kiểm tra DATABASE_FILENAME.'],
  [/database is locked|SQLITE_BUSY/, () => 'Tệp cơ sở dữ liệu đang được một tiến trình khác dùng.'],
  [/ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT/, (error) => `Không kết nối được cơ sở dữ liệu PostgreSQL (${error.code ?? 'lỗi mạng'}). Hãy kiểm tra DATABASE_HOST và DATABASE_PORT.`],
  [/SSL connection|self-signed certificate|UNABLE_TO_VERIFY|CERT_|ERR_TLS/, (error) => `PostgreSQL không nhận kết nối mã hóa như đã khai báo (${error.code ?? error.message}). Hãy kiểm tra DATABASE_SSL và DATABASE_SSL_VERIFY.`],
  [/no pg_hba/, () => 'PostgreSQL không cho máy này vào bằng tài khoản đó. Hãy kiểm tra pg_hba.conf, DATABASE_USERNAME và DATABASE_SSL.'],
  [/password authentication failed|28P01|28000|role ".*" does not exist/, () => 'PostgreSQL từ chối tên hoặc mật khẩu. Hãy kiểm tra DATABASE_USERNAME và DATABASE_PASSWORD.'],
  [/database ".*" does not exist|3D000/, () => 'Chưa có cơ sở dữ liệu trên PostgreSQL. Hãy tạo rồi ghi tên vào DATABASE_NAME.'],
  [/ENOENT/, (error) => `Thiếu tệp hoặc thư mục: ${error.path ?? error.message}`],
  [/ENOSPC|SQLITE_FULL/, () => 'Đĩa đã đầy.'],
];

/** The one line that says what is wrong, for any error. */
export function sentenceOf(error) {
  if (error instanceof Failure) return error.message;
  const inner = error?.errors?.[0] ?? error;
  const text = `${inner?.code ?? ''} ${inner?.message ?? inner}`;
  const known = SENTENCES.find(([pattern]) => pattern.test(text));
  return known ? known[1](inner) : `${String(inner?.message ?? inner).split('\n')[0]} (đặt DEBUG=1 để xem chi tiết)`;
}

/** Runs a command of ours; whatever goes wrong becomes one line and exit code 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(`Lỗi: ${sentenceOf(error)}`);
    if (process.env.DEBUG) console.error(error);
    process.exit(1);
  }
}
