import type { Response } from 'supertest';
import type { Person } from '../../support/server/tokens';

export const ASSESSMENT = {
  achievements: 'Đăng đủ tin, bài theo kế hoạch.',
  shortcomings: 'Còn tháng chưa có bài.',
  causes: 'Cán bộ kiêm nhiệm.',
  proposals: 'Đề nghị tập huấn.',
};

export const LETTERHEAD = { agency: 'SỞ Y TẾ', symbol: 'BC-SYT', place: 'Kon Tum', position: 'GIÁM ĐỐC' };

/** Begins a report, writes the compulsory parts, and gives the draft's key. */
export async function writtenDraft(person: Person, question: object, more: object = {}): Promise<string> {
  const { key, revision } = (await person.post('/reports/drafts', question).expect(201)).body.data;
  await person.put(`/reports/drafts/${key}`, { revision, assessment: ASSESSMENT, letterhead: LETTERHEAD, ...more }).expect(200);
  return key;
}

/** Begins, writes and freezes a report. */
export async function frozenReport(person: Person, question: object, more: object = {}): Promise<string> {
  const key = await writtenDraft(person, question, more);
  await person.post(`/reports/drafts/${key}/freeze`).expect(201);
  return key;
}

/** Waits for an export; its state is looked at as the page looks at it. */
export async function exported(person: Person, request: object): Promise<{ bytes: Buffer; fileName: string }> {
  const started = await person.post('/reports/exports', request).expect(202);
  const { id } = started.body.data;
  for (;;) {
    const { state, message } = (await person.get(`/reports/exports/${id}`).expect(200)).body.data;
    if (state === 'done') break;
    if (state === 'failed' || state === 'cancelled') throw new Error(`${state}: ${message}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const answer: Response = await person.get(`/reports/exports/${id}/file`).buffer(true).parse(binary).expect(200);
  const fileName = /filename="([^"]+)"/.exec(String(answer.headers['content-disposition']))?.[1] ?? '';
  return { bytes: answer.body as Buffer, fileName };
}

function binary(response: Response, done: (error: Error | null, body: Buffer) => void): void {
  const stream = response as unknown as NodeJS.ReadableStream;
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}
