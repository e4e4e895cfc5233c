/** Columns of every table: name and type. @returns {Promise<Map<string, { name: string, type: string }[]>>} */
export async function columnsOf(client) {
  const { rows } = await client.query(
    `select c.table_name, c.column_name, c.data_type from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
     order by c.table_name, c.ordinal_position`,
  );
  const tables = new Map();
  for (const { table_name: table, column_name: name, data_type: type } of rows) {
    if (!tables.has(table)) tables.set(table, []);
    tables.get(table).push({ name, type });
  }
  return tables;
}

/**
 * Runs `work` while neither references nor append-only triggers are in the way, inside the caller's transaction.
 * Putting the references back checks every one of them.
 */
export async function withoutConstraints(client, tables, work) {
  const { rows } = await client.query(
    `select conrelid::regclass::text as on_table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`,
  );
  for (const { on_table: table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const table of tables) await client.query(`alter table "${table}" disable trigger user`);
  await work();
  for (const table of tables) await client.query(`alter table "${table}" enable trigger user`);
  for (const { on_table: table, name, definition } of rows) await client.query(`alter table ${table} add constraint ${name} ${definition}`);
}

/** Numbers handed out from now on come after those that were brought in. */
export async function advanceSequences(client, tables) {
  for (const table of tables) {
    const { rows } = await client.query(
      `select column_name as name, pg_get_serial_sequence(quote_ident(table_name), column_name) as sequence
       from information_schema.columns where table_schema = current_schema() and table_name = $1`,
      [table],
    );
    for (const { name, sequence } of rows) {
      if (sequence) await client.query(`select setval('${sequence}', greatest((select max("${name}") from "${table}"), 1), (select count(*) > 0 from "${table}"))`);
    }
  }
}
