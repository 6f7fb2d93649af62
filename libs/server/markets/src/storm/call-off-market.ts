import type { StormView, StormWords } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Sealer,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { neededMarket } from '../facts/market';
import { lockedMarket } from '../market/lock-market';
import { canBeCalledOff, stormView } from './storm-view';

/**
 * The market does not take place: one row says so, with the one sentence, and everything that gives or takes pitches
 * looks at it. `TellStorm` does the rest. Pressed twice, or by two people, the first decision stands.
 */
@Injectable()
export class CallOffMarket {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async callOff(slug: string, { words }: StormWords, staff: StaffCaller): Promise<StormView> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const market = await lockedMarket(em, slug);
      if (market.calledOffAt !== null) return stormView(em, this.sealer, market);
      if (!canBeCalledOff(market)) throw new DomainError('conflict', { reason: 'storm-not-now' });
      await rowsIn(
        em,
        'update market set called_off_at = ?, called_off_words = ?, version = version + 1 where id = ?',
        [now, words, market.id],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'market-called-off',
        subjectType: 'market',
        subjectId: market.id,
      });
      await em.flush();
      return stormView(em, this.sealer, await neededMarket(em, slug));
    });
  }
}
