import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Parameters } from '../../../src/publication/parameters';
import { listAddress, listFor } from '../../../src/site/list-request';

const NAMES = { 'chuyen-muc': 'section', loai: 'kind' };
const server = {} as Core.Strapi;
const pageOf = (page: number, pageCount: number) => ({
  items: [],
  pagination: { page, pageSize: 20, pageCount, total: 0 },
});

describe('the address of a list', () => {
  it('keeps the filters and drops what is empty or foreign', () => {
    const search = new URLSearchParams('loai=news&chuyen-muc=&utm_source=x&trang=7');
    expect(listAddress('/tin-bai', search, NAMES, 2)).toBe('/tin-bai?loai=news&trang=2');
    expect(listAddress('/tin-bai', new URLSearchParams(), NAMES, 1)).toBe('/tin-bai');
  });

  it('is translated into the parameters of the read model', async () => {
    const asked: Parameters[] = [];
    const list = async (_strapi: Core.Strapi, parameters: Parameters) => {
      asked.push(parameters);
      return pageOf(2, 2);
    };
    await listFor(server, list, new URLSearchParams('loai=news&chuyen-muc=&trang=2&page=9'), NAMES);
    expect(asked).toEqual([{ kind: 'news', page: '2' }]);
  });

  it('past the last page leads nowhere, but an empty list has its first page', async () => {
    await expect(listFor(server, async () => pageOf(3, 2), new URLSearchParams(), NAMES)).resolves.toBeNull();
    await expect(listFor(server, async () => pageOf(1, 0), new URLSearchParams(), NAMES)).resolves.toEqual(
      pageOf(1, 0),
    );
  });

  it('with a value that cannot be leads nowhere; other failures stay failures', async () => {
    const failing = (error: Error) => listFor(server, () => Promise.reject(error), new URLSearchParams(), NAMES);
    await expect(failing(new errors.ValidationError('sai'))).resolves.toBeNull();
    await expect(failing(new Error('database'))).rejects.toThrow('database');
  });
});
