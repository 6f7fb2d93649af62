import type { DeskNumber } from '@dabei/contracts';
import type { NumberCircle } from '@dabei/domain';
import { rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { tellingPerson, type TellingRow } from '../sellers/seller-person';
import type { CommissionFacts } from './commission-facts';
import { intakeTimeOf } from './intake-times';
import { settlementOf } from './settled-number';

interface Row
  extends TellingRow, Omit<DeskNumber, 'settlement' | 'name' | 'phone' | 'email' | 'offerUntil'> {
  circle: NumberCircle;
  turnoverCents: number | null;
  offerUntil: string | null;
}

/** More sellers than any hall holds; the list is not paged, because it is searched and added up as a whole. */
const MOST = 3000;

/** Every number that was ever asked for at this market, by number and then by the line; ended ones last. */
export async function numberRows(
  em: EntityManager,
  sealer: Sealer,
  market: CommissionFacts,
  zone: string,
): Promise<DeskNumber[]> {
  const rows = await rowsIn<Row>(
    em,
    `select n.id, n.number, n.state, n.circle, n.rank::int as rank,
       to_json(n.offer_until)#>>'{}' as "offerUntil", n.keep_number as "keepNumber",
       n.donate_leftovers as "donateLeftovers", to_json(n.intake_at)#>>'{}' as "intakeAt",
       n.items_brought as "itemsBrought", n.items_sold as "itemsSold", n.turnover_cents as "turnoverCents",
       n.paid_out_on::text as "paidOutOn", n.version, encode(s.sealed, 'hex') as sealed, s.key_id as "keyId",
       concat_ws(' ', g.first_name, g.last_name) as guardian, g.phone as "guardianPhone",
       g.email as "guardianEmail"
     from seller_number n join seller s on s.id = n.seller_id
       left join lateral (select first_name, last_name, phone, email from guardian
         where household_id = s.household_id order by id limit 1) g on true
     where n.market_id = ?
     order by n.state in ('cancelled', 'expired'), n.number nulls last, n.rank, n.created_at limit ${String(MOST)}`,
    [market.id],
  );
  return rows.map((row) => deskNumberOf(row, { sealer, market, zone }));
}

function deskNumberOf(
  row: Row,
  { sealer, market, zone }: { sealer: Sealer; market: CommissionFacts; zone: string },
): DeskNumber {
  const { sealed, keyId, guardian, guardianPhone, guardianEmail, turnoverCents, ...rest } = row;
  const person = tellingPerson(sealer, { sealed, keyId, guardian, guardianPhone, guardianEmail });
  return {
    ...rest,
    ...person,
    offerUntil: rest.offerUntil === null ? null : new Date(rest.offerUntil).toISOString(),
    intakeAt: intakeTimeOf(rest.intakeAt, zone),
    settlement: settlementOf({ ...rest, turnoverCents }, market),
  };
}
