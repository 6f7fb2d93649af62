import {
  balanceOf,
  bookingStates,
  journalKinds,
  numberStates,
  stormStanding,
  type JournalKind,
  type StormBill,
  type StormParty,
} from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { familyReadsMail } from '../sellers/family-reads-mail';

/** A booking or a seller number, and how its seller hears of the storm; null: the job has not come to it. */
export interface StoredParty extends StormParty {
  what: 'pitch' | 'number';
  told: 'mail' | 'phone' | 'nothing' | null;
}

/** One seller, whatever else it has at this market. */
const sellerKey = 'coalesce(s.household_id::text, s.email_key, s.id::text)';

/** Does a mail reach it? */
const hasEmail = `case when s.household_id is null then s.email_key is not null else ${familyReadsMail} end`;

/** Everybody who ever asked for a pitch or a number, in the order they came; of one seller only with `key`. */
export function partiesOf(
  em: EntityManager,
  marketId: string,
  key: string | null = null,
): Promise<StoredParty[]> {
  return rowsIn<StoredParty>(
    em,
    `select * from (
       select b.id, 'pitch' as what, b.state, ${sellerKey} as "sellerKey", ${hasEmail} as "hasEmail",
         b.storm_told as told, b.created_at as since
       from pitch_booking b join seller s on s.id = b.seller_id where b.market_id = ?
       union all
       select n.id, 'number', n.state, ${sellerKey}, ${hasEmail}, n.storm_told, n.created_at
       from seller_number n join seller s on s.id = n.seller_id where n.market_id = ?) p
     where ?::text is null or p."sellerKey" = ? order by p.since, p.id`,
    [marketId, marketId, key, key],
  );
}

const isOpen = (state: StormParty['state']): boolean => stormStanding(state) !== 'over';

/** Still to be ended or told. */
export const isDue = ({ told, state }: StoredParty): boolean => told === null && isOpen(state);

/** The same for a query: states that a market which is called off leaves standing. */
export const openStates = `{${[...new Set([...bookingStates, ...numberStates])].filter(isOpen).join(',')}}`;

interface BillRow {
  billId: string;
  sums: Partial<Record<JournalKind, number>>;
  depositCents: number;
  depositLeft: number;
  fee: number;
  deposit: number;
}

/** The bills of a market, with what they charge for these bookings. */
export async function stormBills(
  em: EntityManager,
  marketId: string,
  bookingIds: readonly string[],
): Promise<StormBill[]> {
  const rows = await rowsIn<BillRow>(
    em,
    `select b.id as "billId", s.sums, s.deposit_cents as "depositCents",
       s.deposit_left_cents as "depositLeft", coalesce(p.fee, 0) as fee, coalesce(p.deposit, 0) as deposit
     from bill b join bill_sums s on s.bill_id = b.id
       left join lateral (
         select (sum(o.cents) filter (where o.kind = 'fee'))::int as fee,
           (sum(o.cents) filter (where o.kind = 'deposit'))::int as deposit
         from bill_position o where o.bill_id = b.id and o.subject_type = 'pitch-booking'
           and o.subject_id = any(?::uuid[])) p on true
     where b.group_type = 'market' and b.group_id = ?`,
    [`{${bookingIds.join(',')}}`, marketId],
  );
  return rows.map(({ billId, sums, depositCents, depositLeft, fee, deposit }) => {
    const lines = journalKinds.map((kind) => ({ kind, cents: sums[kind] ?? 0 }));
    const { billedCents, moneyCents } = balanceOf(lines, depositCents);
    // a deposit that was returned or kept is no longer there to be taken back
    const chargedCents = fee + Math.max(0, Math.min(deposit, depositLeft));
    return { billId, chargedCents, billedCents, moneyCents };
  });
}
