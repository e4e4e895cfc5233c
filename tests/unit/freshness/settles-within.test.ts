import fs from 'node:fs';
import { settlesWithin } from '../../../src/freshness/settles-within';

/** The loop does nothing else meanwhile. */
function block(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

it('takes an answer that came while the process was busy for longer than the time allowed', async () => {
  const answer = fs.promises.stat(__filename);
  const settled = settlesWithin(5, answer);
  block(100);
  expect(await settled).toBe(true);
});

it('gives up what does not come, and counts a refusal as an answer', async () => {
  expect(await settlesWithin(5, new Promise(() => undefined))).toBe(false);
  expect(await settlesWithin(1000, Promise.reject(new Error('no')))).toBe(true);
});
