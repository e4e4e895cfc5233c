import { setImmediate } from 'node:timers/promises';

/**
 * Whether the work settles within so many milliseconds. A process that was busy for longer fires its timers before it
 * looks at what has come in meanwhile: so an answer that lies there already is taken before the work is given up.
 */
export async function settlesWithin(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  let settled = false;
  const settling = work.then(
    () => (settled = true),
    () => (settled = true),
  );
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
  await Promise.race([settling, late]);
  clearTimeout(timer);
  // One turn reads the sockets, one more lets what was read be understood.
  for (let turn = 0; !settled && turn < 2; turn += 1) await setImmediate();
  return settled;
}
