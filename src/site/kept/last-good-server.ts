import http from 'node:http';
import { writeForm } from './copy';
import { savedCopies, snapshotFile } from './snapshot';

const SENTENCE = 'Máy chủ đang chờ cơ sở dữ liệu. Xin vui lòng thử lại sau ít phút.';
const NOTHING = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang tạm thời gặp lỗi</title></head><body><h1>Trang tạm thời gặp lỗi</h1><p>${SENTENCE}</p></body></html>`;

/**
 * Serves the last good copies of an earlier run while the server itself cannot start, because its database does not
 * answer. It knows nothing but those copies.
 */
export async function serveLastGood(environment: NodeJS.ProcessEnv, port: number, host: string): Promise<http.Server> {
  const file = snapshotFile(environment);
  const copies = new Map(file ? savedCopies(file) : []);
  const server = http.createServer((request, response) => {
    const url = request.url ?? '/';
    const copy = request.method === 'GET' || request.method === 'HEAD' ? (copies.get(url) ?? copies.get(url.split('?', 1)[0])) : undefined;
    if (!copy) {
      response.writeHead(503, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': "default-src 'none'",
        'Cache-Control': 'no-store',
        'Retry-After': '5',
      });
      response.end(NOTHING);
      return;
    }
    copy.prepareFor(request).then(
      (form) => writeForm(request, response, form, 'last-good'),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return server;
}
