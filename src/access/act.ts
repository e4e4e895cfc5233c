import type { Modules } from '@strapi/strapi';

export type Context = Modules.Documents.Middleware.Context;
export type Data = Record<string, unknown>;

/** What the desk needs of a call to the document service, whatever its action. */
export interface Act {
  action: string;
  documentId?: string;
  data?: Data;
  publishes: boolean;
}

const WRITES = ['create', 'update', 'delete', 'publish', 'unpublish', 'discardDraft', 'clone'];

/** Reads a document-service call; null when it writes nothing. */
export function actOf({ action, params }: Context): Act | null {
  if (!WRITES.includes(action)) return null;
  const { documentId, data, status } = params as { documentId?: string; data?: Data; status?: string };
  // REST and code may publish through create and update: the inner publish is not seen as one of its own.
  const publishes = action === 'publish' || (status === 'published' && ['create', 'update'].includes(action));
  return { action, documentId, data, publishes };
}
