import { Clock, Database, DomainError, Sealer, type OwnLink } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { EndBooking } from '../bookings/end-booking';
import { lockAllPitches, lockMarket } from '../bookings/pitch-lock';
import { marketWithId } from '../facts/market';
import { knownBooking } from './known-booking';

/** A seller gives its pitch back, and whoever waits is asked. Cancelled twice it is cancelled once. */
@Injectable()
export class CancelOwnBooking {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly endBooking: EndBooking,
  ) {}

  async cancel(link: OwnLink): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const { id, marketId } = await knownBooking(em, this.sealer, link);
      await lockMarket(em, marketId);
      await lockAllPitches(em, marketId);
      const market = await marketWithId(em, marketId);
      if (market.phase === 'over') throw new DomainError('closed', { reason: 'market-over' });
      const by = { actor: 'family' } as const;
      const ended = await this.endBooking.end(em, market, id, { how: 'cancelled', by }, now);
      if (ended !== null) return;
      const { state } = await knownBooking(em, this.sealer, link);
      if (state === 'arrived') throw new DomainError('conflict', { reason: 'pitch-arrived' });
    });
  }
}
