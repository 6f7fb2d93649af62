import type { DrawNumberInput } from '@dabei/contracts';
import { hasSellerNumbers, localDateOf } from '@dabei/domain';
import { lotsOfLine, seedOf } from '@dabei/server/lots';
import {
  CONFIG,
  Clock,
  Database,
  DomainError,
  Sealer,
  numberTypedTwice,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { lockAllPitches } from '../bookings/pitch-lock';
import { lockNumbers } from '../commission/number-room';
import { lockedMarket } from '../market/lock-market';
import { GiveNumbersByLot } from './give-numbers-by-lot';
import { GivePitchesByLot } from './give-pitches-by-lot';
import { storedDraw, type StoredMarketDraw } from './market-draw-facts';

/** The public number makes the lots, and the lots give pitches or seller numbers. Once and for all. */
@Injectable()
export class DrawMarket {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly givePitches: GivePitchesByLot,
    private readonly giveNumbers: GiveNumbersByLot,
  ) {}

  async enter({ campaign: slug, ...typed }: DrawNumberInput, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const market = await lockedMarket(em, slug);
      const draw = await storedDraw(em, market.id);
      if (draw === null) throw new DomainError('conflict', { reason: 'not-sealed' });
      const number = numberTypedTwice(draw.notation, typed);
      if (draw.number === number) return;
      if (draw.number !== null) throw new DomainError('conflict', { reason: 'number-is-fixed' });
      if (market.phase !== 'closed' || market.calledOffAt !== null)
        throw new DomainError('conflict', { reason: 'market-draw-not-now' });
      if (localDateOf(now, this.config.townZone) < draw.drawnOn)
        throw new DomainError('conflict', { reason: 'number-too-early' });
      const numbers = hasSellerNumbers(market.kind);
      await (numbers ? lockNumbers(em, market.id) : lockAllPitches(em, market.id));
      await this.writeLots(em, market.id, draw, number);
      await rowsIn(em, 'update market_draw set number = ?, drawn_at = ? where market_id = ?', [
        number,
        now,
        market.id,
      ]);
      const by = { number, actorId: staff.accountId };
      await (numbers ? this.giveNumbers : this.givePitches).give(em, market, by, now);
    });
  }

  /** Every party that was frozen has a lot, also one that has cancelled since: the others keep theirs. */
  private async writeLots(
    em: EntityManager,
    marketId: string,
    { frozen, sealed, keyId }: StoredMarketDraw,
    number: string,
  ): Promise<void> {
    const seed = seedOf(this.sealer.open(Buffer.from(sealed, 'hex'), keyId), number);
    const lots = lotsOfLine(seed, frozen);
    const rows = [...lots].map(([nonce, lot]) => ({ nonce, lot }));
    await rowsIn(
      em,
      `update market_lot l set lot = r.lot
       from json_to_recordset(?::json) as r (nonce text, lot int) where l.market_id = ? and l.nonce = r.nonce`,
      [JSON.stringify(rows), marketId],
    );
  }
}
