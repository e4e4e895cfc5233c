import { monthSpan, yearDates, yearSpan } from '../../../src/publication/periods';

describe('periods', () => {
  it('a month begins at midnight in Vietnam, which is 17:00 UTC of the day before', () => {
    expect(monthSpan('2026-03')).toEqual({ $gte: '2026-02-28T17:00:00.000Z', $lt: '2026-03-31T17:00:00.000Z' });
  });

  it('December ends with the year', () => {
    expect(monthSpan('2025-12')).toEqual({ $gte: '2025-11-30T17:00:00.000Z', $lt: '2025-12-31T17:00:00.000Z' });
  });

  it('a leap year keeps its 29 February', () => {
    expect(monthSpan('2028-02').$lt).toBe('2028-02-29T17:00:00.000Z');
  });

  it('a year of instants is on Vietnamese time, a year of dates has no zone', () => {
    expect(yearSpan(2026)).toEqual({ $gte: '2025-12-31T17:00:00.000Z', $lt: '2026-12-31T17:00:00.000Z' });
    expect(yearDates(2026)).toEqual({ $gte: '2026-01-01', $lt: '2027-01-01' });
  });
});
