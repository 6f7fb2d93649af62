import type { LineOffers, SellerFilter, SellerPage, SellerRow } from '@dabei/contracts';
import { nextPitchOffers, normaliseEmail, searchKey, type PitchNote } from '@dabei/domain';
import { Clock, Database, Sealer, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { lineOf } from '../bookings/give-next';
import { isFree, pitchesOf } from '../bookings/plan-pitches';
import { neededMarket, type Market } from '../facts/market';
import { openedRow, storedRows } from './seller-rows';

const pageSize = 50;

/** Who comes to a market, and who waits why. Names are opened for one page, or for one search, and nowhere kept. */
@Injectable()
export class SellerListQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  async page(slug: string, { show, text, page }: SellerFilter): Promise<SellerPage> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const market = await neededMarket(em, slug);
      const { offers, notes, free } = await nextOf(em, market, now);
      const stored = await storedRows(em, market.id, show);
      const open = (row: (typeof stored)[number]): SellerRow =>
        openedRow(this.sealer, row, notes.get(row.id) ?? null);
      const from = (page - 1) * pageSize;
      const found = text === '' ? null : stored.map(open).filter((row) => isMeant(row, text));
      const total = (found ?? stored).length;
      return {
        market: shownMarket(market),
        rows: found?.slice(from, from + pageSize) ?? stored.slice(from, from + pageSize).map(open),
        total,
        page,
        pages: Math.max(1, Math.ceil(total / pageSize)),
        counts: await countsOf(em, market.id),
        free,
        offerable: offers.length,
      };
    });
  }

  /** Whom the line would offer what, now. */
  async offers(slug: string): Promise<LineOffers> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const market = await neededMarket(em, slug);
      const { offers, numbers } = await nextOf(em, market, now);
      const stored = await storedRows(em, market.id, 'waiting');
      return {
        offers: offers.flatMap(({ bookingId, pitchIds }) => {
          const row = stored.find(({ id }) => id === bookingId);
          if (row === undefined) return [];
          const { name } = openedRow(this.sealer, row, null);
          return [{ id: bookingId, name, numbers: pitchIds.map((id) => numbers.get(id) ?? '') }];
        }),
      };
    });
  }
}

const shownMarket = (market: Market): SellerPage['market'] => {
  const { slug, title, kind, phase, allocation, commercial, heldOn, calledOffAt } = market;
  const calledOff = calledOffAt !== null;
  return { slug, title, kind, phase, allocation, commercial, heldOn, calledOff };
};

async function nextOf(em: EntityManager, market: Market, now: Date) {
  const pitches = await pitchesOf(em, market.id);
  const free = pitches.filter(isFree);
  const { offers, notes } = nextPitchOffers(await lineOf(em, market.id), free, now);
  return {
    offers,
    notes: new Map<string, PitchNote>(notes.map(({ bookingId, note }) => [bookingId, note])),
    numbers: new Map(pitches.map(({ id, number }) => [id, number])),
    free: free.length,
  };
}

/** A number on the plan, a whole address, or part of a name. */
function isMeant({ numbers, email, name }: SellerRow, text: string): boolean {
  const wanted = searchKey(text);
  return (
    numbers.some((number) => number.toLocaleLowerCase('de') === text.toLocaleLowerCase('de')) ||
    (email !== null && normaliseEmail(email) === normaliseEmail(text)) ||
    (wanted !== '' && searchKey(name).includes(wanted))
  );
}

async function countsOf(em: EntityManager, marketId: string): Promise<SellerPage['counts']> {
  const [row] = await rowsIn<SellerPage['counts']>(
    em,
    `select (count(*) filter (where state in ('confirmed', 'arrived')))::int as placed,
       (count(*) filter (where state = 'waiting'))::int as waiting,
       (count(*) filter (where state = 'offered'))::int as offered,
       (count(*) filter (where state in ('held', 'queued')))::int as unconfirmed,
       (count(*) filter (where state in ('released', 'cancelled', 'expired')))::int as ended
     from pitch_booking where market_id = ?`,
    [marketId],
  );
  return row ?? { placed: 0, waiting: 0, offered: 0, unconfirmed: 0, ended: 0 };
}
