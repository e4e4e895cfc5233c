import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import writeXlsxFile from 'write-excel-file/node';
import { planImport } from '../../../src/procedures/import/plan';
import { readProcedureFile } from '../../../src/procedures/import/read-file';
import { readRow } from '../../../src/procedures/import/read-row';

const root = path.join(__dirname, '../../..');
const NO_LINKS = { document: () => ({ documentId: null, found: 0 }), area: () => undefined };
const json = (value: unknown) => Buffer.from(JSON.stringify(value));
const read = async (file: string) => (await readProcedureFile(fs.readFileSync(path.join(root, file)), file)).map(readRow);
const row = (fields: Record<string, unknown>) => readRow({ row: 1, fields });

test('72 thủ tục thật đọc được hết, không dòng nào bị từ chối', async () => {
  const rows = await read('database/sample/procedures.json');
  expect(rows).toHaveLength(72);
  expect(rows.flatMap(({ remarks }) => remarks.filter(({ level }) => level === 'error'))).toEqual([]);
  const planned = planImport(rows, [], NO_LINKS);
  expect(planned.filter(({ action }) => action === 'create')).toHaveLength(72);
  expect(planned.filter(({ missing }) => missing.length === 0).length).toBeGreaterThanOrEqual(10);
  expect(planned.filter(({ listable, uncertain }) => listable && uncertain.length === 0)).toHaveLength(72);
});

test('75 bản ghi dính cột của Cổng đọc được hết; bộ phận chưa chắc được nêu tên', async () => {
  const rows = await read('tests/fixtures/portal-procedures.json');
  expect(rows.filter(({ remarks }) => remarks.some(({ level }) => level === 'error'))).toEqual([]);
  expect(rows.filter(({ uncertain }) => uncertain.length > 0).length).toBeGreaterThan(20);
  expect(rows[3]).toMatchObject({ code: '1.000107', filingWays: [{ form: 'online' }, { form: 'postal' }, { form: 'in-person' }], hasFees: 'no' });
});

test('tên cột của Cổng, nhãn tiếng Việt và trang tính Excel cho cùng một kết quả', async () => {
  const header = ['Mã thủ tục', 'TÊN THỦ TỤC', 'Cách thức thực hiện', 'Thành phần hồ sơ', 'Số lượng hồ sơ', 'Phí, lệ phí'];
  const cells = ['1.000001', 'Cấp giấy', 'Trực tiếp | 05 ngày | Miễn phí | Tại quầy', 'Đơn đề nghị | 1 | 0 | Mẫu 01', '01 bộ', 'Không'];
  const sheet = await writeXlsxFile([header, cells].map((line) => line.map((value) => ({ value, type: String })))).toBuffer();
  const [fromSheet] = (await readProcedureFile(sheet, 'thu-tuc.xlsx')).map(readRow);
  const fromJson = row({
    ma_thu_tuc: '1.000001',
    ten_thu_tuc: 'Cấp giấy',
    cach_thuc: [{ hinh_thuc: 'truc-tiep', thoi_han: '05 ngày', phi_le_phi: 'Miễn phí', mo_ta: 'Tại quầy' }],
    thanh_phan_ho_so: [{ ten: 'Đơn đề nghị', ban_chinh: 1, ban_sao: 0, mau: 'Mẫu 01' }],
    so_luong_bo: '01 (bộ)',
    phi_le_phi: 'Không.',
  });
  expect({ ...fromSheet, row: 0 }).toEqual({ ...fromJson, row: 0 });
  expect(fromJson).toMatchObject({ dossierSets: 1, hasFees: 'no', hasForms: 'yes', forms: ['Mẫu 01'] });
});

test.each([
  [{ ma_thu_tuc: '1' }, 'Tên thủ tục'],
  [{ ten: 'A', cap_thuc_hien: 'sao Hỏa' }, 'Cấp thực hiện'],
  [{ ten: 'A', cach_thuc: [{ hinh_thuc: 'bồ câu' }] }, 'Cách thức thực hiện'],
  [{ ten: 'A', thanh_phan_ho_so: [{ ten: 'Đơn', ban_chinh: 'hai' }] }, 'Thành phần hồ sơ'],
  [{ ten: 'A', ngay_quyet_dinh: '31/02/2026' }, 'Ngày quyết định'],
  [{ ten: { a: 1 } }, 'Tên thủ tục'],
])('dòng sai bị từ chối, lỗi nêu tên cột: %j', (fields, field) => {
  expect(row(fields).remarks.filter(({ level }) => level === 'error').map((remark) => remark.field)).toContain(field);
});

test.each([
  ['a.json', Buffer.from('{'), 'bị hỏng'],
  ['a.json', json({ a: 1 }), 'danh sách'],
  ['a.json', json([1]), 'danh sách'],
  ['a.json', json([]), 'không có thủ tục nào'],
  ['a.json', Buffer.from([0xff, 0xfe, 0x00]), 'bị hỏng'],
  ['a.xlsx', json([]), 'không phải tệp Excel'],
  ['a.xlsx', Buffer.from('PK\x03\x04rác'), 'bị hỏng'],
  ['a.exe', Buffer.from('MZ'), 'Chỉ nhận'],
  ['a.json', Buffer.alloc(0), 'rỗng'],
])('tệp %s không đọc được: một câu dễ hiểu', async (name, bytes, words) => {
  await expect(readProcedureFile(bytes, name)).rejects.toThrow(words);
});

test('bản ghi bất kỳ: không ném lỗi ngoài ý muốn, không treo, không dùng tên thuộc tính của JavaScript', async () => {
  const names = fc.constantFrom('ma_thu_tuc', 'ten', 'cach_thuc', 'thanh_phan_ho_so', 'mau_don', 'can_cu_phap_ly', 'ket_qua', 'phi_le_phi', 'cap_thuc_hien', '__proto__', 'constructor', 'toString');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.dictionary(fc.oneof(names, fc.string()), fc.anything({ maxDepth: 4 })), { minLength: 1, maxLength: 5 }), async (list) => {
      const text = JSON.stringify(list, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
      const rows = (await readProcedureFile(Buffer.from(text), 'a.json')).map(readRow);
      expect(planImport(rows, [], NO_LINKS)).toHaveLength(rows.length);
    }),
  );
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const [nested] = (await readProcedureFile(Buffer.from(`[{"ten":"A","cach_thuc":${deep},"mau_don":${deep}}]`), 'a.json')).map(readRow);
  expect(nested.name).toBe('A');
});

test('tệp .xlsx bị cắt hay lật bit ở bất kỳ đâu: đọc được hoặc một câu lỗi, không treo', async () => {
  const sheet = await writeXlsxFile([[{ value: 'ten', type: String }], [{ value: 'Cấp giấy', type: String }]]).toBuffer();
  await fc.assert(
    fc.asyncProperty(fc.nat(sheet.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cuts) => {
      const bytes = cuts ? sheet.subarray(0, at) : Buffer.from(sheet.map((own, index) => (index === at ? byte : own)));
      const answer = await readProcedureFile(bytes, 'a.xlsx').then(
        (rows) => rows.map(readRow).length,
        (error: Error) => error.message,
      );
      expect(answer).toBeTruthy();
    }),
    { numRuns: 60 },
  );
});
