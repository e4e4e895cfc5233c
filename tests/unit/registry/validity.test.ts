import fc from 'fast-check';
import { historyOf, lostPartsOn, stateOn, type ValidityFacts } from '../../../src/registry/validity';

const facts = (given: Partial<ValidityFacts>): ValidityFacts => ({
  issuedOn: null, effectiveOn: null, expiresOn: null, planFrom: null, planTo: null, begins: 'stated', hasPeriod: false, events: [], incoming: [], ...given,
});
const on = (given: Partial<ValidityFacts>, day: string) => stateOn(facts(given), day).validity;

describe('tình trạng hiệu lực theo ngày', () => {
  it('Nghị định 42/2022: chưa có hiệu lực, còn hiệu lực, hết hiệu lực từ ngày Nghị định 224/2026 có hiệu lực', () => {
    const decree = { effectiveOn: '2022-08-15', incoming: [{ effect: 'ends' as const, on: '2026-07-01', scope: null, by: 'nd224' }] };
    expect(['2022-08-14', '2022-08-15', '2026-06-30', '2026-07-01'].map((day) => on(decree, day))).toEqual([
      'not-yet-in-force', 'in-force', 'in-force', 'expired',
    ]);
    expect(historyOf(facts(decree)).map(({ from, validity }) => [from, validity])).toEqual([
      [null, 'not-yet-in-force'], ['2022-08-15', 'in-force'], ['2026-07-01', 'expired'],
    ]);
  });

  it('ngày hết hiệu lực ghi trên văn bản là ngày đầu tiên không còn hiệu lực', () => {
    expect(on({ effectiveOn: '2018-06-21', expiresOn: '2025-07-01' }, '2025-06-30')).toBe('in-force');
    expect(on({ effectiveOn: '2018-06-21', expiresOn: '2025-07-01' }, '2025-07-01')).toBe('expired');
  });

  it('kế hoạch năm: hết ngày cuối kỳ là đã hết kỳ thực hiện, không phải hết hiệu lực', () => {
    const plan = { begins: 'issue' as const, hasPeriod: true, issuedOn: '2024-03-05', planFrom: '2024-01-01', planTo: '2024-12-31' };
    expect(['2024-03-04', '2024-03-05', '2024-12-31', '2025-01-01'].map((day) => on(plan, day))).toEqual([
      'not-yet-in-force', 'in-force', 'in-force', 'period-ended',
    ]);
  });

  it('sửa đổi, bãi bỏ một phần: hết hiệu lực một phần, đến từng khoản', () => {
    const amended = facts({
      effectiveOn: '2010-10-14',
      incoming: [
        { effect: 'amends', on: '2013-07-01', scope: 'khoản 2 Điều 5, Điều 7', by: 'nd48' },
        { effect: 'ends', on: '2017-09-25', scope: 'Điều 9', by: 'nd92' },
      ],
    });
    expect(stateOn(amended, '2014-01-01').validity).toBe('partly-expired');
    expect(lostPartsOn(amended, '2014-01-01').map(({ article, clause, how }) => [article, clause, how])).toEqual([['5', '2', 'amended'], ['7', null, 'amended']]);
    expect(lostPartsOn(amended, '2018-01-01').map(({ article }) => article)).toEqual(['5', '7', '9']);
  });

  it('ngưng hiệu lực rồi có lại; ngưng một phần; không còn phù hợp', () => {
    const event = (kind: 'suspended' | 'no-longer-suitable', given = {}) => ({ kind, on: '2020-01-01', until: null, scope: null, reason: null, ...given });
    const held = { effectiveOn: '2019-01-01', events: [event('suspended', { until: '2020-06-01' })] };
    expect(['2019-12-31', '2020-01-01', '2020-06-01'].map((day) => on(held, day))).toEqual(['in-force', 'suspended', 'in-force']);
    expect(on({ effectiveOn: '2019-01-01', events: [event('suspended', { scope: 'Điều 3' })] }, '2020-02-01')).toBe('partly-suspended');
    expect(on({ effectiveOn: '2019-01-01', events: [event('no-longer-suitable')] }, '2020-02-01')).toBe('no-longer-suitable');
  });

  it('không ghi ngày hiệu lực thì không đoán; biết là bị thay thế mà không rõ ngày thì là hết hiệu lực', () => {
    expect(on({ issuedOn: '2020-01-01' }, '2026-01-01')).toBe('unknown');
    expect(on({ issuedOn: '2020-01-01', incoming: [{ effect: 'ends', on: null, scope: null, by: 'x' }] }, '2026-01-01')).toBe('expired');
  });

  it('lịch sử trả lời đúng như hỏi từng ngày, với mọi chuỗi sự kiện', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
    const maybe = fc.option(day, { nil: null });
    const scope = fc.constantFrom(null, 'Điều 1');
    const any = fc.record({
      issuedOn: maybe, effectiveOn: maybe, expiresOn: maybe, planFrom: maybe, planTo: maybe,
      begins: fc.constantFrom('issue' as const, 'stated' as const), hasPeriod: fc.boolean(),
      events: fc.array(fc.record({ kind: fc.constantFrom('expired' as const, 'suspended' as const, 'no-longer-suitable' as const), on: maybe, until: maybe, scope, reason: fc.constant(null) }), { maxLength: 3 }),
      incoming: fc.array(fc.record({ effect: fc.constantFrom('ends' as const, 'amends' as const, 'suspends' as const, 'none' as const), on: maybe, scope, by: fc.constant('x') }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(any, day, (given, when) => {
        const stage = [...historyOf(given)].reverse().find(({ from }) => from === null || from <= when);
        expect(stage?.validity).toBe(stateOn(given, when).validity);
      }),
    );
  });
});
