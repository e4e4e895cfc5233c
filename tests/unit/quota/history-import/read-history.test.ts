import { CCHC, CDC, context, csv, HEADING, read, reasons, TTYT } from './desk';

const ROW = 'Bài một cửa,31/01/2026,CDC,Cải cách hành chính,https://cu.example.vn/bai-1';

describe('CSV', () => {
  test('một dòng đúng thành một bài với mọi giá trị của nó', async () => {
    const { rows, articles, errors, ignoredColumns } = await read(csv(ROW));
    expect({ rows, errors, ignoredColumns }).toEqual({ rows: 1, errors: [], ignoredColumns: [] });
    expect(articles).toEqual([
      {
        row: 2,
        documentId: expect.stringMatching(/^[0-9a-f]{32}$/),
        title: 'Bài một cửa',
        at: Date.parse('2026-01-31T00:00:00+07:00'),
        unit: CDC,
        section: CCHC,
        url: 'https://cu.example.vn/bai-1',
        kind: null,
        ownWork: true,
      },
    ]);
  });

  test.each([
    ['dấu phẩy', ','],
    ['dấu chấm phẩy', ';'],
    ['dấu tab', '\t'],
  ])('cột cách nhau bằng %s, có BOM hoặc không', async (_name, delimiter) => {
    const text = [HEADING, ROW].join('\n').replaceAll(',', delimiter);
    for (const file of [text, `\uFEFF${text}`]) {
      expect((await read(file)).articles).toMatchObject([{ title: 'Bài một cửa', unit: CDC }]);
    }
  });

  test('tên cột tiếng Anh hoặc tiếng Việt không dấu, thứ tự bất kỳ, cột lạ được nêu tên', async () => {
    const file = ['LINK,stt,Title,SECTION,don vi,ngay', 'https://cu.example.vn/1,1,Bài,tin-y-te,ttyt thành phố,2026-01-31'].join('\n');
    const { errors, ignoredColumns } = await read(file);
    expect(ignoredColumns).toEqual(['stt']);
    expect(errors).toMatchObject([{ column: 'Đơn vị' }]);
    expect((await read(file.replace('ttyt thành phố', 'TRUNG TAM Y TE THANH PHO'))).articles).toMatchObject([
      { unit: TTYT, section: { id: 'health' } },
    ]);
  });

  test('thể loại và nguồn gốc, bằng từ hoặc bằng giá trị', async () => {
    const file = [`${HEADING},Thể loại,Nguồn gốc`, `${ROW},Bài,Sưu tầm`, `${ROW}-2,news,tự viết`, `${ROW}-3,,`].join('\n');
    expect((await read(file)).articles.map(({ kind, ownWork }) => [kind, ownWork])).toEqual([
      ['feature', false],
      ['news', true],
      [null, true],
    ]);
  });

  test('số dòng như trong Excel: ô có xuống dòng là một dòng, dòng trống vẫn được đếm', async () => {
    const { errors } = await read(csv('"Bài\nhai hàng",31/01/2026,CDC,tin-y-te,https://cu.example.vn/1', '', ',,,,', 'Bài,sai,CDC,tin-y-te,https://cu.example.vn/2'));
    expect(errors).toMatchObject([{ row: 5, column: 'Ngày đăng' }]);
  });

  test('tệp không phải UTF-8 bị từ chối', async () => {
    const { errors } = await read(Buffer.from(csv(ROW), 'latin1'));
    expect(errors).toMatchObject([{ row: null, reason: expect.stringContaining('không phải UTF-8') }]);
  });

  test('dấu ngoặc kép không khớp: nói rõ dòng', async () => {
    expect((await read(csv(ROW, 'Bài "hay",31/01/2026,CDC,tin-y-te,https://cu.example.vn/2'))).errors).toMatchObject([
      { row: 3, reason: expect.stringContaining('Dấu ngoặc kép') },
    ]);
  });

  test('chữ được ghép dấu lại và bỏ ký tự ẩn', async () => {
    const { articles } = await read(csv(ROW.replace('Bài một cửa', ' Ba\u0300i  mo\u0323\u0302t\u200B cửa ')));
    expect(articles[0].title).toBe('Bài một cửa');
  });
});

describe('dòng sai', () => {
  test.each([
    ['tiêu đề trống', 'Bài một cửa', '', 'Tiêu đề', 'Tiêu đề: còn trống.'],
    ['ngày trống', '31/01/2026', '', 'Ngày đăng', 'Ngày đăng: còn trống.'],
    ['ngày không có thật', '31/01/2026', '31/02/2026', 'Ngày đăng', 'Ngày đăng: “31/02/2026” không phải là ngày. Ghi như 31/01/2026 hoặc 2026-01-31, hoặc định dạng ô là ngày.'],
    ['ngày ở tương lai', '31/01/2026', '18/11/2026 09:01', 'Ngày đăng', 'Ngày đăng: “18/11/2026 09:01” ở tương lai.'],
    ['đơn vị lạ', 'CDC', 'Sở khác', 'Đơn vị', 'Đơn vị: không có “Sở khác”. Hãy ghi tên, tên viết tắt hoặc đường dẫn của đơn vị.'],
    ['đơn vị không rõ là nơi nào', 'CDC', 'TTYT', 'Đơn vị', 'Đơn vị: có nhiều nơi cùng gọi là “TTYT”. Hãy ghi tên đầy đủ.'],
    ['chuyên mục lạ', 'Cải cách hành chính', 'Thể thao', 'Chuyên mục', 'Chuyên mục: không có “Thể thao”. Hãy ghi tên hoặc đường dẫn của chuyên mục.'],
    ['liên kết trống', 'https://cu.example.vn/bai-1', '', 'Liên kết', 'Liên kết: còn trống.'],
    ['liên kết không phải http', 'https://', 'ftp://', 'Liên kết', 'Liên kết: “ftp://cu.example.vn/bai-1” không phải là địa chỉ http:// hoặc https://.'],
    ['liên kết là mã chạy', 'https://cu.example.vn/bai-1', 'javascript:alert(1)', 'Liên kết', 'Liên kết: “javascript:alert(1)” không phải là địa chỉ http:// hoặc https://.'],
    ['bài của chính trang này', 'https://cu.example.vn/', 'https://trang.example.vn/tin-bai/', 'Liên kết', 'Liên kết: là bài của chính trang này, đã được ghi sổ khi đăng.'],
  ])('%s', async (_name, from, to, column, reason) => {
    const reading = await read(csv(ROW.replace('bai-1', 'bai-0'), ROW.replace(from, to)));
    expect(reasons(reading)).toEqual([[3, column, reason]]);
    expect(reading).toMatchObject({ rows: 2, articles: [] });
  });

  test('mỗi lỗi của một dòng đều được nêu', async () => {
    expect(reasons(await read(csv(',,,,'.replace(',', 'x,'), 'y,,,,'))).map(([row, column]) => [row, column])).toEqual(
      [2, 3].flatMap((row) => ['Ngày đăng', 'Đơn vị', 'Chuyên mục', 'Liên kết'].map((column) => [row, column])),
    );
  });

  test('liên kết trùng trong tệp: nói trùng với dòng nào, http và https là một', async () => {
    const reading = await read(csv(ROW, ROW.replace('https:', 'http:').replace('bai-1', 'bai-1#cuoi')));
    expect(reasons(reading)).toEqual([[3, 'Liên kết', 'Liên kết: trùng với dòng 2.']]);
  });

  test('thể loại và nguồn gốc lạ', async () => {
    const reading = await read([`${HEADING},Thể loại,Nguồn gốc`, `${ROW},Thơ,chép`].join('\n'));
    expect(reasons(reading)).toEqual([
      [2, 'Thể loại', 'Thể loại: không có “Thơ”. Dùng: Tin, Bài.'],
      [2, 'Nguồn gốc', 'Nguồn gốc: ghi “tự viết” hoặc “sưu tầm”.'],
    ]);
  });
});

describe('tên cột', () => {
  test('thiếu cột và cột lặp được nêu tên', async () => {
    expect(reasons(await read('Tiêu đề,title,Ngày\nx,y,z'))).toEqual([
      [1, 'Tiêu đề', 'Cột “Tiêu đề” có hai lần.'],
      [1, 'Đơn vị', 'Thiếu cột “Đơn vị”.'],
      [1, 'Chuyên mục', 'Thiếu cột “Chuyên mục”.'],
      [1, 'Liên kết', 'Thiếu cột “Liên kết”.'],
    ]);
  });

  test('nơi không dùng chuyên mục thì không cần cột chuyên mục', async () => {
    const file = 'Tiêu đề,Ngày,Đơn vị,Liên kết\nBài,31/01/2026,CDC,https://cu.example.vn/1';
    expect((await read(file, 'bai.csv', { sections: null })).articles).toMatchObject([{ section: null }]);
  });
});

describe('JSON', () => {
  const ITEM = { title: 'Bài', date: '2026-01-31T08:30:00+07:00', unit: 'CDC', section: 'tin-y-te', link: 'https://cu.example.vn/1' };

  test('danh sách, hoặc danh sách trong "data"', async () => {
    for (const value of [[ITEM], { data: [ITEM] }]) {
      expect((await read(JSON.stringify(value), 'bai.json')).articles).toMatchObject([
        { row: 1, unit: CDC, at: Date.parse('2026-01-31T01:30:00Z') },
      ]);
    }
  });

  test('thứ tự khóa khác nhau giữa các bài không sao; bài sai được đánh số từ 1', async () => {
    const second = { link: 'https://cu.example.vn/2', unit: { name: 'CDC' }, title: 'Bài hai', section: 'tin-y-te', date: 20260131 };
    expect((await read(JSON.stringify([ITEM, second]), 'bai.json')).errors).toMatchObject([
      { row: 2, column: 'Ngày đăng' },
      { row: 2, column: 'Đơn vị' },
    ]);
  });

  test.each([
    ['cú pháp hỏng', '[{"title":', 'bị hỏng'],
    ['không phải danh sách', '{"title":"x"}', 'phải là một danh sách'],
    ['danh sách chữ', '["x"]', 'phải là một danh sách'],
    ['danh sách trống', '[]', 'không có dòng nào'],
  ])('%s', async (_name, text, words) => {
    expect((await read(text, 'bai.json')).errors).toMatchObject([{ reason: expect.stringContaining(words) }]);
  });
});

describe('giới hạn và tệp giả dạng', () => {
  const rows = (count: number) => csv(...Array.from({ length: count }, (_, index) => `${ROW}-${index}`));

  test('50 000 dòng thì nhận, hơn nữa thì không', async () => {
    expect((await read(rows(50_000))).articles).toHaveLength(50_000);
    expect(await read(rows(50_001))).toMatchObject({ articles: [], errors: [{ reason: expect.stringContaining('50.000 dòng') }] });
  });

  test('dòng trống xen giữa không làm rơi dòng cuối một cách âm thầm', async () => {
    const file = `${HEADING}\n${'\n'.repeat(49_999)}${ROW}\n${ROW}-2\n${ROW}-3`;
    expect(await read(file)).toMatchObject({ articles: [], errors: [{ row: null }] });
  });

  test('tệp hơn 20 MB', async () => {
    const { errors } = await read(Buffer.alloc(20 * 1024 * 1024 + 1, 'a'));
    expect(errors).toMatchObject([{ row: null, reason: 'Tệp lớn hơn 20 MB. Hãy chia thành nhiều tệp.' }]);
  });

  test.each([
    ['rỗng', 'bai.csv', '', 'Tệp rỗng.'],
    ['chỉ có dòng trống', 'bai.csv', '\n\n', 'Tệp không có dòng nào.'],
    ['chỉ có tên cột', 'bai.csv', HEADING, 'Tệp chỉ có tên cột, không có bài nào.'],
    ['đuôi lạ', 'bai.docx', 'x', 'Chỉ nhận tệp .csv, .xlsx hoặc .json.'],
    ['PDF đổi đuôi', 'bai.csv', '%PDF-1.7', 'Tệp có đuôi .csv nhưng không phải CSV, mà là tệp PDF.'],
    ['trang web đổi đuôi', 'bai.xlsx', '\uFEFF<html><table>', 'Tệp có đuôi .xlsx nhưng không phải Excel (.xlsx), mà là một trang web.'],
    ['CSV đổi đuôi', 'bai.xlsx', HEADING, 'Tệp có đuôi .xlsx nhưng không phải Excel (.xlsx), mà là văn bản thường.'],
    ['ZIP đổi đuôi', 'bai.json', 'PK\u0003\u0004', 'Tệp có đuôi .json nhưng không phải JSON, mà là một tệp nén hoặc tệp Excel.'],
    ['nhị phân', 'bai.csv', 'a\0b', 'Tệp có đuôi .csv nhưng không phải CSV, mà là tệp nhị phân.'],
  ])('%s', async (_name, fileName, content, reason) => {
    expect(reasons(await read(content, fileName))).toEqual([[null, null, reason]]);
  });

  test('Excel có mật khẩu hoặc kiểu cũ', async () => {
    const file = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect((await read(file, 'bai.xlsx')).errors).toMatchObject([{ reason: expect.stringContaining('có mật khẩu hoặc theo kiểu cũ') }]);
  });
});

test('múi giờ của ngày là của nơi dùng, không phải của máy', async () => {
  const { articles } = await read(csv(ROW), 'bai.csv', { timeZone: 'UTC' });
  expect(new Date(articles[0].at).toISOString()).toBe('2026-01-31T00:00:00.000Z');
  expect(context.timeZone).toBe('Asia/Ho_Chi_Minh');
});
