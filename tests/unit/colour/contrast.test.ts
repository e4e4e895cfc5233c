import { contrast, isColour } from '../../../src/colour/contrast';

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#767676', '#ffffff', 4.54],
])('%s trên %s là %s:1', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1);
  expect(contrast(other, one)).toBe(contrast(one, other));
});

test.each(['#fff', 'red', '#12345g', '0b3d6b', ''])('%p không phải mã màu', (value) => {
  expect(isColour(value)).toBe(false);
  expect(() => contrast(value, '#ffffff')).toThrow(RangeError);
});
