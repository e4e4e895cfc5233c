import fc from 'fast-check';
import { slugify, withSuffix } from '../../../src/text/slug';
import titles from '../../fixtures/titles.json';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

describe('slugify', () => {
  it.each([
    ['Đẩy mạnh cải cách thủ tục hành chính', 'day-manh-cai-cach-thu-tuc-hanh-chinh'],
    ['76/NQ-CP', '76-nq-cp'],
    ['giai đoạn 2021–2030', 'giai-doan-2021-2030'],
    ['ngày 1\u22152', 'ngay-1-2'],
    ['Johnson &amp; Johnson giảm 50% chi phí', 'johnson-johnson-giam-50-chi-phi'],
    ['Bộ Y tế&#x3A; Tăng cường', 'bo-y-te-tang-cuong'],
    ['h&amp;#224;nh ch&amp;#237;nh', 'hanh-chinh'],
    ['Long\u00A0Xuyên', 'long-xuyen'],
    ['chất l\u00ADượng', 'chat-luong'],
    ['\u200BNữ bác sĩ', 'nu-bac-si'],
    ['Sở Y tế TP.HCM', 'so-y-te-tp-hcm'],
    ['gần 1.300 bác sĩ từ 1.7.2025', 'gan-1300-bac-si-tu-1-7-2025'],
    ['Chúc mừng 🎉👨‍👩‍👧 năm mới', 'chuc-mung-nam-moi'],
    ['ĐIỀU 1: (MỚI)', 'dieu-1-moi'],
    ['Dòng một\nDòng hai', 'dong-mot-dong-hai'],
    ['"Trích" ‘dẫn’ “kép”', 'trich-dan-kep'],
  ])('%j gives %s', (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  it('gives the same slug for NFD and NFC', () => {
    const title = 'Cảnh sát giao thông xử lý vi phạm hành chính';
    expect(slugify(title.normalize('NFD'))).toBe(slugify(title));
  });

  it('cuts at the last word that fits', () => {
    expect(slugify('một hai ba bốn', { maxLength: 10 })).toBe('mot-hai-ba');
    expect(slugify('một hai ba bốn', { maxLength: 9 })).toBe('mot-hai');
    expect(slugify('nghiêng', { maxLength: 4 })).toBe('nghi');
  });

  it('returns the fallback when nothing is left', () => {
    expect(slugify('🎉 — ?!', { fallback: 'tin-bai' })).toBe('tin-bai');
    expect(slugify('')).toMatch(SLUG);
  });

  it('gives every real title a slug of plain words no longer than the limit', () => {
    expect(titles.length).toBeGreaterThan(200);
    for (const { title } of titles) {
      const slug = slugify(title);
      expect(slug).toMatch(SLUG);
      expect(slug.length).toBeLessThanOrEqual(100);
      expect(slug).not.toMatch(/amp|nbsp|percent|(?:^|-)x3a/);
    }
  });

  it('always matches the shape of a slug and the limit, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 8, max: 120 }), (title, maxLength) => {
        const slug = slugify(title, { maxLength });
        return SLUG.test(slug) && slug.length <= maxLength;
      }),
    );
  });
});

describe('withSuffix', () => {
  it('returns a free base unchanged', () => {
    expect(withSuffix('tin-y-te', new Set())).toBe('tin-y-te');
  });

  it('takes the first free number from 2', () => {
    expect(withSuffix('tin', new Set(['tin', 'tin-2', 'tin-4']))).toBe('tin-3');
  });

  it('accepts a question instead of a set', () => {
    expect(withSuffix('tin', (slug) => slug !== 'tin-5')).toBe('tin-5');
  });

  it('shortens the base at a word so that the suffix fits', () => {
    expect(withSuffix('cai-cach-hanh-chinh', new Set(['cai-cach-hanh-chinh']), 19)).toBe('cai-cach-hanh-2');
  });
});
