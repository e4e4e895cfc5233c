import { readRedirectTable } from '../../../src/redirects/read-table';

const read = (text: string, name = 'bang.csv') => readRedirectTable(Buffer.from(text), name);

test('đọc CSV có BOM, dấu chấm phẩy, địa chỉ đầy đủ và dòng trống', async () => {
  const table = '\uFEFFĐịa chỉ cũ;Địa chỉ mới;Ghi chú\nhttps://cu.example.vn/vi/a.html?x=1;/tin-bai/a;bài\n;;\n/b;https://moi.example.vn/b;\n';
  expect(await read(table)).toEqual([
    { row: 2, oldAddress: '/vi/a.html?x=1', newAddress: '/tin-bai/a', note: 'bài' },
    { row: 4, oldAddress: '/b', newAddress: 'https://moi.example.vn/b', note: '' },
  ]);
});

test('tên cột gõ bằng dấu rời vẫn nhận ra', async () => {
  expect(await read('Địa chỉ cũ,Địa chỉ mới\n/a,/b\n'.normalize('NFD'))).toHaveLength(1);
});

test.each([
  ['Cũ,Mới\n/a,/b', 'bang.csv', /phải có các cột/],
  ['Địa chỉ cũ,Địa chỉ mới\n', 'bang.csv', /không có dòng nào/],
  ['không phải excel', 'bang.xlsx', /Không đọc được tệp/],
  ['a', 'bang.pdf', /Hãy chọn tệp/],
])('%p trong %s bị từ chối bằng một câu', async (text, name, sentence) => {
  await expect(read(text, name)).rejects.toThrow(sentence);
});
