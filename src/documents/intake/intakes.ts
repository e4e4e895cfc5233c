import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { clockOf } from '../../clock';
import { extractDocument, type ExtractedDocument, type IssuerSign } from '../../registry/intake/extract';
import { kindOfFile } from '../../registry/intake/file-kind';
import { readReference } from '../../registry/reference';
import { readFile } from './read-file';

const INTAKE = 'plugin::registry.intake';
const ORIGINAL = 'plugin::registry.intake-original';

const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  text: 'text/plain',
} as const;

/** waiting: for its turn to be recognised; reading: being recognised; ready: to be corrected; failed: no text could be read; registered. */
export type IntakeState = 'waiting' | 'reading' | 'ready' | 'failed' | 'registered';

/** A file on its way into the registry. */
export interface Intake {
  id: number;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  state: IntakeState;
  message: string | null;
  pages: number;
  pagesRead: number;
  isScan: boolean;
  text: string | null;
  pageTexts: string[] | null;
  fields: ExtractedDocument | null;
  receivedBy: number | null;
  unitId: string | null;
  receivedAt: string;
  claimedUntil: string | null;
  attempts: number;
}

export interface SentFile {
  name: string;
  bytes: Buffer;
}

export interface ReadDocument {
  mediaType: string;
  pages: string[];
  isScan: boolean;
  text: string;
  fields: ExtractedDocument | null;
}

/**
 * Reads a file and what it says, and stores nothing.
 *
 * @throws RefusedFile
 */
export async function readDocument(strapi: Core.Strapi, { name, bytes }: SentFile): Promise<ReadDocument> {
  const kind = kindOfFile(bytes, name);
  const { pages, isScan } = await readFile(strapi, kind, bytes);
  const text = isScan ? '' : pages.join('\n');
  return { mediaType: MEDIA_TYPES[kind], pages, isScan, text, fields: isScan ? null : await extractFields(strapi, text) };
}

export async function extractFields(strapi: Core.Strapi, text: string): Promise<ExtractedDocument> {
  const types: { name: string }[] = await strapi.db.query('api::document-type.document-type').findMany({ select: ['name'] });
  return extractDocument(text, types.map(({ name }) => name), readReference<IssuerSign>(strapi.dirs.app.root, 'issuer-signs'));
}

/**
 * Takes a file in: read at once, or, when it is a scan, put in the queue to be recognised. Either all of it is stored or
 * nothing.
 *
 * @throws RefusedFile
 */
export async function receive(strapi: Core.Strapi, file: SentFile, by: { userId: number | null; unitId: string | null }): Promise<Intake> {
  const read = await readDocument(strapi, file);
  return strapi.db.transaction(async () => {
    const intake: Intake = await strapi.db.query(INTAKE).create({
      data: {
        fileName: file.name.slice(-500),
        mediaType: read.mediaType,
        size: file.bytes.length,
        sha256: createHash('sha256').update(file.bytes).digest('hex'),
        state: read.isScan ? 'waiting' : 'ready',
        message: read.isScan ? 'Bản quét: đang chờ nhận dạng chữ.' : null,
        pages: read.pages.length,
        pagesRead: read.isScan ? 0 : read.pages.length,
        isScan: read.isScan,
        text: read.text,
        pageTexts: [],
        fields: read.fields,
        receivedBy: by.userId,
        unitId: by.unitId,
        receivedAt: clockOf(strapi).now().toISOString(),
        attempts: 0,
      },
    });
    await strapi.db.query(ORIGINAL).create({ data: { intakeId: String(intake.id), base64: file.bytes.toString('base64') } });
    return intake;
  });
}

/** Whose files one may see: one's own, or everybody's. */
export type Visible = { receivedBy: number } | Record<string, never>;

/** Those not yet registered, newest first, without their texts. */
export const listIntakes = (strapi: Core.Strapi, visible: Visible): Promise<Intake[]> =>
  strapi.db.query(INTAKE).findMany({
    where: { ...visible, state: { $ne: 'registered' } },
    select: ['id', 'fileName', 'size', 'state', 'message', 'pages', 'pagesRead', 'isScan', 'receivedAt'],
    orderBy: { id: 'desc' },
    limit: 200,
  });

/** @throws NotFoundError */
export async function findIntake(strapi: Core.Strapi, id: number, visible: Visible): Promise<Intake> {
  const intake: Intake | null = await strapi.db.query(INTAKE).findOne({ where: { ...visible, id } });
  if (!intake) throw new errors.NotFoundError('Không có tệp này.');
  return intake;
}

export async function originalOf(strapi: Core.Strapi, id: number): Promise<Buffer> {
  const row: { base64: string } | null = await strapi.db.query(ORIGINAL).findOne({ where: { intakeId: String(id) } });
  if (!row) throw new errors.NotFoundError('Bản gốc không còn ở đây.');
  return Buffer.from(row.base64, 'base64');
}

/** Takes a file off the list, with its original. */
export async function discard(strapi: Core.Strapi, id: number): Promise<void> {
  await strapi.db.transaction(async () => {
    await strapi.db.query(ORIGINAL).deleteMany({ where: { intakeId: String(id) } });
    await strapi.db.query(INTAKE).delete({ where: { id } });
  });
}

/** The document now has the text and the file: the copy here goes, a line of the list remains as registered. */
export async function markRegistered(strapi: Core.Strapi, id: number): Promise<void> {
  await strapi.db.transaction(async () => {
    await strapi.db.query(ORIGINAL).deleteMany({ where: { intakeId: String(id) } });
    await strapi.db.query(INTAKE).update({ where: { id }, data: { state: 'registered', text: null, pageTexts: [], fields: null, message: null } });
  });
}
