import { redact, routeOf } from '../../../src/log/redact';

test.each([
  ['550 no such mailbox <lan.nguyen+cchc@syt.kontum.gov.vn>', '550 no such mailbox <[thư điện tử]>'],
  ['người dùng nguyễn.văn.an@thư.vn không có', 'người dùng [thư điện tử] không có'],
  ['connect ECONNREFUSED 10.1.2.3:25', 'connect ECONNREFUSED [địa chỉ mạng]:25'],
  ['from ::ffff:203.113.1.9', 'from [địa chỉ mạng]'],
  ['from 2001:ee0:4f2a:1::9b and ::1', 'from [địa chỉ mạng] and [địa chỉ mạng]'],
  ['connect ECONNREFUSED [::1]:5432 via fe80::1', 'connect ECONNREFUSED [[địa chỉ mạng]]:5432 via [địa chỉ mạng]'],
  ['migrated core::5.0.0-discard-drafts', 'migrated core::5.0.0-discard-drafts'],
  ['GET /tim-kiem?q=b%E1%BB%87nh+lao&trang=2 failed', 'GET /tim-kiem?[câu hỏi] failed'],
  ['Authorization: Bearer abc.def', 'Authorization: [khóa]'],
  ['eyJhbGciOi.eyJ1c2Vy.sig expired', '[khóa] expired'],
  ['12:30:45 relation "a.b" does not exist', '12:30:45 relation "a.b" does not exist'],
  ['at /opt/cchc/node_modules/@strapi/core/src/body.ts:56:9', 'at /opt/cchc/node_modules/@strapi/core/src/body.ts:56:9'],
  ['version 5.54.0, node 20.20.2', 'version 5.54.0, node 20.20.2'],
])('%s', (text, said) => {
  expect(redact(text)).toBe(said);
});

test.each([
  ['/desk/documents/:uid', '/desk/documents/abc', '/desk/documents/:uid'],
  ['([^/]*)', '/ai/do', '/ai/…'],
  [undefined, '/', '/'],
  [undefined, '/tim-kiem', '/tim-kiem'],
  [undefined, '/xem-truoc/0123456789abcdef0123456789abcdef0123456789abcdef', '/xem-truoc/…'],
  [undefined, '/%0a[12:00:00] error: gia', '/…'],
  [undefined, `/${'a'.repeat(500)}`, '/…'],
  [undefined, '/an@syt.vn', '/…'],
])('đường vào %s, %s: ghi %s', (matched, path, route) => {
  expect(routeOf(matched, path)).toBe(route);
});
