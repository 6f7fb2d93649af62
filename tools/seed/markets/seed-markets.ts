import { addDays, instantAt } from '@dabei/domain';
import { type Sealer } from '@dabei/server/platform';
import { type Client } from 'pg';
import { insertRows } from '../insert-rows';
import { seededDice, type Dice } from '../seeded-dice';
import { TOWN_ZONE } from '../zone';
import { marketDayIn } from './market-day';
import { billRows, type SeededCharge } from './bill-rows';
import { bookingRows } from './booking-rows';
import { seedCommission } from './seed-commission';
import { seededMarkets, type SeededMarket } from './market-list';
import { planRows } from './market-plans';

export interface MarketSeed {
  today: string;
  now: Date;
  seed: number;
  sealer: Sealer;
}

/** The markets of the demo town: plans, who stands where, what was billed and paid, a Kleiderbörse. */
export async function seedMarkets(client: Client, plan: MarketSeed): Promise<void> {
  // dice of its own: every other throw stays what it was
  const dice = seededDice(plan.seed + 30, plan.now);
  const ids = seededDice(plan.seed + 32, plan.now);
  let bills = 0;
  for (const market of seededMarkets) {
    const marketId = dice.string.uuid();
    const row = marketRow(marketId, market, plan.today);
    await insertRows(client, 'market', [row]);
    const { sheet, pitches, areas } = planRows(marketId, market.plan, dice);
    const booked = bookingRows(marketId, market, pitches, { ...plan, dice });
    const money = await billRows({
      marketId,
      market,
      heldOn: row.held_on,
      bookings: booked.priced,
      first: bills + 1,
      dice,
      sealer: plan.sealer,
    });
    bills += booked.priced.length;
    const tariff = market.tariff.map(({ reducedCents, onTheSpotCents, ...line }) => ({
      id: dice.string.uuid(),
      market_id: marketId,
      reduced_cents: reducedCents,
      on_the_spot_cents: onTheSpotCents,
      ...line,
    }));
    const tables: [string, readonly object[]][] = [
      ['market_tariff', tariff],
      ['plan', [sheet]],
      ['plan_area', areas],
      ['pitch', pitches],
      ['seller', booked.sellers],
      ['pitch_booking', booked.bookings],
      ['pitch_taken', booked.taken],
      ['bill', money.bills],
      ['task', money.bills.flatMap((bill) => hardshipTask(bill, ids))],
    ];
    for (const [table, rows] of tables) await insertRows(client, table, rows);
    await writeJournal(client, money.charges, plan.today);
  }
  await client.query("select setval('bill_number', $1)", [Math.max(1, bills)]);
  await seedCommission(client, { ...plan, dice });
}

function marketRow(id: string, market: SeededMarket, today: string) {
  const heldOn = marketDayIn(today, market.inDays);
  const at = (days: number, time: string): Date =>
    instantAt(addDays(heldOn, days), time, TOWN_ZONE);
  return {
    id,
    slug: `${market.key}-${heldOn.slice(0, 4)}`,
    kind: market.kind,
    title: market.title,
    intro: market.intro,
    phase: market.phase,
    place: market.place,
    held_on: heldOn,
    opens_at: market.opensAt,
    closes_at: market.closesAt,
    set_up_from: market.setUpFrom,
    release_at: market.releaseAt,
    allocation: 'choose',
    opens_on: at(-30, '08:00'),
    closes_on: at(-1, '00:30'),
    cancel_free_until: addDays(heldOn, -4),
    fee_stays_after_release: true,
    household_max_cm: market.householdMaxCm,
    metres: 'started',
    commercial: market.commercial,
    refused_goods: market.refusedGoods,
    deposit_cents: market.depositCents,
    lane_capacity: market.laneCapacity,
    set_up_minutes: market.setUpMinutes,
    terms: market.terms,
    erase_on: addDays(heldOn, 60),
    version: 1,
    created_at: at(-60, '09:00'),
  };
}

/** Who says that it is difficult is on the desk of somebody. */
function hardshipTask(
  { reference, difficult_at }: { reference: string; difficult_at: string | null },
  ids: Dice,
) {
  if (difficult_at === null) return [];
  return [
    { id: ids.string.uuid(), kind: 'hardship', subject: reference, created_at: difficult_at },
  ];
}

/** Lines get their own numbers from the database, so they are written one after the other. */
async function writeJournal(
  client: Client,
  charges: readonly SeededCharge[],
  today: string,
): Promise<void> {
  const line = async (values: readonly unknown[]): Promise<string> => {
    const { rows } = await client.query<{ id: string }>(
      `insert into journal_line (bill_id, kind, method, cents, receipt, subject_id, press_key, booked_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [...values],
    );
    return rows[0]?.id ?? '';
  };
  for (const one of charges) {
    const charged = await line([
      one.billId,
      'charged',
      null,
      one.cents,
      null,
      null,
      one.chargeKey,
      one.day,
    ]);
    const positions = one.positions.map((position) => ({
      ...position,
      bill_id: one.billId,
      line_id: charged,
      subject_type: 'pitch-booking',
      subject_id: one.bookingId,
    }));
    for (const position of positions)
      await client.query(
        `insert into bill_position (bill_id, line_id, kind, words, quantity, cents, vat, subject_type, subject_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          position.bill_id,
          position.line_id,
          position.kind,
          position.words,
          position.quantity,
          position.cents,
          position.vat,
          position.subject_type,
          position.subject_id,
        ],
      );
    await client.query('update pitch_booking set price_cents = $2 where id = $1', [
      one.bookingId,
      one.cents,
    ]);
    if (!one.paid) continue;
    const { rows } = await client.query<{ number: string }>(
      "select nextval('receipt_number') as number",
    );
    const receipt = `${today.slice(0, 4)}-${String(rows[0]?.number).padStart(5, '0')}`;
    await line([one.billId, 'paid', one.method, one.cents, receipt, null, one.payKey, today]);
  }
}
