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
import { partiesOf } from './storm-parties';
import { isChangeable, stormView } from './storm-view';

/** While nobody was told: another sentence, or the market takes place after all. 409 afterwards. */
@Injectable()
export class MendStorm {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  changeWords(slug: string, { words }: StormWords, staff: StaffCaller): Promise<StormView> {
    return this.mend(slug, words, staff);
  }

  takeBack(slug: string, staff: StaffCaller): Promise<StormView> {
    return this.mend(slug, null, staff);
  }

  private async mend(slug: string, words: string | null, staff: StaffCaller): Promise<StormView> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const market = await lockedMarket(em, slug);
      // taken back twice is taken back
      if (market.calledOffAt === null && words === null) return stormView(em, this.sealer, market);
      if (market.calledOffAt === null || !isChangeable(await partiesOf(em, market.id)))
        throw new DomainError('conflict', { reason: 'storm-told' });
      await rowsIn(
        em,
        `update market set called_off_words = ?, version = version + 1,
           called_off_at = case when ?::boolean then null else called_off_at end where id = ?`,
        [words, words === null, market.id],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: words === null ? 'market-called-on' : 'market-storm-words',
        subjectType: 'market',
        subjectId: market.id,
      });
      await em.flush();
      return stormView(em, this.sealer, await neededMarket(em, slug));
    });
  }
}
