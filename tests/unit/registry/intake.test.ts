import fs from 'node:fs';
import path from 'node:path';
import { extractDocument, type IssuerSign } from '../../../src/registry/intake/extract';
import { RefusedFile, decodeText, kindOfFile } from '../../../src/registry/intake/file-kind';
import { rowsOfList, rowsOfSheet } from '../../../src/registry/intake/table';
import { readReference } from '../../../src/registry/reference';
import { zipSync } from 'fflate';
import types from '../../../database/reference/document-types.json';

const SIGNS = readReference<IssuerSign>(process.cwd(), 'issuer-signs');
const read = (name: string) => {
  const text = fs.readFileSync(path.join('database', 'sample', 'fulltext', `${name}.txt`), 'utf8');
  const document = extractDocument(text, types.map((type) => type.name), SIGNS);
  return { text, document };
};

/** Written down by reading the five plans; null is what the paper itself does not say. */
const PLANS = {
  'plan-0': [null, null, 'Sở Y tế tỉnh Tuyên Quang', 'La Đăng Tái', 'Phó Giám đốc', 'Tuyên truyền cải cách hành chính của Sở Y tế tỉnh Tuyên Quang năm 2023'],
  'plan-1': ['/KH-SYT', null, 'Sở Y tế tỉnh Bình Định', 'Lê Quang Hùng', 'Giám đốc', 'Tuyên truyền công tác cải cách hành chính của Sở Y tế năm 2021'],
  'plan-2': [null, null, 'Sở Y tế tỉnh Kon Tum', 'Võ Văn Thanh', 'Giám đốc', 'Tuyên truyền công tác cải cách hành chính nhà nước ngành Y tế năm 2024'],
  'plan-3': [null, null, 'Sở Y tế tỉnh Lai Châu', 'Tạ Hồng Long', 'Phó Giám đốc', 'Tuyên truyền công tác cải cách hành chính của Sở Y tế năm 2026'],
  'plan-4': [null, null, 'Ủy ban nhân dân tỉnh Tuyên Quang', 'Hoàng Việt Phương', 'Phó Chủ tịch', 'Tuyên truyền cải cách hành chính tỉnh Tuyên Quang năm 2023'],
} as const;

describe('đọc văn bản', () => {
  it.each(Object.entries(PLANS))('%s: số, ngày, cơ quan, người ký, trích yếu đúng, hoặc nói rõ là nguồn không có', (name, expected) => {
    const { document } = read(name);
    const { number, issuedOn, issuer, signer, signerTitle, abstract, type } = document;
    expect([number, issuedOn, issuer, signer, signerTitle, abstract].map(({ value }) => value)).toEqual(expected);
    expect(type.value).toBe('Kế hoạch');
    for (const fact of [number, issuedOn]) if (fact.value === null) expect(fact.note).toMatch(/^Nguồn /);
  });

  it('chỗ đọc là đúng chỗ trong văn bản', () => {
    const { text, document } = read('plan-1');
    const at = ({ start, end }: { start: number | null; end: number | null }) => text.slice(start ?? 0, end ?? 0);
    expect(at(document.number)).toBe('/KH-SYT');
    expect(at(document.signer)).toBe('Lê Quang Hùng');
    expect(at(document.issuedOn)).toContain('tháng 3 năm 2021');
    expect(document.issuedOn.note).toBe('Nguồn để trống ngày, chỉ ghi tháng 3 năm 2021.');
    expect(document.number.note).toBe('Nguồn để trống phần số.');
  });

  it('quyết định có đủ phần đầu: số, ngày, ngày có hiệu lực, nơi nhận, căn cứ', () => {
    const { document } = read('3574-qd-byt-2025');
    expect([document.number, document.issuedOn, document.effectiveOn, document.issuer].map(({ value }) => value)).toEqual(['3574/QĐ-BYT', '2025-11-19', '2025-11-19', 'Bộ Y tế']);
    expect(document.recipients.value?.[0]).toBe('Như Điều 3');
    expect(document.legalBases.map(({ number }) => number).slice(0, 2)).toEqual(['42/2025/NĐ-CP', '63/2010/NĐ-CP']);
    expect(read('thong-tu-45-2025-tt-byt').document.effectiveOn.value).toBe('2026-01-15');
  });

  it('phần đầu bị xuống dòng giữa chừng vẫn ra cơ quan ban hành', () => {
    expect(read('2022-qd-ubnd-2025').document.issuer.value).toBe('Ủy ban nhân dân tỉnh Cao Bằng');
    expect(read('2629-qd-ttg-2025').document.issuer.value).toBe('Thủ tướng Chính phủ');
  });
});

describe('tệp', () => {
  const refused = (bytes: Uint8Array, name: string) => {
    try {
      return kindOfFile(bytes, name);
    } catch (error) {
      if (error instanceof RefusedFile) return error.message;
      throw error;
    }
  };
  const bytes = (text: string) => new TextEncoder().encode(text);
  const word = zipSync({ '[Content_Types].xml': bytes('<a/>'), 'word/document.xml': bytes('<a/>') });

  it.each([
    ['một tệp chữ', bytes('Kế hoạch'), 'a.txt', 'text'],
    ['một tệp Word', word, 'a.docx', 'docx'],
    ['tệp rỗng', new Uint8Array(), 'a.txt', 'Tệp rỗng.'],
    ['trang web đội tên .txt', bytes('<!DOCTYPE html><p>a'), 'a.txt', 'Tệp có đuôi .txt nhưng nội dung không phải văn bản thường (.txt).'],
    ['chương trình đội tên .pdf', bytes('MZ\0\0'), 'a.pdf', 'Tệp có đuôi .pdf nhưng nội dung không phải PDF.'],
    ['tệp nén đội tên .docx', zipSync({ 'a.exe': bytes('a') }), 'a.docx', 'Tệp có đuôi .docx nhưng nội dung không phải Word (.docx).'],
    ['tệp .doc kiểu cũ', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'a.doc', 'Tệp Word có mật khẩu hoặc theo kiểu cũ (.doc). Hãy bỏ mật khẩu rồi lưu lại thành .docx.'],
    ['tệp Word bị cắt', word.slice(0, 60), 'a.docx', 'Tệp Word bị hỏng, không mở được.'],
  ])('%s', (_what, content, name, expected) => expect(refused(content, name)).toBe(expected));

  it('tệp nén bung ra quá lớn bị từ chối khi chưa bung', () => {
    const bomb = zipSync({ '[Content_Types].xml': bytes('a'), 'word/document.xml': new Uint8Array(210 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(refused(bomb, 'a.docx')).toBe('Tệp Word quá lớn sau khi giải nén.');
  });

  it('UTF-16 đọc được, bảng mã cũ thì không đoán', () => {
    expect(decodeText(Buffer.from('\ufeffKế hoạch', 'utf16le')).replace(/^\ufeff/, '')).toBe('Kế hoạch');
    expect(() => decodeText(new Uint8Array([0x4b, 0xe5, 0x20]))).toThrow('UTF-8');
  });
});

describe('bảng nhập hàng loạt', () => {
  it('tên cột tiếng Việt, ngày kiểu Việt Nam hoặc kiểu Excel; cột lạ được nói ra', () => {
    const { rows, ignored } = rowsOfSheet([
      ['Số, ký hiệu', 'LOẠI VĂN BẢN', 'Trích yếu', 'Ngày ban hành', 'Cột riêng'],
      ['1/KH-SYT', 'Kế hoạch', 'A', '05/3/2024', 'x'],
      [null, null, null, null, null],
      ['2/KH-SYT', 'Kế hoạch', 'B', new Date('2024-03-06T00:00:00Z'), null],
    ]);
    expect(ignored).toEqual(['Cột riêng']);
    expect(rows).toEqual([
      { row: 2, values: { number: '1/KH-SYT', type: 'Kế hoạch', abstract: 'A', issuedOn: '2024-03-05' } },
      { row: 4, values: { number: '2/KH-SYT', type: 'Kế hoạch', abstract: 'B', issuedOn: '2024-03-06' } },
    ]);
    expect(rowsOfList([{ so_ky_hieu: '3/KH-SYT', lạ: 1 }])).toEqual({ rows: [{ row: 1, values: { number: '3/KH-SYT' } }], ignored: ['lạ'] });
  });
});
