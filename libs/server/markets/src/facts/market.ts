import type {
  MarketKind,
  MarketPhase,
  PitchAllocation,
  PolicyMarket,
  Tariff,
  TariffLine,
} from '@dabei/domain';
import { notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A market as its rules need it; days are 'YYYY-MM-DD', times 'HH:MM', lengths centimetres. */
export interface Market {
  id: string;
  slug: string;
  kind: MarketKind;
  title: string;
  intro: string;
  phase: MarketPhase;
  place: string;
  heldOn: string;
  opensAt: string;
  closesAt: string;
  setUpFrom: string;
  releaseAt: string;
  allocation: PitchAllocation;
  residentsFrom: Date | null;
  opensOn: Date;
  closesOn: Date;
  cancelFreeUntil: string;
  feeStaysAfterRelease: boolean;
  householdMaxCm: number;
  metres: Tariff['metres'];
  commercial: 'excluded' | 'licence';
  refusedGoods: string[];
  depositCents: number;
  laneCapacity: number;
  setUpMinutes: number;
  terms: string;
  calledOffAt: Date | null;
  calledOffWords: string | null;
  eraseOn: string;
  version: number;
}

const columns = `id, slug, kind, title, intro, phase, place, held_on::text as "heldOn",
  to_char(opens_at, 'HH24:MI') as "opensAt", to_char(closes_at, 'HH24:MI') as "closesAt",
  to_char(set_up_from, 'HH24:MI') as "setUpFrom", to_char(release_at, 'HH24:MI') as "releaseAt", allocation,
  residents_from as "residentsFrom", opens_on as "opensOn", closes_on as "closesOn",
  cancel_free_until::text as "cancelFreeUntil", fee_stays_after_release as "feeStaysAfterRelease",
  household_max_cm as "householdMaxCm", metres, commercial, refused_goods as "refusedGoods",
  deposit_cents as "depositCents", lane_capacity as "laneCapacity", set_up_minutes as "setUpMinutes", terms,
  called_off_at as "calledOffAt", called_off_words as "calledOffWords", erase_on::text as "eraseOn", version`;

const withDates = (market: Market): Market => ({
  ...market,
  residentsFrom: market.residentsFrom && new Date(market.residentsFrom),
  opensOn: new Date(market.opensOn),
  closesOn: new Date(market.closesOn),
  calledOffAt: market.calledOffAt && new Date(market.calledOffAt),
});

/** The market of this address, or null; one that is erased is gone. */
export async function marketOf(em: EntityManager, slug: string): Promise<Market | null> {
  const [market] = await rowsIn<Market>(
    em,
    `select ${columns} from market where slug = ? and phase <> 'erased'`,
    [slug],
  );
  return market === undefined ? null : withDates(market);
}

/** The same for who needs one: 404 where there is none. */
export async function neededMarket(em: EntityManager, slug: string): Promise<Market> {
  const market = await marketOf(em, slug);
  if (market === null) throw notFound();
  return market;
}

/** A market to take rules and plan from. Its plan holds nobody, so it outlives the day of erasure. */
export async function marketToCopy(em: EntityManager, slug: string): Promise<Market> {
  const [market] = await rowsIn<Market>(em, `select ${columns} from market where slug = ?`, [slug]);
  if (market === undefined) throw notFound();
  return withDates(market);
}

/** The market with this id, for who comes from a booking. */
export async function marketWithId(em: EntityManager, id: string): Promise<Market> {
  const [market] = await rowsIn<Market>(
    em,
    `select ${columns} from market where id = ? and phase <> 'erased'`,
    [id],
  );
  if (market === undefined) throw notFound();
  return withDates(market);
}

/** What the policy looks at. */
export const policyMarketOf = ({ calledOffAt, ...market }: Market): PolicyMarket => ({
  ...market,
  calledOff: calledOffAt !== null,
});

/** What things cost at this market. */
export async function tariffOf(em: EntityManager, market: Market): Promise<Tariff> {
  const lines = await rowsIn<TariffLine>(
    em,
    `select code, zone, cents, reduced_cents as "reducedCents", on_the_spot_cents as "onTheSpotCents", vat
     from market_tariff where market_id = ? order by zone, code`,
    [market.id],
  );
  return { lines, metres: market.metres, depositCents: market.depositCents };
}
