// All suites. The one server of the server suites and the running product of the browser suites know nothing of each
// other, so two processes work side by side; each process tests in one piece, since its files share that server.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const tests = path.dirname(fileURLToPath(import.meta.url));
const jest = path.join(tests, '..', 'node_modules', 'jest', 'bin', 'jest.js');
/** How many of the slowest files are named at the end: who shortens the run begins there. */
const SLOWEST = 15;
/** More failed files than this are no bad moment. */
const MOST_AGAIN = 3;

/** Seconds of each file. */
const took = new Map();

/** Runs some projects, or some of their files, in one process; `live` shows the words as they come, else all at the end. */
function run(projects, { live, files = [] }) {
  const results = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'results-')), 'results.json');
  return new Promise((resolve) => {
    const args = [jest, '-c', path.join(tests, 'jest.config.js'), '-i', '--json', `--outputFile=${results}`, '--selectProjects', ...projects];
    const only = files.length > 0 ? ['--runTestsByPath', ...files] : [];
    // With --json the answer would stand on stdout a second time; the servers' own words go there too.
    const child = spawn(process.execPath, [...args, ...only], { stdio: ['ignore', 'ignore', live ? 'inherit' : 'pipe'] });
    const words = [];
    child.stderr?.on('data', (part) => words.push(part));
    child.on('close', (code) => {
      process.stderr.write(Buffer.concat(words));
      const tested = testedFiles(results);
      for (const { name, startTime, endTime } of tested) took.set(`${projects.join()} ${path.relative(tests, name)}`, (endTime - startTime) / 1000);
      resolve({ passed: code === 0, failed: tested.filter(({ status }) => status === 'failed').map(({ name }) => name) });
      fs.rmSync(path.dirname(results), { recursive: true, force: true });
    });
  });
}

const testedFiles = (results) => (fs.existsSync(results) ? JSON.parse(fs.readFileSync(results, 'utf8')).testResults : []);

function tellSlowest() {
  const slowest = [...took].sort((a, b) => b[1] - a[1]).slice(0, SLOWEST);
  console.error(`\nSlowest files (seconds):\n${slowest.map(([file, seconds]) => `${seconds.toFixed(0).padStart(5)} ${file}`).join('\n')}\n`);
}

/**
 * Real browsers, mail and several servers meet bad moments of the machine that are no fault of the product: a file that
 * failed runs once more, alone on a fresh server, and is named; one that fails again fails the run. Rules never do.
 */
async function runMeetingTheWorld(project, live) {
  const first = await run([project], { live });
  if (first.passed || first.failed.length === 0 || first.failed.length > MOST_AGAIN) return first.passed;
  const again = await run([project], { live, files: first.failed });
  const names = first.failed.map((file) => path.relative(tests, file)).join(', ');
  console.error(`\nFAILED ONCE, ran again, ${again.passed ? 'PASSED (unstable)' : 'FAILED again'}: ${names}\n`);
  return again.passed;
}

const server = runMeetingTheWorld('server', true);
const browser = runMeetingTheWorld('browser', false);
// The rules are tested beside the one that takes longer.
await Promise.race([server, browser]);
const rules = await run(['unit'], { live: false });
const passed = [await server, await browser, rules.passed];
tellSlowest();
process.exit(passed.every(Boolean) ? 0 : 1);
