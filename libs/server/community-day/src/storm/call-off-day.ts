import type { CommunityDayOverview, CommunityDayStorm } from '@dabei/contracts';
import { stormTellsFrom } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Sealer,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { overviewOf } from '../day/day-overview';
import { lockDayVersion, lockedDay } from '../day/lock-day';
import { neededDay, type CommunityDay } from '../facts/community-day';

interface Decision {
  at: Date | null;
  words: string | null;
  action: 'community-day-called-off' | 'community-day-called-on';
}

/**
 * The day does not take place: one row says so, with the one sentence, and everything that gives shifts looks at it.
 * `TellStorm` does the rest two minutes later; until then it can be taken back.
 */
@Injectable()
export class CallOffDay {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async callOff(
    slug: string,
    { version, words }: CommunityDayStorm,
    staff: StaffCaller,
  ): Promise<CommunityDayOverview> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const known = await lockedDay(em, slug);
      // pressed twice, or by two people: the first decision stands
      if (known.calledOffAt !== null) return overviewOf(em, this.sealer, known);
      const day = await lockDayVersion(em, slug, version);
      if (day.phase === 'preparing' || day.phase === 'over')
        throw new DomainError('conflict', { reason: 'community-storm-not-now' });
      const action = 'community-day-called-off' as const;
      return this.decide(em, day, { at: now, words, action }, { now, staff });
    });
  }

  async takeBack(slug: string, staff: StaffCaller): Promise<CommunityDayOverview> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const day = await lockedDay(em, slug);
      // taken back twice is taken back
      if (day.calledOffAt === null) return overviewOf(em, this.sealer, day);
      if (now >= stormTellsFrom(day.calledOffAt))
        throw new DomainError('conflict', { reason: 'community-storm-told' });
      const action = 'community-day-called-on' as const;
      return this.decide(em, day, { at: null, words: null, action }, { now, staff });
    });
  }

  private async decide(
    em: EntityManager,
    { id, slug }: CommunityDay,
    { at, words, action }: Decision,
    { now, staff }: { now: Date; staff: StaffCaller },
  ): Promise<CommunityDayOverview> {
    await rowsIn(
      em,
      'update community_day set called_off_at = ?, called_off_words = ?, version = version + 1 where id = ?',
      [at, words, id],
    );
    this.audit.write(em, now, {
      actor: 'office',
      actorId: staff.accountId,
      action,
      subjectType: 'community-day',
      subjectId: id,
    });
    await em.flush();
    return overviewOf(em, this.sealer, await neededDay(em, slug));
  }
}
