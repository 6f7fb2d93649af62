import type { CommunityDayMove, CommunityDayOverview } from '@dabei/contracts';
import { moveCommunityDay } from '@dabei/domain';
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
import { neededDay } from '../facts/community-day';
import { moveFactsOf, overviewOf } from './day-overview';
import { lockDayVersion } from './lock-day';

/** One step of the day, on or back. */
@Injectable()
export class MoveDayPhase {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async move(
    slug: string,
    { version, move }: CommunityDayMove,
    staff: StaffCaller,
  ): Promise<CommunityDayOverview> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const day = await lockDayVersion(em, slug, version);
      const moved = moveCommunityDay(day.phase, move, await moveFactsOf(em, day.id));
      if (moved.outcome === 'refused')
        throw new DomainError('conflict', { reason: `community-day-${moved.reason}` });
      await rowsIn(em, 'update community_day set phase = ?, version = version + 1 where id = ?', [
        moved.to,
        day.id,
      ]);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'community-day-phase-moved',
        subjectType: 'community-day',
        subjectId: day.id,
        details: { before: day.phase, after: moved.to },
      });
      await em.flush();
      return overviewOf(em, this.sealer, await neededDay(em, slug));
    });
  }
}
