import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { splitDossier } from '../../../src/procedures/portal/dossier';
import { splitFilingWays } from '../../../src/procedures/portal/filing-ways';
import { splitLegalBasis } from '../../../src/procedures/portal/legal-basis';
import { splitResult } from '../../../src/procedures/portal/result';

const records: Record<string, string>[] = JSON.parse(fs.readFileSync(path.join(__dirname, '../../fixtures/portal-procedures.json'), 'utf8'));

const HEADINGS = /Hình thức nộpThời gianPhí, lệ phíMô tả|Tên giấy tờMẫu đơn, tờ khaiSố lượng|Tên văn bản pháp lýMã văn bản/g;
const letters = (text: string) => [...text.replace(HEADINGS, '').replace(/Không có thông tin|--/g, '').replace(/\s/g, '')].sort().join('');
const kept = ({ items, leftovers }: { items: { raw: string }[]; leftovers: string[] }) => letters([...items.map(({ raw }) => raw), ...leftovers].join(''));

test('75 bản ghi thật của Cổng: tách bảng dính cột mà không mất chữ nào', () => {
  for (const record of records) {
    expect(kept(splitFilingWays(record.cach_thuc_thuc_hien))).toBe(letters(record.cach_thuc_thuc_hien));
    expect(kept(splitDossier(record.thanh_phan_ho_so))).toBe(letters(record.thanh_phan_ho_so));
    expect(kept(splitLegalBasis(record.can_cu_phap_ly))).toBe(letters(record.can_cu_phap_ly));
    const { items, leftovers, keywords, description, furniture } = splitResult(record.ket_qua_xu_ly);
    const all = [...items.map(({ raw }) => raw), ...leftovers, keywords, description, furniture].join('') + (/Từ khóa/.test(record.ket_qua_xu_ly) ? 'Từ khóaMô tả' : '');
    expect(letters(all)).toBe(letters(record.ket_qua_xu_ly));
  }
});

test('75 bản ghi thật: phần lớn tách được chắc chắn, phần còn lại nói rõ vì sao không', () => {
  const certain = (split: (text: string) => { doubts: string[] }, field: string) => records.filter((record) => split(record[field]).doubts.length === 0).length;
  expect(certain(splitFilingWays, 'cach_thuc_thuc_hien')).toBeGreaterThanOrEqual(60);
  expect(certain(splitDossier, 'thanh_phan_ho_so')).toBeGreaterThanOrEqual(35);
  expect(certain(splitLegalBasis, 'can_cu_phap_ly')).toBeGreaterThanOrEqual(45);
});

test('hình thức nộp: thời hạn, phí và mô tả về đúng cột', () => {
  const { items, doubts } = splitFilingWays('Hình thức nộpThời gianPhí, lệ phíMô tảTrực tuyến2 Ngày làm việc70,000 VNĐ(70.000 đồng/Giấy chứng nhận)Trực tiếp60 NgàyKhông có thông tinNộp Trực tiếp tại quầy.');
  expect(doubts).toEqual([]);
  expect(items.map(({ form, timeLimit, fee, note }) => [form, timeLimit, fee, note])).toEqual([
    ['online', '2 Ngày làm việc', '70,000 VNĐ(70.000 đồng/Giấy chứng nhận)', null],
    ['in-person', '60 Ngày', null, 'Nộp Trực tiếp tại quầy.'],
  ]);
});

test('thành phần hồ sơ: từng trường hợp, tệp mẫu và số bản; chữ số dính nhau thì không đoán', () => {
  const { items, doubts } = splitDossier(
    'Đăng ký lần đầuTên giấy tờMẫu đơn, tờ khaiSố lượngĐơn đề nghị (01 bản chính) theo mẫu;Mau01.docx1 bản chínhBản sao giấy phép0 bản chính,2 bản saoSinh trước ngày 01/01/20051 bản chính',
  );
  expect(items.map(({ caseName, name, form, originals, copies }) => [caseName, name, form, originals, copies])).toEqual([
    ['Đăng ký lần đầu', 'Đơn đề nghị (01 bản chính) theo mẫu;', 'Mau01.docx', 1, 0],
    ['Đăng ký lần đầu', 'Bản sao giấy phép', null, 0, 2],
    ['Đăng ký lần đầu', 'Sinh trước ngày 01/01/20051 bản chính', null, null, null],
  ]);
  expect(doubts.join()).toContain('Không rõ số bản');
});

test('căn cứ pháp lý: số, ký hiệu dính vào tên văn bản sau', () => {
  const { items } = splitLegalBasis('Tên văn bản pháp lýMã văn bảnNghị định 118/2014/NĐ-CP118/2014/NĐ-CPThông tư sửa đổi Thông tư 10/2017/TT-BXD về xây dựng12/2025/TT-BXDsửa đổi một số điều01/2026/TT-BTC');
  expect(items.map(({ name, number }) => [name, number])).toEqual([
    ['Nghị định 118/2014/NĐ-CP', '118/2014/NĐ-CP'],
    ['Thông tư sửa đổi Thông tư 10/2017/TT-BXD về xây dựng', '12/2025/TT-BXD'],
    ['sửa đổi một số điều', '01/2026/TT-BTC'],
  ]);
});

test('chuỗi bất kỳ: không ném lỗi, không mất chữ, không treo', () => {
  const token = fc.constantFrom('Trực tiếp', 'Trực tuyến', '5 Ngày làm việc', 'Miễn phí', '(', ')', '1 bản chính', ',2 bản sao', 'Tên giấy tờMẫu đơn, tờ khaiSố lượng', '118/2014/NĐ-CP', 'Thông tư', 'Mã: KQ.G12.001051', 'Từ khóa', 'Mô tả', '.docx', ' ', '\n', '99');
  const text = fc.array(fc.oneof(token, fc.string({ maxLength: 6 })), { maxLength: 60 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (source) => {
      expect(kept(splitFilingWays(source))).toBe(letters(source));
      expect(kept(splitLegalBasis(source))).toBe(letters(source));
      splitDossier(source);
      splitResult(source);
    }),
  );
  const started = performance.now();
  for (const hostile of ['('.repeat(100_000), '1'.repeat(100_000), '1 bản chính'.repeat(10_000), '1/'.repeat(50_000), 'A-'.repeat(50_000), 'Từ khóa'.repeat(20_000)]) {
    for (const split of [splitFilingWays, splitDossier, splitLegalBasis, splitResult]) split(hostile);
  }
  expect(performance.now() - started).toBeLessThan(5000);
});
