import { commonPasswords } from '../../../src/sign-in/common-passwords';
import { passwordFault } from '../../../src/sign-in/password-rules';

const OWNER = { firstname: 'Hoài', lastname: 'Trần Thị', email: 'hoaitran@syt.kontum.gov.vn' };
const faultOf = (password: string) => passwordFault(password, OWNER, commonPasswords(), 12)?.code ?? null;

test.each([
  ['ngắn 11 ký tự', 'Xk7-mvq2-pl', 'too-short'],
  ['12 ký tự, không ai đoán', 'Xk7-mvq2-plw', null],
  ['câu dài có dấu cách, không cần ký tự lạ', 'con mèo ngồi trên mái ngói', null],
  ['ký tự ngoài bảng cơ bản tính là một', 'Xk7🙂🙂🙂🙂🙂🙂🙂🙂', 'too-short'],
  ['một ký tự lặp lại', 'aaaaaaaaaaaaaaaa', 'too-uniform'],
  ['hai chữ số lặp lại', '121212121212', 'too-uniform'],
  ['mật khẩu phổ biến', 'Password123456', 'too-common'],
  ['mật khẩu phổ biến, thêm dấu và số', '!!!!Qwertyuiop2026', 'too-common'],
  ['mật khẩu phổ biến ở đây', 'Mật-Khẩu-1234567', 'too-common'],
  ['tên cơ quan', 'So.Y.Te.20262026', 'too-common'],
  ['chứa tên', 'xk7-Hoài-mvq2pl', 'too-personal'],
  ['chứa họ viết liền không dấu', 'xk7-tranthi-mvq', 'too-personal'],
  ['chứa hộp thư', 'HOAITRAN-xk7-mv', 'too-personal'],
  ['chứa tên miền của thư', 'xk7mv.syt.kontum.gov.vn', 'too-personal'],
  ['âm tiết ba chữ không tính là tên', 'xk7-thi-mvq2-plw', null],
])('mật khẩu %s', (_name, password, code) => {
  expect(faultOf(password)).toBe(code);
});

test('danh sách mật khẩu phổ biến đi kèm, không cần mạng', () => {
  expect(commonPasswords().size).toBeGreaterThan(40_000);
});
