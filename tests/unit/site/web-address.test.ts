import { telephone, webAddress } from '../../../src/site/web-address';

describe('addresses typed by editors', () => {
  it.each(['https://moh.gov.vn/tin', 'http://moh.gov.vn', 'mailto:a@b.vn', '/van-ban'])(
    '%s may be followed',
    (address) => {
      expect(webAddress(` ${address} `)).toBe(address);
    },
  );

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    'moh.gov.vn',
    '',
    null,
    undefined,
  ])('%s may not', (address) => {
    expect(webAddress(address)).toBeNull();
  });

  it('telephones dial digits only', () => {
    expect(telephone('(0260) 3 862 351')).toBe('tel:02603862351');
    expect(telephone('+84 967.841.111')).toBe('tel:+84967841111');
  });
});
