import { normalizeAddress } from '../../../src/plugins/rich-text/admin/src/link/normalize-address';

describe('the address typed for a link', () => {
  test.each([
    ['https://soyte.gov.vn/tin?id=1', 'https://soyte.gov.vn/tin?id=1'],
    ['  soyte.kontum.gov.vn ', 'https://soyte.kontum.gov.vn'],
    ['www.moh.gov.vn/van-ban', 'https://www.moh.gov.vn/van-ban'],
    ['vanthu@soyte.gov.vn', 'mailto:vanthu@soyte.gov.vn'],
    ['mailto:vanthu@soyte.gov.vn', 'mailto:vanthu@soyte.gov.vn'],
    ['tel:02603862345', 'tel:02603862345'],
    ['/tin-bai/cai-cach', '/tin-bai/cai-cach'],
    ['#phu-luc', '#phu-luc'],
  ])('%j becomes %j', (typed, address) => {
    expect(normalizeAddress(typed)).toBe(address);
  });

  test.each(['', '   ', 'javascript:alert(1)', 'data:text/html,x', 'file:///C:/a.doc', '//cho.vn', 'http://', 'xem tại đây'])(
    '%j is refused',
    (typed) => {
      expect(normalizeAddress(typed)).toBeNull();
    },
  );
});
