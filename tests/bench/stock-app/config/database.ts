/** Tables of the product that this application does not know stay where they are. */
const settings = { forceMigration: false };

/** The database that the parent process chose. */
export default () => {
  const { DATABASE_CLIENT, DATABASE_FILENAME, DATABASE_HOST, DATABASE_PORT, DATABASE_NAME, DATABASE_USERNAME, DATABASE_PASSWORD } = process.env;
  if (DATABASE_CLIENT !== 'postgres') {
    return { connection: { client: 'sqlite', connection: { filename: DATABASE_FILENAME }, useNullAsDefault: true }, settings };
  }
  const connection = {
    host: DATABASE_HOST ?? '127.0.0.1',
    port: Number(DATABASE_PORT ?? 5432),
    database: DATABASE_NAME,
    user: DATABASE_USERNAME ?? 'postgres',
    password: DATABASE_PASSWORD,
  };
  return { connection: { client: 'postgres', connection, pool: { min: 2, max: 10 } }, settings };
};
