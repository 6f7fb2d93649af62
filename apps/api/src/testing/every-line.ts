import type { RunningApi } from './start-api';

/** Moments the database writes by its own clock, which nobody can stop. */
const itsOwn: Record<string, string[]> = { mail: ['claimed_at'], staff: ['created_at'] };

/** Every line of every table of the town, sealed columns included; the migrations say when they ran. */
export async function everyLine({ database }: RunningApi): Promise<string[]> {
  const tables = await database.rows<{ name: string }>(
    `select tablename as name from pg_tables
     where schemaname = 'public' and tablename <> 'mikro_orm_migrations' order by 1`,
  );
  const lines: string[] = [];
  for (const { name } of tables) {
    const rows = await database.rows<{ line: string }>(
      `select (to_jsonb(t) - ?::text[])::text as line from "${name}" t order by 1`,
      [`{${(itsOwn[name] ?? []).join(',')}}`],
    );
    lines.push(...rows.map(({ line }) => `${name} ${line}`));
  }
  return lines;
}
