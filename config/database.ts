import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { keepInstantsInUtc } from '../src/database/instants';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  const schema = env('DATABASE_SCHEMA', 'public');
  const postgres = {
    host: env('DATABASE_HOST', '127.0.0.1'),
    port: env.int('DATABASE_PORT', 5432),
    database: env('DATABASE_NAME', 'cchc'),
    user: env('DATABASE_USERNAME', 'postgres'),
    password: env('DATABASE_PASSWORD', ''),
    // Named only when it is another than PostgreSQL's own: Strapi then sets it on each new connection, and a connection
    // that breaks at that instant ends the whole server (an unhandled rejection in Strapi's pool).
    ...(schema !== 'public' && { schema }),
    ssl: env.bool('DATABASE_SSL', false) && { rejectUnauthorized: env.bool('DATABASE_SSL_VERIFY', true) },
  };
  const sqlite = { filename: path.resolve(process.cwd(), env('DATABASE_FILENAME') || '.tmp/data.db') };

  if (client === 'postgres') {
    keepInstantsInUtc();
    const replicaHost = env('DATABASE_REPLICA_HOST');
    return {
      ...(replicaHost && {
        replica: {
          ...postgres,
          host: replicaHost,
          port: env.int('DATABASE_REPLICA_PORT', postgres.port),
          max: env.int('DATABASE_POOL_MAX', 10),
          options: `-c search_path=${schema}`,
        },
      }),
      connection: {
        client,
        connection: postgres,
        pool: { min: 2, max: env.int('DATABASE_POOL_MAX', 10) },
        acquireConnectionTimeout: 15_000,
      },
    };
  }
  return { connection: { client: 'sqlite', connection: sqlite, useNullAsDefault: true, acquireConnectionTimeout: 15_000 } };
};

export default config;
