import type { StormCall, StormView } from '@dabei/contracts';
import { stormConsequences, stormStanding, stormTellsFrom } from '@dabei/domain';
import { rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Market } from '../facts/market';
import { tellingPerson, type TellingRow } from '../sellers/seller-person';
import { isDue, partiesOf, stormBills, type StoredParty } from './storm-parties';

/** Phases in which somebody could come and stand in the rain. */
export const canBeCalledOff = ({ phase }: Market): boolean =>
  phase === 'open' || phase === 'closed' || phase === 'day';

/** Nobody was told: whoever only waits for the job is not. */
export const isChangeable = (parties: readonly StoredParty[]): boolean =>
  parties.every(({ told }) => told === null);

/** What calling off means or has done, for the desk. */
export async function stormView(
  em: EntityManager,
  sealer: Sealer,
  market: Market,
): Promise<StormView> {
  const parties = await partiesOf(em, market.id);
  const due = parties.filter(isDue);
  const charged = due.filter(({ state }) => stormStanding(state) !== 'unproven');
  const bills = await stormBills(
    em,
    market.id,
    charged.map(({ id }) => id),
  );
  const { byMail, byPhone, ending, staying, missed, unproven, ...money } = stormConsequences(
    due,
    bills,
  );
  const { id, slug, title, kind, phase, allocation, heldOn } = market;
  const { calledOffAt, calledOffWords } = market;
  const told = (way: StoredParty['told']): number =>
    parties.filter((party) => party.told === way).length;
  const calls = calledOffAt === null ? [] : await callsOf(em, sealer, market.id);
  return {
    market: { id, slug, title, kind, phase, allocation, heldOn },
    possible: calledOffAt === null && canBeCalledOff(market),
    meaning: {
      byMail: byMail.length,
      byPhone: byPhone.length,
      ending: ending.length,
      staying: staying.length,
      missed: missed.length,
      unproven: unproven.length,
      creditedCents: money.creditedCents,
      refundedCents: money.refundedCents,
    },
    decided:
      calledOffAt === null
        ? null
        : {
            at: calledOffAt.toISOString(),
            words: calledOffWords ?? '',
            tellsFrom: stormTellsFrom(calledOffAt).toISOString(),
            changeable: isChangeable(parties),
            due: due.length,
            byMail: told('mail'),
            byPhone: told('phone'),
            phoned: calls.filter(({ phonedAt }) => phonedAt !== null).length,
            calls,
          },
    refunds: await refundsOf(em, market.id),
  };
}

type CallRow = TellingRow &
  Omit<StormCall, 'phonedAt' | 'name' | 'phone'> & { phonedAt: string | null };

/** Whom the office calls; who is left first, in the order they booked. */
async function callsOf(em: EntityManager, sealer: Sealer, marketId: string): Promise<StormCall[]> {
  const rows = await rowsIn<CallRow>(
    em,
    `select c.id, c.numbers, c."phonedAt", encode(s.sealed, 'hex') as sealed, s.key_id as "keyId",
       concat_ws(' ', g.first_name, g.last_name) as guardian, g.phone as "guardianPhone",
       coalesce(h.protected, false) as hidden
     from (
       select b.id, b.seller_id, b.created_at, b.storm_phoned_at as "phonedAt", coalesce((select array_agg(p.number
           order by length(p.number), p.number) from pitch p where p.id = any(b.pitches_before)
           or exists (select 1 from pitch_taken t where t.pitch_id = p.id and t.booking_id = b.id)), '{}') as numbers
       from pitch_booking b where b.market_id = ? and b.storm_told = 'phone'
       union all
       select n.id, n.seller_id, n.created_at, n.storm_phoned_at,
         case when n.number is null then '{}' else array[n.number::text] end
       from seller_number n where n.market_id = ? and n.storm_told = 'phone') c
     join seller s on s.id = c.seller_id left join household h on h.id = s.household_id
     left join lateral (select * from guardian where household_id = s.household_id order by id limit 1) g on true
     order by c."phonedAt" is not null, c.created_at, c.id limit 500`,
    [marketId, marketId],
  );
  return rows.map(({ sealed, keyId, guardian, guardianPhone, phonedAt, ...row }) => {
    const { name, phone } = tellingPerson(sealer, { sealed, keyId, guardian, guardianPhone });
    const at = phonedAt === null ? null : new Date(phonedAt).toISOString();
    return { ...row, name, phone, phonedAt: at };
  });
}

/** What is too much on the bills of this market, and what went back already. */
async function refundsOf(em: EntityManager, marketId: string): Promise<StormView['refunds']> {
  const [row] = await rowsIn<StormView['refunds']>(
    em,
    `select (count(*) filter (where s.open_cents < 0))::int as open,
       (-coalesce(sum(s.open_cents) filter (where s.open_cents < 0), 0))::int as "openCents",
       coalesce(sum((s.sums ->> 'refunded')::int), 0)::int as "doneCents"
     from bill b join bill_sums s on s.bill_id = b.id where b.group_type = 'market' and b.group_id = ?`,
    [marketId],
  );
  return row ?? { open: 0, openCents: 0, doneCents: 0 };
}
