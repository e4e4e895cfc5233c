import { createHash, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { clockOf } from '../../clock';

export const PREVIEW_LINKS = 'desk_preview_links';
const DAY = 86_400_000;
/** For how many days a link may open: from "look at it today" to the longest leave. */
export const PREVIEW_DAYS = [1, 3, 7, 14, 30] as const;

/** What the links made before there were several types lead to. */
const FIRST_TYPE = 'api::article.article';

/** A draft that a link opens. */
export interface Previewed {
  uid: string;
  documentId: string;
}

/** A link that opens one draft without an account. Instants are UTC. */
export interface PreviewLink {
  id: number;
  createdBy: string;
  createdAt: string;
  expiresAt: string;
}

interface Row {
  id: number;
  uid: string;
  token_hash: string;
  document_id: string;
  created_by: string;
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
}

export async function ensurePreviewTable(strapi: Core.Strapi): Promise<void> {
  const { schema } = strapi.db.connection;
  if (await schema.hasTable(PREVIEW_LINKS)) {
    if (!(await schema.hasColumn(PREVIEW_LINKS, 'uid'))) {
      await schema.alterTable(PREVIEW_LINKS, (table) => void table.string('uid').notNullable().defaultTo(FIRST_TYPE));
    }
    return;
  }
  await schema.createTable(PREVIEW_LINKS, (table) => {
    table.increments('id');
    table.string('token_hash', 64).notNullable().unique();
    table.string('uid').notNullable().defaultTo(FIRST_TYPE);
    table.string('document_id', 64).notNullable().index();
    table.text('created_by').notNullable();
    table.string('created_at', 24).notNullable();
    table.string('expires_at', 24).notNullable();
    table.string('revoked_at', 24);
  });
}

/** The links to one draft, as the desk makes, lists and ends them, and as a reader's link is looked up. */
export function previewLinks(strapi: Core.Strapi) {
  const table = () => strapi.db.connection(PREVIEW_LINKS);
  const now = () => clockOf(strapi).now();
  const living = () => table().whereNull('revoked_at').where('expires_at', '>', now().toISOString());

  return {
    /**
     * @returns the token, which is kept nowhere: the database holds only its digest.
     * @throws ValidationError (field `days`)
     */
    async create({ uid, documentId }: Previewed, days: unknown, createdBy: string): Promise<{ token: string; expiresAt: string }> {
      const chosen = PREVIEW_DAYS.find((count) => count === days);
      if (!chosen) throw new errors.ValidationError(`Thời hạn (days): chọn một trong các số ngày ${PREVIEW_DAYS.join(', ')}.`);
      const token = randomBytes(24).toString('hex');
      const createdAt = now();
      const expiresAt = new Date(createdAt.getTime() + chosen * DAY).toISOString();
      await table().insert({
        token_hash: digestOf(token),
        uid,
        document_id: documentId,
        created_by: createdBy,
        created_at: createdAt.toISOString(),
        expires_at: expiresAt,
      });
      return { token, expiresAt };
    },

    /** Those that still open, the newest first. */
    async list({ uid, documentId }: Previewed): Promise<PreviewLink[]> {
      const rows: Row[] = await living().where({ uid, document_id: documentId }).orderBy('id', 'desc');
      return rows.map((row) => ({ id: row.id, createdBy: row.created_by, createdAt: row.created_at, expiresAt: row.expires_at }));
    },

    /** @throws NotFoundError when this draft has no such link that still opens. */
    async revoke({ uid, documentId }: Previewed, id: number): Promise<void> {
      const revoked = await living().where({ uid, document_id: documentId, id }).update({ revoked_at: now().toISOString() });
      if (revoked === 0) throw new errors.NotFoundError('Liên kết xem trước này không còn, hoặc đã hết hạn.');
    },

    /** The draft that a token opens now; null for a token that never was, has expired or was withdrawn. */
    async opened(token: string): Promise<Previewed | null> {
      const row: Row | undefined = await living().where({ token_hash: digestOf(token) }).first();
      return row ? { uid: row.uid, documentId: row.document_id } : null;
    },
  };
}

const digestOf = (token: string) => createHash('sha256').update(token).digest('hex');
