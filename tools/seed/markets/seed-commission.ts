import { addDays, instantAt, slotTimes } from '@dabei/domain';
import { type Client } from 'pg';
import { insertRows } from '../insert-rows';
import { TOWN_ZONE } from '../zone';
import { marketDayIn } from './market-day';
import { sellerRow, type MarketPeople } from './booking-rows';

interface SeededCommission {
  key: string;
  title: string;
  phase: 'open' | 'day';
  inDays: number;
  /** Numbers that are given, of `NUMBERS`, and people behind them. */
  given: number;
  waiting: number;
}

const NUMBERS = 60;
/** Every third seller helps, in a town where without helpers there is no Kleiderbörse. */
const isHelper = (number: number): boolean => number % 3 === 0;

const commissions: readonly SeededCommission[] = [
  // counted today: every number has handed in its things
  {
    key: 'kleiderboerse-herbst',
    title: 'Kleiderbörse Herbst',
    phase: 'day',
    inDays: 0,
    given: NUMBERS,
    waiting: 0,
  },
  {
    key: 'kleiderboerse-fruehling',
    title: 'Kleiderbörse Frühling',
    phase: 'open',
    inDays: 40,
    given: 41,
    waiting: 0,
  },
];

/** Two Kleiderbörsen and a swap table. */
export async function seedCommission(client: Client, people: MarketPeople): Promise<void> {
  for (const one of commissions) await seedOne(client, one, people);
  const swap = marketRow('tauschtisch', 'Tausch- und Verschenktisch', 'open', 15, people);
  await insertRows(client, 'market', [{ ...swap, kind: 'swap' }]);
}

async function seedOne(
  client: Client,
  commission: SeededCommission,
  people: MarketPeople,
): Promise<void> {
  const { dice, today } = people;
  const { key, title, phase, inDays, given, waiting } = commission;
  const market = marketRow(key, title, phase, inDays, people);
  const intakeOn = addDays(market.held_on, -1);
  const slots = slotTimes({ from: '15:00', until: '19:00', minutes: 15 });
  const sellers = Array.from({ length: given + waiting }, (_, at) =>
    sellerRow(people, `${key}-${String(at + 1)}`),
  );
  const numbers = sellers.map(({ row }, at) => {
    const number = at < given ? at + 1 : null;
    const time = slots[at % slots.length] ?? '15:00';
    return {
      id: dice.string.uuid(),
      market_id: market.id,
      seller_id: row.id,
      seller_key: row.email_key,
      number,
      state: number === null ? 'waiting' : phase === 'day' ? 'brought' : 'confirmed',
      circle: number !== null && isHelper(number) ? 'helper' : 'all',
      keep_number: false,
      rank: number === null ? at + 1 : null,
      intake_at: number === null ? null : instantAt(intakeOn, time, TOWN_ZONE),
      items_brought: phase === 'day' ? dice.number.int({ min: 18, max: 40 }) : null,
      donate_leftovers: at % 4 === 1,
      created_at: instantAt(addDays(today, -9), '18:00', TOWN_ZONE),
      version: 1,
    };
  });
  const rule = {
    market_id: market.id,
    numbers: NUMBERS,
    items_per_number: 40,
    items_per_helper: 60,
    commission_percent: 15,
    helper_percent: 10,
    fee_cents: 200,
    fee_per_item_cents: 0,
    round_down_to: 50,
    kept_until: market.opens_on,
    intake_on: intakeOn,
    intake_from: '15:00',
    intake_until: '19:00',
    intake_per_slot: 6,
    intake_minutes: 15,
  };
  await insertRows(client, 'market', [market]);
  await insertRows(client, 'commission_rule', [rule]);
  await insertRows(
    client,
    'seller',
    sellers.map(({ row }) => row),
  );
  await insertRows(client, 'seller_number', numbers);
}

function marketRow(
  key: string,
  title: string,
  phase: string,
  inDays: number,
  { dice, today }: MarketPeople,
) {
  const heldOn = marketDayIn(today, inDays);
  const at = (days: number, time: string): Date =>
    instantAt(addDays(heldOn, days), time, TOWN_ZONE);
  return {
    id: dice.string.uuid(),
    slug: `${key}-${heldOn.slice(0, 4)}`,
    kind: 'commission',
    title,
    intro: 'Gebrauchte Kindersachen, sauber und ganz, von vielen für viele.',
    phase,
    place: 'Aula der Grundschule am Park',
    held_on: heldOn,
    opens_at: '09:00',
    closes_at: '13:00',
    set_up_from: '08:00',
    release_at: '08:30',
    allocation: 'choose',
    opens_on: at(-60, '08:00'),
    closes_on: at(-3, '18:00'),
    cancel_free_until: addDays(heldOn, -4),
    refused_goods: ['war-toys', 'recalled-seats', 'recalled-helmets'],
    erase_on: addDays(heldOn, 60),
    // defaults of the table, said because a row names every column of the first one
    fee_stays_after_release: true,
    household_max_cm: 600,
    metres: 'started',
    commercial: 'excluded',
    deposit_cents: 0,
    lane_capacity: 10,
    set_up_minutes: 15,
    terms: '',
    version: 1,
    created_at: at(-75, '09:00'),
  };
}
