import pg from 'pg';

/** Makes this person's organisation a body of the newest wish tree; answers with its name. */
export async function bodyOfTree(databaseUrl: string, email: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `with body as (
         select o.id, o.name from organisation o join staff_organisation w on w.organisation_id = o.id
         join staff s on s.account_id = w.account_id where s.email = $1 order by o.name limit 1),
       joined as (
         insert into tree_body (campaign_id, organisation_id)
         select c.id, body.id from body, (select id from tree_campaign order by created_on desc, slug desc limit 1) c
         on conflict do nothing)
       select name from body`,
      [email],
    );
    return rows[0]?.name ?? '';
  } finally {
    await client.end();
  }
}

/** The newest wish tree hands over from now on. */
export async function handoverBegins(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `update tree_campaign set phase = 'handover'
       where id = (select id from tree_campaign order by created_on desc, slug desc limit 1)`,
    );
  } finally {
    await client.end();
  }
}
