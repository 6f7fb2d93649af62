import { instantAt } from '@dabei/domain';
import { createHash } from 'node:crypto';
import pg from 'pg';

export interface MarketMorning {
  slug: string;
  heldOn: string;
  /** The pitches of eight sellers with one each; everybody else has arrived. */
  missing: { number: string; pitchId: string }[];
}

/** The large market on its day: eight sellers are missing, the first of them has this code. */
export async function aMarketMorning(databaseUrl: string, code: string): Promise<MarketMorning> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const sql = async <T extends pg.QueryResultRow>(text: string, values: unknown[]) =>
    (await client.query<T>(text, values)).rows;
  try {
    const [market] = await sql<{ id: string; slug: string; heldOn: string }>(
      `select id, slug, held_on::text as "heldOn" from market where title like 'Trödelmarkt%'`,
      [],
    );
    if (market === undefined) throw new Error('there is no market');
    const rows = await sql<{ id: string; number: string; pitchId: string }>(
      `select b.id, min(p.number) as number, min(p.id::text) as "pitchId" from pitch_booking b join pitch_taken t on t.booking_id = b.id
         join pitch p on p.id = t.pitch_id
       where b.market_id = $1 and b.state = 'confirmed' and p.zone = 'private'
       group by b.id having count(*) = 1 order by min(p.number) limit 8`,
      [market.id],
    );
    await sql(
      `update pitch_booking set state = 'arrived', arrived_at = $3
       where market_id = $1 and state = 'confirmed' and not id = any($2)`,
      [market.id, rows.map(({ id }) => id), instantAt(market.heldOn, '08:00', 'Europe/Berlin')],
    );
    await sql("update market set phase = 'day' where id = $1", [market.id]);
    const hash = createHash('sha256').update(code).digest('hex');
    await sql('update pitch_booking set code_hash = $2 where id = $1', [rows[0]?.id, hash]);
    return { ...market, missing: rows.map(({ number, pitchId }) => ({ number, pitchId })) };
  } finally {
    await client.end();
  }
}
