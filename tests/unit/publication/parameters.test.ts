import { parseListQuery, refuseParameters } from '../../../src/publication/parameters';
import { month, oneOf, slug, text, year } from '../../../src/publication/readers';

const READERS = { section: slug, kind: oneOf({ news: 'Tin' }), year, month, number: text };
const messageOf = (parameters: Record<string, unknown>) => {
  try {
    parseListQuery(parameters, READERS);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
};

describe("a list's query string", () => {
  it('without parameters asks for the first 20', () => {
    expect(parseListQuery({}, READERS)).toEqual({ page: 1, pageSize: 20, filters: {} });
  });

  it('is read into typed filters', () => {
    const query = { section: 'tin-tuc', kind: 'news', year: '2026', month: '2026-03', number: ' 76/NQ-CP ', page: '2' };
    expect(parseListQuery(query, READERS)).toEqual({
      page: 2,
      pageSize: 20,
      filters: { section: 'tin-tuc', kind: 'news', year: 2026, month: '2026-03', number: '76/NQ-CP' },
    });
  });

  it('compares text in NFC, whatever the keyboard sent', () => {
    expect(parseListQuery({ number: 'Đ'.normalize('NFD') + 'ề'.normalize('NFD') }, READERS).filters.number).toBe('Đề');
  });

  it.each([
    ['50', 50],
    ['100', 100],
    ['101', 100],
    ['999999999', 100],
  ])('pageSize %s gives %d items', (pageSize, size) => {
    expect(parseListQuery({ pageSize }, READERS).pageSize).toBe(size);
  });

  it("takes paging in Strapi's form too, the short form first", () => {
    const pagination = { page: '3', pageSize: '10' };
    expect(parseListQuery({ pagination }, READERS)).toMatchObject({ page: 3, pageSize: 10 });
    expect(parseListQuery({ pagination, page: '2' }, READERS)).toMatchObject({ page: 2, pageSize: 10 });
  });

  it.each([
    [{ populate: '*' }, 'populate'],
    [{ filters: { a: '1' } }, 'filters'],
    [{ pagination: { start: '0' } }, 'pagination[start]'],
    [{ constructor: '1' }, 'constructor'],
    [{ toString: '1' }, 'toString'],
  ])('refuses what is not declared: %j', (parameters, name) => {
    expect(messageOf(parameters)).toBe(`Tham số “${name}” không được hỗ trợ.`);
  });

  it.each([
    [{ page: '0' }, 'page'],
    [{ page: '-1' }, 'page'],
    [{ page: '1.5' }, 'page'],
    [{ page: 'abc' }, 'page'],
    [{ page: '1e3' }, 'page'],
    [{ page: '9999999999' }, 'page'],
    [{ page: ['1', '2'] }, 'page'],
    [{ pagination: { page: 'x' } }, 'pagination[page]'],
    [{ pagination: '2' }, 'pagination'],
    [{ kind: 'toString' }, 'kind'],
    [{ section: 'Tin tức' }, 'section'],
    [{ section: '' }, 'section'],
    [{ month: '2026-13' }, 'month'],
    [{ month: '2026-3' }, 'month'],
    [{ year: '26' }, 'year'],
    [{ number: ' ' }, 'number'],
    [{ number: { $contains: 'a' } }, 'number'],
  ])('refuses a bad value: %j', (parameters, name) => {
    expect(messageOf(parameters)).toBe(`Giá trị của tham số “${name}” không hợp lệ.`);
  });

  it('is refused as a whole where no parameters are known', () => {
    expect(() => refuseParameters({})).not.toThrow();
    expect(() => refuseParameters({ populate: '*' })).toThrow('“populate”');
  });
});
