import pg from 'pg';

/** The season of every other wish tree is over and counted. */
export async function finishOtherTrees(databaseUrl: string, slug: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("update tree_campaign set phase = 'counted' where slug <> $1", [slug]);
  await client.end();
}
