import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { refusal, type Reason } from '../../refusals/refusal';
import { fold } from '../../registry/fold';
import { DOCUMENT } from '../registry';
import { documentLevelOf } from './levels';
import { findIntake, markRegistered, originalOf, type Visible } from './intakes';

const TYPE = 'api::document-type.document-type';
const ISSUER = 'api::issuer.issuer';

export interface RelationInput {
  kind: string;
  /** documentId of a document of the registry. */
  target?: string | null;
  targetNumber?: string | null;
}

/** What a person confirmed of a document. Days are yyyy-MM-dd; an absent or empty field is one that the source does not give. */
export interface DocumentInput {
  number?: string | null;
  type?: string | null;
  issuer?: string | null;
  level?: string | null;
  issuedOn?: string | null;
  effectiveOn?: string | null;
  expiresOn?: string | null;
  planFrom?: string | null;
  planTo?: string | null;
  abstract?: string | null;
  signer?: string | null;
  signerTitle?: string | null;
  recipients?: string | null;
  relations?: RelationInput[];
  source?: string | null;
  sourceId?: string | null;
  fullText?: string | null;
  officialUrl?: string | null;
  unit?: string | null;
}

export interface NewFile {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

const DAYS = ['issuedOn', 'effectiveOn', 'expiresOn', 'planFrom', 'planTo'] as const;
const DAY_NAMES: Record<(typeof DAYS)[number], string> = {
  issuedOn: 'Ngày ban hành',
  effectiveOn: 'Ngày có hiệu lực',
  expiresOn: 'Ngày hết hiệu lực',
  planFrom: 'Kỳ thực hiện từ ngày',
  planTo: 'Kỳ thực hiện đến ngày',
};

/** What is wrong with an input before anything is written, field by field. */
export async function inputReasons(strapi: Core.Strapi, input: DocumentInput): Promise<Reason[]> {
  const reasons: Reason[] = [];
  const need = (field: keyof DocumentInput, message: string) => {
    if (!input[field]) reasons.push({ code: 'missing', field, message });
  };
  need('abstract', 'Trích yếu: chưa có.');
  need('type', 'Loại văn bản: chưa chọn.');
  need('issuer', 'Cơ quan ban hành: chưa có.');
  if (input.type && !(await findType(strapi, input.type, input.number ?? null))) {
    reasons.push({ code: 'unknown', field: 'type', message: `Loại văn bản: không có loại “${input.type}” trong danh mục.` });
  }
  for (const field of DAYS) {
    const value = input[field];
    if (value && !isDay(value)) reasons.push({ code: 'invalid', field, message: `${DAY_NAMES[field]}: “${value}” không phải một ngày.` });
  }
  return reasons;
}

const isDay = (value: string): boolean => {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  return Boolean(date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value));
};

/**
 * Writes a document into the registry with its file, by the road of the desk: all of it or nothing.
 *
 * @throws ValidationError with one reason per field
 */
export async function writeDocument(strapi: Core.Strapi, input: DocumentInput, file: NewFile | null, publish: boolean): Promise<string> {
  const reasons = await inputReasons(strapi, input);
  if (reasons.length > 0) throw refusal(reasons);
  const uploaded = file ? await upload(strapi, file) : null;
  try {
    return await strapi.db.transaction(async () => {
      const { relations = [], type, issuer, level, unit, ...facts } = input;
      const data = {
        ...Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value || null])),
        type: (await findType(strapi, type as string, input.number ?? null))?.documentId,
        issuer: await issuerId(strapi, issuer as string),
        level: level || documentLevelOf(issuer as string),
        relations: relations.map(({ kind, target = null, targetNumber = null }) => ({ kind, target, targetNumber })),
        files: uploaded ? [uploaded.id] : [],
        ...(unit && { unit }),
      };
      const status = publish ? 'published' : 'draft';
      const { documentId } = await strapi.documents(DOCUMENT).create({ data, status } as never);
      return documentId;
    });
  } catch (error) {
    if (uploaded) await strapi.plugin('upload').service('upload').remove(uploaded);
    throw error;
  }
}

/**
 * Makes a document of a file that was taken in, as a person corrected what was read.
 *
 * @throws NotFoundError, ValidationError
 */
export async function registerIntake(strapi: Core.Strapi, id: number, visible: Visible, input: DocumentInput, publish: boolean): Promise<string> {
  const intake = await findIntake(strapi, id, visible);
  if (intake.state === 'registered') throw new errors.ValidationError('Tệp này đã được đưa vào kho.');
  if (intake.state === 'waiting' || intake.state === 'reading') throw new errors.ValidationError('Tệp còn đang được nhận dạng chữ.');
  const file = { name: intake.fileName, mediaType: intake.mediaType, bytes: await originalOf(strapi, id) };
  const source = input.source || `Tệp “${intake.fileName}”`;
  const documentId = await writeDocument(strapi, { ...input, source, fullText: input.fullText ?? intake.text }, file, publish);
  await markRegistered(strapi, id);
  return documentId;
}

interface TypeRow {
  documentId: string;
  name: string;
  slug: string;
  category: string;
}

/** By its name or slug; of two of one name (Quyết định) the normative one when the number carries a year. */
export async function findType(strapi: Core.Strapi, given: string, number: string | null): Promise<TypeRow | null> {
  const rows: TypeRow[] = await strapi.db.query(TYPE).findMany({ select: ['documentId', 'name', 'slug', 'category'], orderBy: { order: 'asc' } });
  const exact = rows.find(({ slug, name }) => slug === given || name === given && !/\(/.test(name));
  const same = rows.filter(({ name }) => fold(name.replace(/\s*\(.*\)$/, '')) === fold(given.replace(/\s*\(.*\)$/, '')));
  if (same.length > 1 && !/\(/.test(given) && exact?.slug !== given) {
    const isNormative = /\/(?:19|20)\d{2}\//.test(number ?? '');
    return same.find(({ category }) => (category === 'normative') === isNormative) ?? null;
  }
  return exact ?? same[0] ?? null;
}

/** An issuer that the list does not know yet is added to it: documents come from every province. */
async function issuerId(strapi: Core.Strapi, given: string): Promise<string> {
  const rows: { documentId: string; name: string; slug: string }[] = await strapi.db.query(ISSUER).findMany({ select: ['documentId', 'name', 'slug'] });
  const known = rows.find(({ name, slug, documentId }) => documentId === given || slug === given || fold(name) === fold(given));
  if (known) return known.documentId;
  const { documentId } = await strapi.documents(ISSUER).create({ data: { name: given, level: documentLevelOf(given) } } as never);
  return documentId;
}

async function upload(strapi: Core.Strapi, { name, mediaType, bytes }: NewFile): Promise<{ id: number }> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'van-ban-'));
  const filepath = path.join(folder, 'tep');
  try {
    await fs.writeFile(filepath, bytes);
    const [file] = await strapi.plugin('upload').service('upload').upload({
      data: { fileInfo: { name } },
      files: { filepath, originalFilename: name, mimetype: mediaType, size: bytes.length },
    });
    return file;
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}
