import { strictTransport } from '../../../src/publication/public-url';

it.each([
  ['https://cchc.syt.example.gov.vn', 'max-age=31536000'],
  ['http://cchc.syt.example.gov.vn', null],
  [null, null],
])('%s asks browsers for %s', (url, header) => {
  expect(strictTransport(url)).toBe(header);
});
