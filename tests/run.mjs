// All suites. The one server of the server suites and the running product of the browser suites know nothing of each
// other, so two processes work side by side; each process tests in one piece, since its files share that server.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const tests = path.dirname(fileURLToPath(import.meta.url));
const jest = path.join(tests, '..', 'node_modules', 'jest', 'bin', 'jest.js');

/** Runs the suites of some projects in one process; `live` shows their words as they come, else all at the end. */
function run(projects, live) {
  return new Promise((resolve) => {
    const args = [jest, '-c', path.join(tests, 'jest.config.js'), '-i', '--selectProjects', ...projects];
    const child = spawn(process.execPath, args, { stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'] });
    const words = [];
    child.stdout?.on('data', (part) => words.push(part));
    child.stderr?.on('data', (part) => words.push(part));
    child.on('close', (code) => {
      process.stderr.write(Buffer.concat(words));
      resolve(code === 0);
    });
  });
}

const aside = async () => {
  const browser = await run(['browser'], false);
  const unit = await run(['unit'], false);
  return browser && unit;
};
const passed = await Promise.all([run(['server'], true), aside()]);
process.exit(passed.every(Boolean) ? 0 : 1);
