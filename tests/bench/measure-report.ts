import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { render, type Format } from '../../src/reports/outputs/render';
import { samplePrinting, sampleReport } from '../support/reports/sample';
import { timed } from './timing';

/** One file of one report. Sizes in megabytes. */
export interface MeasuredFile {
  seconds: number;
  /** With the report in memory, before the file is made. */
  before: number;
  peak: number;
  size: number;
}

const MB = 1024 * 1024;

async function measure(format: Format, articles: number, units: number): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'do-bao-cao-'));
  try {
    const file = path.join(folder, 'tep');
    const printing = samplePrinting(sampleReport({ units, articles }));
    const before = process.memoryUsage().rss / MB;
    const seconds = (await timed(() => render(format, printing, file))) / 1000;
    process.send?.({ seconds, before, peak: process.resourceUsage().maxRSS / 1024, size: fs.statSync(file).size / MB } satisfies MeasuredFile);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

void measure(process.argv[3] as Format, Number(process.argv[4]), Number(process.argv[5])).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
