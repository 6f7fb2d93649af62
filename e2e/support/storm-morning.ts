import { deskRoutes, route } from '@dabei/contracts';
import pg from 'pg';
import type { DeskClient } from './desk-client';

/** The sum on one bill, in cents. */
interface PaidBill {
  billId: string;
  cents: number;
}

export interface StormMorning {
  marketId: string;
  slug: string;
  heldOn: string;
  /** Sellers that have an address, the one who reads English among them. */
  withAddress: number;
  /** What was paid for this market and not given back. */
  paid: PaidBill[];
}

const inLine = {
  ...{ kind: 'private', resident: true, zone: 'private' },
  ...{ pitchIds: [], pitchesWanted: 1, goods: ['toys'] },
};

export const onThePhone = ['Erna Ohnemail', 'Gustav Ohnemail'] as const;
export const inEnglish = 'english.seller@example.org';

/** What the database of the town says, for this one question. */
async function asked<T extends pg.QueryResultRow>(
  databaseUrl: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<T>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** The large market, full and mostly paid; two on the phone and one who reads English joined its line. */
export async function aStormMorning(
  databaseUrl: string,
  office: DeskClient,
): Promise<StormMorning> {
  const [market] = await asked<{ id: string; slug: string; heldOn: string }>(
    databaseUrl,
    `select id, slug, held_on::text as "heldOn" from market where title like 'Trödelmarkt%'`,
  );
  if (market === undefined) throw new Error('there is no market');
  const { id, slug, heldOn } = market;
  const join = (seller: object): Promise<object> =>
    office.post(route(deskRoutes.deskMarketEntry, { slug }), { ...inLine, ...seller });
  for (const [at, name] of onThePhone.entries())
    await join({ name, phone: `02855 10${String(at)}`, email: null, language: 'de' });
  await join({ name: 'Emily Example', phone: null, email: inEnglish, language: 'en' });
  const [sellers] = await asked<{ withAddress: number }>(
    databaseUrl,
    `select count(distinct s.id)::int as "withAddress" from pitch_booking b join seller s on s.id = b.seller_id
     where b.market_id = $1 and b.state in ('confirmed', 'waiting') and s.email_key is not null`,
    [id],
  );
  return {
    ...{ marketId: id, slug, heldOn, withAddress: sellers?.withAddress ?? 0 },
    paid: await paidFor(databaseUrl, id),
  };
}

/** What came in for a market and did not go back, by bill. */
export function paidFor(databaseUrl: string, marketId: string): Promise<PaidBill[]> {
  return asked<PaidBill>(
    databaseUrl,
    `select b.id as "billId", sum(case j.kind when 'paid' then j.cents when 'refunded' then -j.cents else 0 end)::int as cents
     from bill b join journal_line j on j.bill_id = b.id where b.group_id = $1
     group by b.id having sum(case j.kind when 'paid' then j.cents when 'refunded' then -j.cents else 0 end) <> 0`,
    [marketId],
  );
}
