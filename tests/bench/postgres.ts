import { Client } from 'pg';

/** Why PostgreSQL cannot be measured; null when the server of the DATABASE_* settings answers. */
export async function whyNoPostgres(): Promise<string | null> {
  const { DATABASE_HOST: host = '127.0.0.1', DATABASE_PORT: port = '5432', DATABASE_USERNAME: user = 'postgres', DATABASE_PASSWORD: password } = process.env;
  const client = new Client({ host, port: Number(port), user, password, database: 'postgres', connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    await client.end();
    return null;
  } catch (error) {
    return `Bỏ qua PostgreSQL: ${host}:${port} không trả lời (${error instanceof Error ? error.message : String(error)}).`;
  }
}
