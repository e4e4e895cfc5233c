import { matchRoute } from '../../../src/site/routes';

describe('which page stands where', () => {
  it.each([
    ['/', '/', ''],
    ['/tin-bai', '/tin-bai', ''],
    ['/Tin-Bai/', '/tin-bai', ''],
    ['/tin-bai/cai-cach-2026', '/tin-bai/cai-cach-2026', 'cai-cach-2026'],
    ['/THU-TUC-HANH-CHINH/cap-phep//', '/thu-tuc-hanh-chinh/cap-phep', 'cap-phep'],
  ])('%s is %s', (path, canonical, slug) => {
    expect(matchRoute(path)).toMatchObject({ path: canonical, slug });
  });

  it.each([
    '/api/articles',
    '/admin',
    '//tin-bai',
    '/tin-bai/a/b',
    '/tin-bai/a.php',
    '/tin-bai/%2e%2e',
    '/tin-baii',
    '',
  ])('%s is no page', (path) => {
    expect(matchRoute(path)).toBeNull();
  });
});
