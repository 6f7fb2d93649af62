import { type Client } from 'pg';

const ROWS_PER_STATEMENT = 1000;

/** Rows as objects, all with the columns of the first one. */
export async function insertRows(
  client: Client,
  table: string,
  rows: readonly object[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).join(', ');
  const statement = `insert into ${table} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`;
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const part = rows.slice(start, start + ROWS_PER_STATEMENT);
    await client.query(statement, [JSON.stringify(part)]);
  }
}
