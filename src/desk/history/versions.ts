import type { Core } from '@strapi/strapi';
import { onTable } from '../table';
import { VERSIONS } from '../tables';
import type { Snapshot } from './snapshot';

/** What was done to a document when a version was kept; `baseline`: how it stood before its history began. */
export type VersionAct = 'baseline' | 'create' | 'update' | 'publish' | 'unpublish' | 'discardDraft' | 'restore' | 'delete';

interface Stored {
  id: number;
  at: string;
  actor_id: number | null;
  actor: string;
  document_type: string;
  document_id: string;
  act: VersionAct;
  fields: string;
  snapshot: string;
}

export interface VersionLine {
  id: number;
  at: string;
  actor: string;
  act: VersionAct;
  /** Names of the attributes that differ from the version before. */
  fields: string[];
}

export interface Version extends VersionLine {
  snapshot: Snapshot;
}

export interface NewVersion {
  at: string;
  actorId: number | null;
  actor: string;
  act: VersionAct;
  fields: string[];
  snapshot: Snapshot;
}

const COLUMNS = ['id', 'at', 'actor', 'act', 'fields'];

const lineOf = ({ id, at, actor, act, fields }: Stored): VersionLine => ({ id, at, actor, act, fields: JSON.parse(fields) });

/** The kept versions of one document. */
export function versionsOf(strapi: Core.Strapi, uid: string, documentId: string) {
  const mine = { document_type: uid, document_id: documentId };
  return {
    keep: ({ at, actorId, actor, act, fields, snapshot }: NewVersion) =>
      onTable(strapi, VERSIONS, (table) =>
        table().insert({ ...mine, at, actor_id: actorId, actor, act, fields: JSON.stringify(fields), snapshot: JSON.stringify(snapshot) }),
      ),

    hasAny: async (): Promise<boolean> => Boolean(await onTable(strapi, VERSIONS, (table) => table().where(mine).first('id'))),

    /** Newest first. */
    list: async (): Promise<VersionLine[]> =>
      (await onTable<Stored[]>(strapi, VERSIONS, (table) => table().where(mine).select(COLUMNS).orderBy('id', 'desc'))).map(lineOf),

    async find(id: number): Promise<Version | null> {
      const row: Stored | undefined = await onTable(strapi, VERSIONS, (table) => table().where({ ...mine, id }).first());
      return row ? { ...lineOf(row), snapshot: JSON.parse(row.snapshot) } : null;
    },

    remove: () => onTable(strapi, VERSIONS, (table) => table().where(mine).delete()),
  };
}
