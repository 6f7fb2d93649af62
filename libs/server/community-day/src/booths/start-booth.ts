import type { BoothStart, BoothStarted } from '@dabei/contracts';
import { hoursAfter, normaliseEmail } from '@dabei/domain';
import { Clock, Database, DomainError, Limits, Outbox, Sealer } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { neededCall } from '../facts/booth-call';
import { publicDayOf } from '../volunteers/public-day-view';
import { noNeeds } from './booth-writing';
import { callRefusal } from './public-call-view';
import { insertBooth } from './write-booth';

/** So long the code of the mail opens the application. */
export const BOOTH_HOLD_HOURS = 24;

/**
 * "Wir machen mit": a new application, held for the code that goes by mail. An association may have several, so a known
 * address begins one more, and nobody learns by it who is known.
 */
@Injectable()
export class StartBooth {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly limits: Limits,
    private readonly outbox: Outbox,
  ) {}

  async start(slug: string, input: BoothStart, network: string): Promise<BoothStarted> {
    const email = normaliseEmail(input.email);
    await this.limits.count('claim-per-email', email);
    await this.limits.count('claim-per-network', network);
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const day = await publicDayOf(em, slug);
      const reason = callRefusal(day, await neededCall(em, day.id), now);
      if (reason !== null) throw new DomainError('conflict', { reason });
      const { association, kind, contact, language } = input;
      const confirmBy = hoursAfter(now, BOOTH_HOLD_HOURS);
      const writing = {
        ...{ association, kind, title: '', about: '', stageWish: null, together: null },
        needs: noNeeds(kind),
      };
      const id = await insertBooth(
        em,
        this.sealer,
        {
          ...{ dayId: day.id, state: 'draft', writing, language, holdUntil: confirmBy },
          contact: { ...contact, email },
        },
        now,
      );
      this.outbox.add(em, 'booth-held', { boothId: id, at: now.toISOString() }, now);
      await em.flush();
      return { id, confirmBy: confirmBy.toISOString() };
    });
  }
}
