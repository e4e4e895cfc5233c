import { decodeLegacy } from '../../../../src/text/legacy-fonts/decode';
import { looksLikeLegacyEncoding } from '../../../../src/text/legacy-fonts/detect';
import { encodingOfFont } from '../../../../src/text/legacy-fonts/font-name';
import { isVietnameseSyllable } from '../../../../src/text/legacy-fonts/syllable';
import { TCVN3_MAP } from '../../../../src/text/legacy-fonts/tcvn3-map';
import { VNI_MAP } from '../../../../src/text/legacy-fonts/vni-map';
import maps from '../../../fixtures/html/legacy-maps.json';
import samples from '../../../fixtures/html/index.json';
import titles from '../../../fixtures/titles.json';

const RUNS = [...samples['09-tcvn3-vntime-word.html'].runs, ...samples['11-tcvn3-table-nofont.html'].runs];

describe('the maps', () => {
  it('agree with the published TCVN3 table, letter by letter', () => {
    const published = Object.entries(maps.tcvn3).map(([code, letter]) => [String.fromCodePoint(parseInt(code.slice(2), 16)), letter]);
    expect([...TCVN3_MAP]).toEqual(published);
  });

  it('agree with the published VNI table, spelling by spelling', () => {
    for (const [spelling, letter] of Object.entries(maps.vni)) {
      expect(VNI_MAP.get(spelling) ?? spelling).toBe(letter);
    }
  });
});

describe('decodeLegacy', () => {
  it.each(RUNS)('reads $font text: $unicode', ({ raw, unicode, font, chu_hoa_do_font }) => {
    const encoding = encodingOfFont(font);
    expect(encoding).not.toBeNull();
    if (!encoding) return;
    expect(decodeLegacy(raw, encoding)).toBe(chu_hoa_do_font ? unicode.toLocaleUpperCase('vi') : unicode);
  });

  it('reads VNI text, three-letter spellings included', () => {
    expect(decodeLegacy('Sôû Y teá ñöôïc giao quaûn lyù nhaø nöôùc', 'vni')).toBe('Sở Y tế được giao quản lý nhà nước');
  });

  it('leaves text alone that is Unicode already', () => {
    expect(decodeLegacy('Sở Y tế đã gửi', 'tcvn3')).toBe('Sở Y tế đã gửi');
    expect(decodeLegacy('Sở Y tế đã gửi'.normalize('NFD'), 'tcvn3')).toBe('Sở Y tế đã gửi'.normalize('NFD'));
  });
});

describe('encodingOfFont', () => {
  it.each([
    ['.VnTime', 'tcvn3'],
    ['"\\.VnTime","sans-serif"', 'tcvn3'],
    ["'.VnArialH'", 'tcvn3-upper'],
    ['.VnTimeH', 'tcvn3-upper'],
    ['.vnCourier New', 'tcvn3'],
    ['VNI-Times', 'vni'],
    ['VNI Helve', 'vni'],
    ['"Times New Roman", .VnTime', null],
    ['Arial', null],
    ['', null],
  ])('%s is %s', (font, encoding) => {
    expect(encodingOfFont(font)).toBe(encoding);
  });
});

describe('looksLikeLegacyEncoding', () => {
  it.each(RUNS.map(({ raw }) => raw))('finds TCVN3: %s', (raw) => {
    expect(looksLikeLegacyEncoding(raw)).toBe(true);
  });

  it('finds VNI', () => {
    expect(looksLikeLegacyEncoding('Trung taâm Kieåm soaùt beänh taät')).toBe(true);
  });

  it('finds one broken cell in a row of good ones', () => {
    expect(looksLikeLegacyEncoding('Thủ tục cấp giấy\tC¬ quan thùc hiÖn: Së Y tÕ\n30 ngày')).toBe(true);
  });

  it.each([
    'Cơ quan thực hiện: Sở Y tế',
    'Co quan thuc hien: So Y te',
    'Société française à côté du château',
    'Überprüfung der Verträge für Städte',
    'São Tomé e Príncipe, informação à população',
    '© 2024 – giá 50 µg ± 2 °C',
    '',
  ])('stays quiet about %j', (text) => {
    expect(looksLikeLegacyEncoding(text)).toBe(false);
  });

  it('stays quiet about every real title', () => {
    expect(titles.filter(({ title }) => looksLikeLegacyEncoding(title))).toEqual([]);
  });
});

describe('isVietnameseSyllable', () => {
  it.each(['nghiêng', 'quyết', 'Đường', 'gì', 'khuỷu', 'ai', 'thuở', 'xuống', 'ước'])('accepts %s', (word) => {
    expect(isVietnameseSyllable(word)).toBe(true);
  });

  it.each(['thùc', 'hiÖn', 'château', 'côté', 'str', 'w', ''])('refuses %j', (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  });
});
