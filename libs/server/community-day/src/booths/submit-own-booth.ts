import type { OwnBoothAnswer } from '@dabei/contracts';
import { moveBooth } from '@dabei/domain';
import { Audit, Clock, Database, DomainError, Outbox, Sealer } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { neededBooth } from '../facts/booth';
import { gapsOf } from './booth-gaps';
import { moveOn } from './move-on';
import { lockOwnBooth } from './own-change';
import { ownBoothView, ownMay } from './own-booth-view';

/** Handing in, and handing in again after the office asked for more; only what is complete. */
@Injectable()
export class SubmitOwnBooth {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async submit(token: string, version: number): Promise<OwnBoothAnswer> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { booth, day, call } = await lockOwnBooth(em, this.sealer, token, version);
      const may = ownMay(booth, day, call, now);
      if (may.outcome === 'refused')
        throw new DomainError('conflict', { reason: `booth-${may.reason}` });
      if (moveBooth(booth.state, 'submit').outcome === 'refused')
        throw new DomainError('conflict', { reason: 'booth-not-in-this-state' });
      const gaps = gapsOf(booth);
      if (gaps.length > 0)
        return {
          ...{ outcome: 'incomplete', gaps },
          own: await ownBoothView(em, this.sealer, booth, now),
        };
      const { id } = booth;
      // its turn in the list is that of the first time
      await moveOn(em, booth, 'submit', { submitted_at: booth.submittedAt ?? now });
      this.outbox.add(
        em,
        'booth-news',
        { boothId: id, what: 'submitted', at: now.toISOString() },
        now,
      );
      this.audit.write(em, now, {
        actor: 'family',
        action: 'booth-handed-in',
        subjectType: 'booth',
        subjectId: id,
      });
      await em.flush();
      const own = await ownBoothView(em, this.sealer, await neededBooth(em, id), now);
      return { outcome: 'done', looks: false, own };
    });
  }
}
