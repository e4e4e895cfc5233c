import type { Core } from '@strapi/strapi';
import { Pool, type PoolConfig } from 'pg';
import { freshnessOf } from '../freshness';
import type { Read } from './statements';

const LOOK_EVERY_MS = 20;
/** How long a replica that failed is left alone. */
const REST_MS = 2000;
/** Readers are not kept waiting by a replica that does not answer. */
const PATIENCE_MS = 3000;

export interface Replica {
  /** Whether it has all that this server has committed or heard of: only then may readers' pages rest on it. */
  hasAll(): boolean;
  read: Read;
  close(): Promise<void>;
}

/**
 * A copy of the PostgreSQL database that follows by streaming replication and may lag. With each change that is heard it
 * counts as behind, until it has replayed the log up to where the database then stood.
 */
export function followReplica(strapi: Core.Strapi, config: PoolConfig): Replica {
  const freshness = freshnessOf(strapi);
  const pool = new Pool({ ...config, connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS });
  let changes = 0;
  let isUpToDate = false;
  let isFollowing = false;
  let isClosed = false;
  let isComplainedOf = false;

  const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds).unref());

  const lose = (error: Error) => {
    isUpToDate = false;
    if (isClosed || isComplainedOf) return;
    isComplainedOf = true;
    strapi.log.warn(`Bản sao chỉ đọc (DATABASE_REPLICA_HOST) không dùng được, trang được đọc từ máy chính: ${error.message}`);
  };

  /** Waits until the replica is where the database stood after the last change. @throws when one of them cannot be asked */
  const catchUp = async () => {
    const heard = changes;
    const { rows } = await strapi.db.connection.raw<{ rows: { at: string }[] }>('select pg_current_wal_lsn() as at');
    while (heard === changes && !isClosed) {
      const answer = await pool.query<{ there: boolean | null }>('select pg_last_wal_replay_lsn() >= $1::pg_lsn as there', [rows[0].at]);
      const { there } = answer.rows[0];
      if (there === null) throw new Error('máy này không phải là bản sao');
      if (there && heard === changes) {
        isUpToDate = true;
        isComplainedOf = false;
        return;
      }
      await pause(LOOK_EVERY_MS);
    }
  };

  const follow = async () => {
    isFollowing = true;
    while (!isUpToDate && !isClosed) {
      try {
        await catchUp();
      } catch (error) {
        lose(error as Error);
        await pause(REST_MS);
      }
    }
    isFollowing = false;
  };
  const followOn = () => {
    if (!isFollowing) void follow();
  };

  pool.on('error', (error) => {
    lose(error);
    followOn();
  });
  freshness.onChange(() => {
    changes += 1;
    isUpToDate = false;
    followOn();
  });
  return {
    hasAll: () => isUpToDate && freshness.isLive() && freshness.pending() === null,
    async read(text, values) {
      try {
        return (await pool.query(numbered(text), values as unknown[])).rows;
      } catch (error) {
        lose(error as Error);
        followOn();
        throw error;
      }
    },
    async close() {
      isClosed = true;
      await pool.end();
    },
  };
}

/** The driver counts what knex only marks. */
function numbered(text: string): string {
  let count = 0;
  return text.replace(/\?/g, () => `$${(count += 1)}`);
}
