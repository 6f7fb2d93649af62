import type { BoothsAccepted } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Outbox,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { boothsOfDay } from '../facts/booth';
import { lockedCall } from '../facts/booth-locks';
import { neededDay } from '../facts/community-day';
import { neededOpenDay } from '../facts/open-day';
import { isInLine, isSealed, lineStanding } from './line-rules';
import { moveOn } from './move-on';

/** Everybody who is complete is accepted, where there is room for all of them: nobody has to be drawn. */
@Injectable()
export class AcceptAll {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async accept(slug: string, staff: StaffCaller): Promise<BoothsAccepted> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const day = neededOpenDay(await neededDay(em, slug));
      const call = await lockedCall(em, day.id);
      if (await isSealed(em, day.id))
        throw new DomainError('conflict', { reason: 'booth-draw-is-sealed' });
      const { complete, free, waiting, refusal } = await lineStanding(em, call, now);
      if (refusal !== 'booth-call-open' && complete > free)
        return { outcome: 'refused', complete, free };
      // who waits comes before everybody who was found complete later
      if (refusal === null && waiting.length > 0)
        throw new DomainError('conflict', { reason: 'booths-somebody-waits' });
      if (refusal !== null) throw new DomainError('conflict', { reason: refusal });
      const booths = (await boothsOfDay(em, day.id)).filter(isInLine);
      for (const booth of booths) {
        await moveOn(em, booth, 'accept', { chosen_by: 'office', rank: null, office_words: '' });
        const at = now.toISOString();
        this.outbox.add(em, 'booth-news', { boothId: booth.id, what: 'accepted', at }, now);
      }
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'booths-accepted',
        subjectType: 'community-day',
        subjectId: day.id,
        details: { booths: booths.length },
      });
      await em.flush();
      return { outcome: 'accepted', booths: booths.length };
    });
  }
}
