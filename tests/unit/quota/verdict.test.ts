import { breachesOf, breachSentence } from '../../../src/plugins/quota/server/src/rules/protection';
import type { Clause, LedgerEvent, Unit } from '../../../src/plugins/quota/server/src/rules/types';
import { judge } from '../../../src/plugins/quota/server/src/rules/verdict';
import { clausesFor } from '../../../src/plugins/quota/server/src/rules/versions';
import { CDC, CLAUSE, HEALTH_NEWS, local, Story, ZONE } from './story';

const verdict = (
  story: Story,
  period: string,
  asOf: string,
  { clause = CLAUSE, unit = CDC }: { clause?: Clause; unit?: Unit } = {},
) => judge({ clause, unit, period, events: story.events, asOf: Date.parse(local(asOf)), zone: ZONE });

const breach = (story: Story, asOf: string) => {
  const event = story.events.at(-1) as LedgerEvent;
  const before = story.events.slice(0, -1);
  return breachesOf({ versions: [CLAUSE], units: [CDC], before, event, asOf: Date.parse(local(asOf)), zone: ZONE });
};

describe('các tình huống của đặc tả', () => {
  test('1. không có bài nào trong 12/2025, trước ngày chỉ tiêu có hiệu lực: Không áp dụng', () => {
    expect(verdict(new Story(), '2025-12', '05/02/2026 08:00').status).toBe('not-applicable');
  });

  test('2. bài đăng trước ngày chỉ tiêu có hiệu lực không được tính; còn nợ một bài', () => {
    const story = new Story().add('published', 'a', '05/01/2026 09:00');
    const result = verdict(story, '2026-01', '12/01/2026 09:00');
    expect(result).toMatchObject({ status: 'open', owed: 1, counted: [], rejected: [{ code: 'before-clause' }] });
  });

  test('3. đăng lúc 23:59:59.999 ngày cuối tháng: tính vào tháng đó', () => {
    const story = new Story().add('published', 'a', '31/01/2026 23:59:59.999');
    expect(verdict(story, '2026-01', '05/02/2026 08:00').status).toBe('met');
    expect(verdict(story, '2026-02', '05/02/2026 08:00').counted).toEqual([]);
  });

  test('4. đăng lúc 00:00:00.000 ngày đầu tháng: tính vào tháng mới', () => {
    const story = new Story().add('published', 'a', '01/02/2026 00:00:00.000');
    expect(verdict(story, '2026-01', '05/02/2026 08:00').status).toBe('missed');
    expect(verdict(story, '2026-02', '05/02/2026 08:00').status).toBe('met');
  });

  test('5. sửa và đăng lại ở tháng sau: vẫn tính cho tháng đăng lần đầu, tháng sau không tính', () => {
    const story = new Story().add('published', 'a', '20/01/2026 09:00').add('edited', 'a', '03/02/2026 09:00');
    expect(verdict(story, '2026-01', '05/02/2026 08:00').status).toBe('met');
    expect(verdict(story, '2026-02', '05/02/2026 08:00').counted).toEqual([]);
  });

  test('6. gỡ rồi đăng lại trong cùng tháng: được tính', () => {
    const story = new Story()
      .add('published', 'a', '20/01/2026 09:00')
      .add('withdrawn', 'a', '25/01/2026 09:00')
      .add('republished', 'a', '30/01/2026 09:00');
    expect(verdict(story, '2026-01', '05/02/2026 08:00').status).toBe('met');
  });

  test('7. gỡ và chỉ đăng lại ở tháng sau: không tháng nào tính', () => {
    const story = new Story()
      .add('published', 'a', '20/01/2026 09:00')
      .add('withdrawn', 'a', '25/01/2026 09:00')
      .add('republished', 'a', '02/02/2026 09:00');
    expect(verdict(story, '2026-01', '05/02/2026 08:00')).toMatchObject({ status: 'missed', rejected: [{ code: 'withdrawn' }] });
    expect(verdict(story, '2026-02', '05/03/2026 08:00').status).toBe('missed');
  });

  test('8. gỡ sau khi tháng đã hết: tháng đó vẫn Đạt', () => {
    const story = new Story().add('published', 'a', '20/01/2026 09:00').add('withdrawn', 'a', '10/02/2026 09:00');
    expect(verdict(story, '2026-01', '15/02/2026 08:00').status).toBe('met');
  });

  test('9. gỡ bài duy nhất của tháng đang chạy: từ chối, nêu chỉ tiêu và tháng', () => {
    const story = new Story().add('published', 'a', '20/01/2026 09:00', { title: 'Một cửa' }).add('withdrawn', 'a', '21/01/2026 09:00', { title: 'Một cửa' });
    const [found] = breach(story, '21/01/2026 09:00');
    expect(breachSentence(found, story.events[1])).toBe(
      'Không thể gỡ bài “Một cửa”: chỉ tiêu “Tin/bài CCHC hằng tháng” của CDC cần ít nhất 1 bài trong tháng 01/2026, ' +
        'nếu gỡ bài này thì chỉ còn 0. Hãy đăng một bài khác trước.',
    );
  });

  test('10. có hai bài, chỉ tiêu một bài: gỡ một bài thì được', () => {
    const story = new Story()
      .add('published', 'a', '20/01/2026 09:00')
      .add('published', 'b', '20/01/2026 10:00')
      .add('withdrawn', 'a', '21/01/2026 09:00');
    expect(breach(story, '21/01/2026 09:00')).toEqual([]);
  });

  test('11. tin sưu tầm không được tính, và nói rõ vì sao', () => {
    const story = new Story().add('published', 'a', '20/01/2026 09:00', { ownWork: false });
    const result = verdict(story, '2026-01', '05/02/2026 08:00');
    expect(result.status).toBe('missed');
    expect(result.rejected[0].reason).toContain('tin sưu tầm');
  });

  test('12. cùng một nội dung đăng lại dưới tiêu đề khác: tính một lần', () => {
    const story = new Story()
      .add('published', 'a', '20/01/2026 09:00', { title: 'Gốc' })
      .add('published', 'b', '22/01/2026 09:00', { title: 'Khác' }, { duplicateOf: { id: 'a', name: 'Gốc' } });
    const result = verdict(story, '2026-01', '05/02/2026 08:00');
    expect(result.counted.map(({ documentId }) => documentId)).toEqual(['a']);
    expect(result.rejected[0].reason).toBe('Không tính: trùng nội dung với “Gốc”.');
  });

  test('13. chuyển vào chuyên mục CCHC trong tháng: được tính', () => {
    const story = new Story().add('published', 'a', '15/03/2026 09:00', { section: HEALTH_NEWS }).add('reclassified', 'a', '20/03/2026 09:00');
    expect(verdict(story, '2026-03', '05/04/2026 08:00').status).toBe('met');
  });

  test('14. chuyển vào chuyên mục CCHC ở tháng sau: không tháng nào tính', () => {
    const story = new Story().add('published', 'a', '15/03/2026 09:00', { section: HEALTH_NEWS }).add('reclassified', 'a', '02/04/2026 09:00');
    expect(verdict(story, '2026-03', '05/05/2026 08:00')).toMatchObject({ status: 'missed', rejected: [{ code: 'section' }] });
    expect(verdict(story, '2026-04', '05/05/2026 08:00').status).toBe('missed');
  });

  test('15. chuyển bài duy nhất ra khỏi chuyên mục: từ chối như khi gỡ', () => {
    const story = new Story().add('published', 'a', '15/03/2026 09:00').add('reclassified', 'a', '20/03/2026 09:00', { section: HEALTH_NEWS });
    expect(breach(story, '20/03/2026 09:00')).toHaveLength(1);
  });

  test('16. hẹn 31/03 23:50 mà 01/04 00:10 mới công khai: tính vào tháng 4, giờ hẹn vẫn hiện', () => {
    const plannedAt = local('31/03/2026 23:50');
    const story = new Story().add('published', 'a', '01/04/2026 00:10', { plannedAt });
    expect(verdict(story, '2026-03', '05/04/2026 08:00').status).toBe('missed');
    expect(verdict(story, '2026-04', '05/04/2026 08:00').counted).toMatchObject([{ plannedAt }]);
  });

  test('18. bài của tháng 4 bị xóa vào tháng 6: tháng 4 vẫn Đạt, vẫn thấy tiêu đề và liên kết', () => {
    const story = new Story().add('published', 'a', '15/04/2026 09:00', { title: 'Bài tháng 4' }).add('deleted', 'a', '10/06/2026 09:00', { title: 'Bài tháng 4' });
    const result = verdict(story, '2026-04', '15/06/2026 08:00');
    expect(result).toMatchObject({ status: 'met', counted: [{ title: 'Bài tháng 4', url: '/tin-bai/bai' }] });
  });

  test('21. kế hoạch mới nâng lên 2 bài từ 01/09: các tháng trước giữ 1', () => {
    const raised = { ...CLAUSE, version: 2, minimum: 2, inForceFrom: '2026-09-01', recordedAt: '2026-08-20T01:00:00.000Z' };
    const governing = (month: string) => clausesFor(month, [CLAUSE, raised], ZONE).map(({ minimum }) => minimum);
    expect(governing('2026-08')).toEqual([1]);
    expect(governing('2026-09')).toEqual([2]);
    expect(governing('2025-12')).toEqual([1]);
  });

  test('25. 29/02/2028 23:59:59: tính vào 02/2028', () => {
    const clause = { ...CLAUSE, inForceTo: null };
    const story = new Story().add('published', 'a', '29/02/2028 23:59:59');
    expect(verdict(story, '2028-02', '05/03/2028 08:00', { clause }).status).toBe('met');
    expect(verdict(story, '2028-03', '05/04/2028 08:00', { clause }).status).toBe('missed');
  });

  test('26. một bài dùng cho hai chỉ tiêu: mỗi chỉ tiêu tính một lần', () => {
    const story = new Story().add('published', 'a', '20/01/2026 09:00');
    const other = { ...CLAUSE, key: 's2-46', section: null };
    for (const clause of [CLAUSE, other]) {
      expect(verdict(story, '2026-01', '05/02/2026 08:00', { clause }).counted).toHaveLength(1);
    }
  });

  test('27. đơn vị hết hiệu lực ngày 30/06: từ tháng 7 Không áp dụng', () => {
    const unit = { ...CDC, validTo: '2026-06-30' };
    expect(verdict(new Story(), '2026-06', '05/08/2026 08:00', { unit }).status).toBe('missed');
    expect(verdict(new Story(), '2026-07', '05/08/2026 08:00', { unit }).status).toBe('not-applicable');
  });
});

test('kỳ đã miễn không giữ bài lại', () => {
  const story = new Story().add('published', 'a', '20/01/2026 09:00').add('withdrawn', 'a', '21/01/2026 09:00');
  const [first, event] = story.events;
  const question = { versions: [CLAUSE], units: [CDC], before: [first], event, asOf: Date.parse(event.at), zone: ZONE };
  expect(breachesOf(question)).toHaveLength(1);
  expect(breachesOf({ ...question, isWaived: () => true })).toEqual([]);
});

test('gỡ một bài làm thiếu cả tháng lẫn năm: nêu từng kỳ', () => {
  const yearly: Clause = { ...CLAUSE, key: 'nam', period: 'year' };
  const story = new Story().add('published', 'a', '20/01/2026 09:00').add('withdrawn', 'a', '21/01/2026 09:00');
  const [first, event] = story.events;
  const found = breachesOf({ versions: [CLAUSE, yearly], units: [CDC], before: [first], event, asOf: Date.parse(event.at), zone: ZONE });
  expect(found.map((one) => breachSentence(one, event).match(/trong (.+?),/)?.[1])).toEqual(['tháng 01/2026', 'năm 2026']);
});

test('ngày cuối tháng còn 1 ngày; tháng chưa đến vẫn còn nợ', () => {
  expect(verdict(new Story(), '2026-01', '31/01/2026 08:00')).toMatchObject({ running: true, daysLeft: 1, owed: 1 });
  expect(verdict(new Story(), '2026-03', '31/01/2026 08:00')).toMatchObject({ upcoming: true, daysLeft: null, status: 'open' });
});

test('đơn vị phối hợp chỉ được tính khi chỉ tiêu cho phép', () => {
  const story = new Story().add('published', 'a', '20/01/2026 09:00', {
    unit: { id: 'other', name: 'Bệnh viện' },
    cooperatingUnits: [{ id: 'cdc', name: 'CDC' }],
  });
  expect(verdict(story, '2026-01', '05/02/2026 08:00').rejected[0]).toMatchObject({ code: 'cooperating' });
  const clause = { ...CLAUSE, cooperatingUnitsCount: true };
  expect(verdict(story, '2026-01', '05/02/2026 08:00', { clause }).status).toBe('met');
});

test('tháng đã hết được xét theo lúc hết tháng, hỏi khi nào cũng vậy', () => {
  const story = new Story()
    .add('published', 'a', '20/01/2026 09:00')
    .add('reclassified', 'a', '05/02/2026 09:00', { section: HEALTH_NEWS })
    .add('deleted', 'a', '06/03/2026 09:00', { section: HEALTH_NEWS });
  for (const asOf of ['01/02/2026 00:00', '10/02/2026 09:00', '10/05/2027 09:00']) {
    expect(verdict(story, '2026-01', asOf).status).toBe('met');
  }
});
