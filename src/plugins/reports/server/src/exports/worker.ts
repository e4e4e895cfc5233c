import { parentPort, workerData } from 'node:worker_threads';
import { writeEvidence, type EvidenceInput } from '../../../../../reports/evidence/write-evidence';
import { render, type Format } from '../../../../../reports/outputs/render';
import type { Printing } from '../../../../../reports/document/model';

/** What a worker is given to do. */
export type Work = { kind: 'report'; format: Format; printing: Printing; file: string } | { kind: 'evidence'; input: EvidenceInput; file: string };

/** A worker has one task: it ends with it, and a cancelled one is simply stopped. */
async function run(work: Work): Promise<void> {
  if (work.kind === 'report') return render(work.format, work.printing, work.file);
  return writeEvidence(work.input, work.file, (done) => parentPort?.postMessage({ done }));
}

void run(workerData as Work).then(() => parentPort?.postMessage({ finished: true }));
