import { compareWithPortal } from '../../../src/procedures/drift/compare';
import { readRow } from '../../../src/procedures/import/read-row';
import type { ProcedureParts } from '../../../src/procedures/parts';
import { changesBetween } from '../../../src/procedures/versions/changes';
import { sheetOf } from '../../../src/procedures/sheet/sheet';
import { stepsOf } from '../../../src/procedures/steps';
import { withPresence } from '../../../src/procedures/presence';

const parts: ProcedureParts = {
  code: '1.000107',
  name: 'Cấp giấy phép',
  subjectArea: 'Y tế',
  level: 'province',
  kind: null,
  agency: 'Sở Y tế',
  authority: null,
  delegate: null,
  coordinator: null,
  receivingAddress: null,
  steps: '<p>Bước 1: Nộp.</p><p>Bước 2: Xét.</p>',
  filingWays: [
    { form: 'online', timeLimit: '10 Ngày làm việc', fee: null, note: null },
    { form: 'in-person', timeLimit: '10 ngày làm việc', fee: null, note: null },
  ],
  dossier: [{ caseName: null, name: 'Đơn đề nghị', form: 'Mau01.docx', originals: 1, copies: 0 }],
  dossierSets: 1,
  timeLimit: '10 ngày làm việc',
  applicants: 'Cá nhân',
  hasForms: 'yes',
  forms: ['Mau01.docx'],
  hasResult: 'yes',
  result: 'Giấy phép',
  hasConditions: 'no',
  conditions: null,
  hasFees: 'no',
  fees: null,
  legalBasis: ['118/2025/NĐ-CP: Về một cửa'],
  announcement: 'new',
  onlineLevel: 'full',
  partialReason: null,
  locality: null,
  scope: null,
};

const portal = {
  ma_thu_tuc: '1.000107',
  ten_thu_tuc: 'Cấp giấy phép',
  linh_vuc: 'Y tế',
  cap_thuc_hien: 'Cấp tỉnh',
  loai_thu_tuc: '',
  trinh_tu_thuc_hien: 'Bước 1:  Nộp.\nBước 2: Xét.',
  cach_thuc_thuc_hien: 'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp10 Ngày làm việcMiễn phíTrực tuyến10 Ngày làm việcMiễn phí',
  thanh_phan_ho_so: '--Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn đề nghị;Mau01.docx1 bản chính',
  doi_tuong_thuc_hien: 'Cá nhân',
  co_quan_thuc_hien: 'Sở Y tế',
  ket_qua_xu_ly: 'Giấy phépMã: KQ.G12.001051Từ khóaKhông có thông tinMô tảKhông có thông tin',
  yeu_cau_dieu_kien: 'Không',
  can_cu_phap_ly: 'Tên văn bản pháp lýMã văn bảnVề một cửa118/2025/NĐ-CP',
};

const states = (changes: object = {}) =>
  Object.fromEntries(compareWithPortal(parts, readRow({ row: 1, fields: { ...portal, ...changes } })).map(({ part, state }) => [part, state]));

test('cùng nội dung, khác cách gõ và thứ tự: mọi bộ phận Cổng có đều khớp', () => {
  const found = states();
  expect(Object.entries(found).filter(([, state]) => state === 'differs' || state === 'unclear')).toEqual([]);
  expect(found).toMatchObject({ filingWays: 'match', dossier: 'match', legalBasis: 'match', result: 'match', kind: 'silent' });
});

test('lệch đúng bộ phận bị sửa; chỗ dính cột không tách được thì nói chưa rõ', () => {
  expect(states({ doi_tuong_thuc_hien: 'Tổ chức' })).toMatchObject({ applicants: 'differs', agency: 'match' });
  expect(states({ cach_thuc_thuc_hien: portal.cach_thuc_thuc_hien.replace('10 Ngày', '7 Ngày') })).toMatchObject({ filingWays: 'differs' });
  expect(states({ thanh_phan_ho_so: '--Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn năm 20051 bản chính' })).toMatchObject({ dossier: 'unclear' });
  expect(states({ yeu_cau_dieu_kien: 'Không có thông tin' })).toMatchObject({ conditions: 'silent' });
});

test('hai bản: chỉ nêu bộ phận khác, từng chữ bỏ và thêm', () => {
  const changes = changesBetween(parts, { ...parts, timeLimit: '07 ngày làm việc', hasFees: 'yes', fees: '100.000 đồng' });
  expect(changes.map(({ part, before, after }) => [part, before, after])).toEqual([
    ['timeLimit', '10 ngày làm việc', '07 ngày làm việc'],
    ['fees', 'Không', '100.000 đồng'],
  ]);
  expect(changes[0].pieces?.filter(({ kind }) => kind !== 'same')).toEqual([
    { text: '10', kind: 'removed' },
    { text: '07', kind: 'added' },
  ]);
});

test('các bước theo cách đánh số của nguồn, kể cả khi dính trong một đoạn', () => {
  expect(stepsOf('<p>B1: Nộp hồ sơ. B2: Xét hồ sơ.</p><p>Ghi chú.</p>')).toEqual([
    { mark: 'Bước 1', lines: ['Nộp hồ sơ.'] },
    { mark: 'Bước 2', lines: ['Xét hồ sơ.', 'Ghi chú.'] },
  ]);
  expect(stepsOf('<p>Nộp.</p><p>Nhận.</p>').map(({ mark }) => mark)).toEqual([null, null]);
});

test('Có hay Không: chữ “Không” là Không, chữ khác là Có, lựa chọn của người nhập được giữ', () => {
  expect(withPresence({ fees: 'Không.', result: 'Giấy phép' })).toEqual({ fees: null, hasFees: 'no', result: 'Giấy phép', hasResult: 'yes' });
  expect(withPresence({ fees: 'Miễn phí', hasFees: 'no' })).toEqual({ fees: 'Miễn phí', hasFees: 'no' });
  expect(withPresence({ name: 'A' })).toEqual({ name: 'A' });
});

test('phiếu niêm yết có đủ bộ phận theo thứ tự của Điều 8, Có/Không, quyết định và ngày của phiên bản', () => {
  const sheet = sheetOf(
    { documentId: 'x', version: 2, revision: 1, announcement: 'amended', decisionId: null, decisionNumber: '12/QĐ-UBND', decidedOn: '2026-11-20', effectiveOn: '2026-12-01', publicAt: '2026-11-22T18:00:00Z', revisedAt: '2026-11-22T18:00:00Z', fullAt: '2026-11-22T18:00:00Z', parts },
    { owner: 'Sở Y tế', url: 'https://vi.du/thu-tuc' },
  );
  expect(sheet.parts.map(({ label, presence }) => [label, presence])).toEqual([
    ['Trình tự thực hiện', null],
    ['Cách thức thực hiện', null],
    ['Thành phần, số lượng hồ sơ', null],
    ['Thời hạn giải quyết', null],
    ['Đối tượng thực hiện', null],
    ['Cơ quan giải quyết', null],
    ['Mẫu đơn, mẫu tờ khai', 'Có'],
    ['Kết quả thực hiện', 'Có'],
    ['Phí, lệ phí', 'Không'],
    ['Yêu cầu, điều kiện', 'Không'],
    ['Căn cứ pháp lý', null],
  ]);
  expect(sheet.version).toBe('Bản 2, đăng trên trang ngày 23/11/2026, áp dụng từ ngày 01/12/2026');
  expect(sheet.decision).toBe('Quyết định số 12/QĐ-UBND ngày 20/11/2026');
});
