import { inScript } from '../../../src/site/structured-data';
import { xmlText } from '../../../src/site/xml';

test('dữ liệu trong thẻ script không thể đóng thẻ và vẫn đọc lại được', () => {
  const data = { text: '</script><!-- & \u2028 "Đ"' };
  expect(inScript(data)).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(inScript(data))).toEqual(data);
});

test('chữ trong XML được thoát, ký tự mà XML cấm bị bỏ', () => {
  expect(xmlText('A & B <i> "x"\u0000\u000b')).toBe('A &amp; B &lt;i&gt; &quot;x&quot;');
});
