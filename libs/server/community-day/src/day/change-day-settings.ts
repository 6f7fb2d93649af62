import type { CommunityDayChange, CommunityDayOverview } from '@dabei/contracts';
import { daysBetween } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Sealer,
  rowsIn,
  violatedConstraint,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { neededDay, type CommunityDay } from '../facts/community-day';
import { shiftsOfDay } from '../facts/shifts';
import { lockShifts } from '../facts/locks';
import { writeBusy } from '../facts/write-signup';
import { moveStage } from './copy-call';
import { moveShifts } from './copy-shifts';
import { dayColumns } from './day-columns';
import { moveFactsOf, overviewOf } from './day-overview';
import { lockDayVersion } from './lock-day';

/** Times and rules of a day. Who signed up keeps what was taken; the date stays once somebody has. */
@Injectable()
export class ChangeDaySettings {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async change(
    slug: string,
    { version, ...input }: CommunityDayChange,
    staff: StaffCaller,
  ): Promise<CommunityDayOverview> {
    const columns = dayColumns(input, this.config.townZone);
    const now = await this.clock.now();
    return this.database
      .transact(async (em) => {
        const day = await lockDayVersion(em, slug, version);
        if (day.phase === 'over')
          throw new DomainError('conflict', { reason: 'community-day-is-over' });
        const shiftIds = (await shiftsOfDay(em, day.id)).map(({ id }) => id);
        // whoever signs up at this moment waits, or is counted
        await lockShifts(em, shiftIds);
        await this.moveDate(em, day, input.heldOn);
        await rowsIn(
          em,
          `update community_day set ${columns.map(([name]) => `${name} = ?`).join(', ')}, version = version + 1
           where id = ?`,
          [...columns.map(([, value]) => value), day.id],
        );
        await writeBusy(em, shiftIds);
        this.audit.write(em, now, {
          actor: 'office',
          actorId: staff.accountId,
          action: 'community-day-settings-changed',
          subjectType: 'community-day',
          subjectId: day.id,
        });
        await em.flush();
        return overviewOf(em, this.sealer, await neededDay(em, slug));
      })
      .catch((error: unknown) => {
        if (violatedConstraint(error) === 'volunteer_in_two_places')
          throw new DomainError('conflict', { reason: 'community-day-grace-needed' });
        throw error;
      });
  }

  /** It was mailed and stands in calendars; a day that cannot be held is called off. */
  private async moveDate(em: EntityManager, day: CommunityDay, heldOn: string): Promise<void> {
    const days = daysBetween(day.heldOn, heldOn);
    if (days === 0) return;
    const { keptShifts } = await moveFactsOf(em, day.id);
    if (keptShifts > 0 || (await hasApplications(em, day.id)))
      throw new DomainError('conflict', { reason: 'community-day-is-fixed' });
    await moveShifts(em, { dayId: day.id, days, zone: this.config.townZone });
    await moveStage(em, { dayId: day.id, days, zone: this.config.townZone });
  }
}

/** Associations plan with the date, too, once they have handed something in. */
async function hasApplications(em: EntityManager, dayId: string): Promise<boolean> {
  // whoever hands in at this moment waits, or is counted
  await rowsIn(em, 'select day_id from booth_call where day_id = ? for no key update', [dayId]);
  const booths = await rowsIn(
    em,
    `select 1 from booth where day_id = ? and submitted_at is not null
       and state not in ('draft', 'declined', 'withdrawn') limit 1`,
    [dayId],
  );
  return booths.length > 0;
}
