import fs from 'node:fs';

const TICKS_PER_SECOND = 100;

/** Processor seconds that a process and its children have used so far; 0 where the system does not tell (not Linux). */
export function cpuSeconds(pid: number): number {
  try {
    const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
    return ticksOf(pid) / TICKS_PER_SECOND + children.reduce((sum, child) => sum + cpuSeconds(child), 0);
  } catch {
    return 0;
  }
}

/** User and system time: the 14th and 15th value, of which the name in brackets may hold spaces. */
function ticksOf(pid: number): number {
  const values = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
  return Number(values[11]) + Number(values[12]);
}
