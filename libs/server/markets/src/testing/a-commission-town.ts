import {
  route,
  deskRoutes,
  routes,
  type DeskCommission,
  type NumberClaimed,
  type NumberConfirmed,
  type NumberSettlement,
  type OwnNumber,
} from '@dabei/contracts';
import { Sealer, numberCodeOf, type Database } from '@dabei/server/platform';
import type { Answer } from '@dabei/server/testing';
import { aMarketDesk, type Ask, type MarketDesk } from './a-market-desk';

export const commissionSlug = 'kleiderboerse-2027-03';

interface CommissionOf {
  numbers?: number;
  allocation?: 'choose' | 'draw';
  helpersFrom?: string | null;
  returningFrom?: string | null;
  keptUntil?: string;
  intake?: boolean;
}

/** A Kleiderbörse on 20 March 2027 that opens for everybody on 1 March at 9 o'clock. */
export async function aCommissionMarket(
  database: Database,
  {
    numbers = 3,
    allocation = 'choose',
    helpersFrom,
    returningFrom,
    keptUntil,
    intake,
  }: CommissionOf = {},
): Promise<string> {
  await database.rows('delete from market where slug = ?', [commissionSlug]);
  const market = await database.row<{ id: string }>(
    `insert into market (slug, kind, title, phase, place, held_on, opens_at, closes_at, set_up_from, release_at,
       allocation, opens_on, closes_on, cancel_free_until, erase_on, created_at)
     values (?, 'commission', 'Kleiderbörse', 'open', 'Stadthalle', '2027-03-20', '10:00', '14:00', '08:00', '09:45',
       ?, '2027-03-01T08:00:00Z', '2027-03-15T18:00:00Z', '2027-03-17', '2027-04-20', '2027-01-01T00:00:00Z')
     returning id`,
    [commissionSlug, allocation],
  );
  const id = market?.id ?? '';
  await database.rows(
    `insert into commission_rule (market_id, numbers, items_per_number, items_per_helper, commission_percent,
       helper_percent, fee_cents, round_down_to, helpers_from, returning_from, kept_until,
       intake_on, intake_from, intake_until, intake_per_slot, intake_minutes)
     values (?, ?, 40, 60, 15, 10, 0, 10, ?, ?, ?, ?, ?, ?, 1, 15)`,
    [
      ...[id, numbers, helpersFrom ?? null, returningFrom ?? null],
      keptUntil ?? '2027-03-01T08:00:00Z',
      ...(intake === true ? ['2027-03-19', '16:00', '16:45'] : [null, null, null]),
    ],
  );
  return id;
}

export interface CommissionTown {
  desk: MarketDesk;
  office: Ask;
  claim: (who: string) => Promise<Answer<NumberClaimed & { reason?: string }>>;
  type: (id: string | null, code?: string) => Promise<Answer<NumberConfirmed>>;
  /** Asks and types the code; the secret of the own page. */
  get: (who: string) => Promise<string>;
  page: (secret: string) => Promise<OwnNumber>;
  books: () => Promise<DeskCommission>;
  act: (who: string, act: string) => Promise<Answer<{ reason?: string }>>;
  /** state and number by name of the seller */
  states: () => Promise<Record<string, string>>;
  empty: () => Promise<void>;
}

/** The Kleiderbörse over HTTP, its office and its sellers by name. */
export async function aCommissionTown(): Promise<CommissionTown> {
  const desk = await aMarketDesk();
  const { database } = desk;
  const sealer = desk.app.get(Sealer);
  const office = await desk.as('office');
  const at = { slug: commissionSlug };
  const claim: CommissionTown['claim'] = (who) =>
    desk.call('POST', route(routes.numberClaims, at), undefined, {
      name: who,
      email: `${who.toLowerCase()}@example.org`,
    });
  const type: CommissionTown['type'] = (id, code) =>
    desk.call('POST', routes.numberCode, undefined, {
      id,
      code: code ?? numberCodeOf(sealer, id ?? ''),
    });
  const books: CommissionTown['books'] = async () =>
    (await office<DeskCommission>('GET', route(deskRoutes.deskCommission, at))).body;
  return {
    ...{ desk, office, claim, type, books },
    async get(who) {
      const { body } = await claim(who);
      const { body: typed } = await type(body.id);
      return typed.outcome === 'expired' ? '' : typed.secret;
    },
    page: async (secret) =>
      (await desk.call<OwnNumber>('GET', route(routes.ownNumber, { secret }))).body,
    async act(who, act) {
      const one = (await books()).numbers.find(({ name }) => name === who);
      return office('POST', route(deskRoutes.deskNumberAct, { ...at, id: one?.id ?? '' }), {
        act,
        version: one?.version ?? 0,
      });
    },
    async states() {
      const { numbers } = await books();
      return Object.fromEntries(
        numbers.map(({ name, state, number }) => [
          name,
          number === null ? state : `${state} ${String(number)}`,
        ]),
      );
    },
    async empty() {
      for (const table of ['outbox', 'attempt', 'seller_number', 'seller', 'kept_number', 'market'])
        await database.rows(`delete from ${table}`);
    },
  };
}

/** Payout + commission + fee + rounding, which is the turnover. */
export const partsOf = ({
  payoutCents,
  commissionCents,
  feeCents,
  roundingCents,
}: Pick<
  NumberSettlement,
  'payoutCents' | 'commissionCents' | 'feeCents' | 'roundingCents'
>): number => payoutCents + commissionCents + feeCents + roundingCents;
