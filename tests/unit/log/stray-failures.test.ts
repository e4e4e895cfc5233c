import { spawnSync } from 'node:child_process';
import path from 'node:path';

it('a failure that nobody waits for is logged and the process lives on; before and after the server, Node decides', () => {
  const start = path.join(process.cwd(), 'tests', 'bench', 'start.cjs');
  const { status, stdout } = spawnSync(process.execPath, [start, '../support/stray-failure-process'], { encoding: 'utf8' });
  expect(stdout).toMatch(/^Một việc không ai chờ kết quả đã hỏng: Error: Connection terminated unexpectedly\n(?:.*\n)*alive\n$/);
  expect(status).toBe(1);
});
