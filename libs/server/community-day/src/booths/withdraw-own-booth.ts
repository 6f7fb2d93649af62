import type { OwnBooth } from '@dabei/contracts';
import { Audit, Clock, Database, Outbox, Sealer } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { neededBooth } from '../facts/booth';
import { neededOpenDay } from '../facts/open-day';
import { knownBooth } from './known-booth';
import { moveOn } from './move-on';
import { lockOwnBooth } from './own-change';
import { ownBoothView } from './own-booth-view';

/** The association does not come: its place and its power are free, and nobody moves up by itself. */
@Injectable()
export class WithdrawOwnBooth {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async withdraw(token: string, version: number): Promise<OwnBooth> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const known = await knownBooth(em, this.sealer, token);
      // pressed twice is done once
      if (known.state === 'withdrawn') return ownBoothView(em, this.sealer, known, now);
      const { booth, day } = await lockOwnBooth(em, this.sealer, token, version);
      neededOpenDay(day);
      const { id } = booth;
      await moveOn(em, booth, 'withdraw', { office_words: '' });
      this.outbox.add(
        em,
        'booth-news',
        { boothId: id, what: 'withdrawn', at: now.toISOString() },
        now,
      );
      this.audit.write(em, now, {
        actor: 'family',
        action: 'booth-withdrawn',
        subjectType: 'booth',
        subjectId: id,
        details: { from: booth.state },
      });
      await em.flush();
      return ownBoothView(em, this.sealer, await neededBooth(em, id), now);
    });
  }
}
