import { digestOfRecovery, enrolmentAddress, newRecoveryCodes, newSecret, stepOf } from '../../../src/sign-in/second-factor/codes';

/** RFC 6238, appendix B: the secret "12345678901234567890" in Base32; the last six of the eight digits. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
])('mã của chuẩn RFC 6238 ở giây %i là %s, và thuộc đúng khoảng 30 giây', (second, code) => {
  const step = Math.floor(second / 30);
  expect(stepOf(SECRET, code, second * 1000)).toBe(step);
  expect(stepOf(SECRET, code, (second + 30) * 1000)).toBe(step);
  expect(stepOf(SECRET, code, (step * 30 + 90) * 1000)).toBeNull();
});

test.each(['', '28708', '2870822', 'abcdef', '287 082', '-87082', '٢٨٧٠٨٢'])('“%s” không phải là mã', (code) => {
  expect(stepOf(SECRET, code, 59_000)).toBeNull();
});

test('mỗi lần một bí mật 160 bit; địa chỉ ghi danh có tài khoản và tên hệ thống', () => {
  expect(newSecret()).not.toBe(newSecret());
  const address = new URL(enrolmentAddress(newSecret(), 'an@syt.vn'));
  expect(address.protocol).toBe('otpauth:');
  expect(decodeURIComponent(address.pathname)).toContain('an@syt.vn');
  expect(address.searchParams.get('secret')).toHaveLength(32);
  expect(address.searchParams.get('issuer')).toBe('CCHC');
});

test('mã khôi phục: tám mã khác nhau, gõ thường, thiếu gạch vẫn là nó', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(8);
  expect(codes[0]).toMatch(/^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/);
  expect(digestOfRecovery(codes[0].toLowerCase().replace(/-/g, ' '))).toBe(digestOfRecovery(codes[0]));
  expect(digestOfRecovery(codes[0])).not.toBe(digestOfRecovery(codes[1]));
});
