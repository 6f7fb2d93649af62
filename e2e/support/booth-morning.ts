import { createHash } from 'node:crypto';
import pg from 'pg';

export interface BoothMorning {
  slug: string;
  heldOn: string;
  /** Whose ticket has the code, and somebody else who is expected. */
  coded: { number: string; association: string };
  listed: { number: string; association: string };
  /** Associations and acts with an address of their own, and those without: one message or one call for each. */
  byMail: number;
  byPhone: number;
}

/** The demo town's Weltkindertag on its morning: nobody has arrived, one booth has this code. */
export async function aBoothMorning(databaseUrl: string, code: string): Promise<BoothMorning> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const sql = async <T extends pg.QueryResultRow>(text: string, values: unknown[]) =>
    (await client.query<T>(text, values)).rows;
  try {
    const [day] = await sql<{ id: string; slug: string; heldOn: string }>(
      `select id, slug, held_on::text as "heldOn" from community_day where title like 'Weltkindertag%'`,
      [],
    );
    if (day === undefined) throw new Error('there is no community day');
    await sql("update community_day set phase = 'day' where id = $1", [day.id]);
    const [coded, listed] = await sql<{ id: string; number: string; association: string }>(
      `select b.id, p.number, b.association from booth b join booth_place p on p.id = b.place_id
       where b.day_id = $1 and b.state = 'placed' and b.email_key is not null
         and (select count(*) from booth c where c.association = b.association) = 1 order by p.number limit 2`,
      [day.id],
    );
    if (coded === undefined || listed === undefined) throw new Error('there are no booths');
    const hash = createHash('sha256').update(code).digest('hex');
    await sql('update booth set code_hash = $2 where id = $1', [coded.id, hash]);
    const told = await sql<{ hasEmail: boolean }>(
      `select bool_or(mail) as "hasEmail" from (
         select coalesce(email_key, id::text) as key, email_key is not null as mail from booth
         where day_id = $1 and state not in ('draft', 'declined', 'withdrawn')
         union all
         select coalesce(b.email_key, b.id::text, a.email_key, a.id::text),
           coalesce(b.email_key, a.email_key) is not null
         from stage_act a left join booth b on b.id = a.booth_id where a.day_id = $1
       ) as party group by key`,
      [day.id],
    );
    const byMail = told.filter(({ hasEmail }) => hasEmail).length;
    return { ...day, coded, listed, byMail, byPhone: told.length - byMail };
  } finally {
    await client.end();
  }
}
