import type { Database } from '@dabei/server/platform';

/** Every row of every table of every schema as text: what a backup would hold. */
export async function dump(database: Database): Promise<string> {
  const tables = await database.rows<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await database.rows<{ line: string }>(`select t::text as line from ${name} t`);
    texts.push(...rows.map(({ line }) => `${name}: ${line}`));
  }
  return texts.join('\n');
}
