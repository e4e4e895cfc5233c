import fs from 'node:fs';
import path from 'node:path';
import { legacyOfferFor } from '../../../src/plugins/rich-text/admin/src/paste/legacy-offer';
import { foreignPictures, hasForeignPictures, withKeptPictures } from '../../../src/plugins/rich-text/admin/src/paste/pasted-pictures';
import { repairPastedHtml } from '../../../src/plugins/rich-text/admin/src/paste/repair-pasted-html';
import { rtfPictures } from '../../../src/plugins/rich-text/admin/src/paste/rtf-pictures';

const folder = path.resolve(__dirname, '../../fixtures/html');
const fixture = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8');
const index = JSON.parse(fixture('index.json')) as Record<string, { runs?: { unicode: string; raw: string; chu_hoa_do_font: boolean }[] }>;

const PNG = '89504e470d0a1a0a00ff';
const word = (...pictures: string[]) => `{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}\\pard Ảnh ${pictures.join(' chữ ')}\\par}`;
const pict = (blip: string, hex: string) =>
  `{\\*\\shppict{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn shapeType}{\\sv 75}}}\\picscalex100\\picscaley100\\${blip}\\bliptag123{\\*\\blipuid 0a1b}\n${hex}}}` +
  `{\\nonshppict{\\pict\\picscalex100\\wmetafile8\\bliptag123 010009000003}}`;

describe('hình trong RTF của Word', () => {
  test('lấy đúng nội dung PNG và JPEG theo thứ tự, bỏ bản sao metafile', () => {
    const pictures = rtfPictures(word(pict('pngblip', `${PNG.slice(0, 8)}\n${PNG.slice(8)}`), pict('jpegblip', 'ffd8ffe0')));
    expect(pictures.map(({ type, bytes }) => [type, Buffer.from(bytes).toString('hex')])).toEqual([
      ['image/png', PNG],
      ['image/jpeg', 'ffd8ffe0'],
    ]);
  });
  test('RTF cụt hoặc không có hình thì không có gì', () => {
    expect(rtfPictures('')).toEqual([]);
    expect(rtfPictures('{\\rtf1 {\\pict\\pngblip')).toEqual([]);
  });
});

describe('hình trong HTML được dán', () => {
  const onDisk = (count: number) => Array.from({ length: count }, () => '<img src="file:///C:/Users/a/clip_image001.png" alt="clip_image001.png">').join('');
  const kinds = (html: string, rtf = '') => foreignPictures({ html, rtf, pictures: [] }).map(({ source }) => source.kind);

  test('file:/// lấy nội dung từ RTF khi số hình khớp; không khớp thì không đoán', () => {
    expect(kinds(onDisk(2), word(pict('pngblip', PNG), pict('pngblip', PNG)))).toEqual(['contents', 'contents']);
    expect(kinds(onDisk(2), word(pict('pngblip', PNG)))).toEqual(['lost', 'lost']);
    expect(kinds(onDisk(1))).toEqual(['lost']);
  });
  test('mẫu 03: hình trên máy không có RTF thì mất, PNG nhúng thì lấy, SVG nhúng không bao giờ', async () => {
    expect(kinds(fixture('03-word-image-base64-vml.html'))).toEqual(['lost', 'contents', 'lost']);
  });
  test('hình của trang khác được lấy theo địa chỉ, hình của Thư viện để yên', () => {
    const html = '<img src="/uploads/a.png" alt="A"><img src="//soyte.vn/b.jpg" alt="Lễ ký kết"><img src="https://soyte.vn/c.jpg">';
    expect(hasForeignPictures('<img src="/uploads/a.png">')).toBe(false);
    expect(foreignPictures({ html, rtf: '', pictures: [] })).toEqual([
      { source: { kind: 'web', address: 'https://soyte.vn/b.jpg' }, alt: 'Lễ ký kết' },
      { source: { kind: 'web', address: 'https://soyte.vn/c.jpg' }, alt: '' },
    ]);
  });
  test('mỗi hình lấy được đứng đúng chỗ, hình mất thì bỏ; mô tả máy đặt không phải là mô tả', () => {
    const html = `<p>1<img src="/uploads/a.png" alt="A">2<img src="https://b.vn/b.jpg" alt="Picture 1" width="20">3${onDisk(1)}4</p>`;
    const kept = withKeptPictures(html, [{ url: '/uploads/b "x".jpg', alt: '' }, null]);
    expect(repairPastedHtml(kept)).toBe('<p>1<img src="/uploads/a.png" alt="A" />2<img src="/uploads/b%20%22x%22.jpg" alt="" width="20" />34</p>');
    expect(foreignPictures({ html, rtf: '', pictures: [] }).map(({ alt }) => alt)).toEqual(['', '']);
  });
  test('Excel kèm một hình chụp cả bảng: hình đó không vào bài', () => {
    const picture = new File([Buffer.from(PNG, 'hex')], 'image.png', { type: 'image/png' });
    expect(foreignPictures({ html: '<table><tr><td>1</td></tr></table>', rtf: '', pictures: [picture] })).toEqual([]);
    expect(foreignPictures({ html: '<p><img src="blob:"></p>', rtf: '', pictures: [picture] })).toMatchObject([{ source: { kind: 'contents', name: 'image' } }]);
  });
});

describe('chữ phông cũ: đề nghị chuyển, cho xem trước', () => {
  test.each(['09-tcvn3-vntime-word.html', '11-tcvn3-table-nofont.html'])('%s: mọi đoạn ra đúng chữ, kể cả ô đã mất tên phông', (name) => {
    const offer = legacyOfferFor(fixture(name));
    for (const { unicode, chu_hoa_do_font } of index[name].runs ?? []) {
      expect(offer?.after).toContain(chu_hoa_do_font ? unicode.toLocaleUpperCase('vi') : unicode);
      expect(offer?.before).not.toContain(unicode);
    }
  });
  test('dán nguyên văn thì chữ vẫn như cũ, không bị chuyển âm thầm', () => {
    expect(repairPastedHtml('<p style="font-family:.VnTime">Së Y tÕ</p>', 'kept')).toBe('<p>Së Y tÕ</p>');
  });
  test('mất tên phông mà chữ ư là U+00AD: vẫn ra ư', () => {
    expect(repairPastedHtml('<p>Sè ng\u00ADêi ®\u00ADîc h\u00ADíng dÉn nép hå s¬</p>', 'guessed')).toBe('<p>Số người được hướng dẫn nộp hồ sơ</p>');
  });
  test('VNI mất tên phông', () => {
    expect(repairPastedHtml('<div>Caûi caùch haønh chính, thuû tuïc ñöôïc ruùt goïn</div>', 'guessed')).toBe('<p>Cải cách hành chính, thủ tục được rút gọn</p>');
  });
  test.each(['01-word-desktop-mso.html', '02-word-nested-table.html', '04-portal-paste.html', '07-legacy-font-marquee.html', '13-nfd-softhyphen.html'])(
    '%s đã là Unicode: không hỏi gì',
    (name) => expect(legacyOfferFor(fixture(name))).toBeNull(),
  );
});
