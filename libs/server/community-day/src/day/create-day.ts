import type { CommunityDayCreate, CommunityDayInput, CommunityDayOverview } from '@dabei/contracts';
import { addDays, daysBetween, instantAt, localDateOf, localTimeOf } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  Sealer,
  randomUUID,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { dayToCopy, neededDay, type CommunityDay } from '../facts/community-day';
import { copyCall } from './copy-call';
import { copyShifts } from './copy-shifts';
import { dayColumns } from './day-columns';
import { overviewOf } from './day-overview';
import { freeDaySlug } from './day-slug';
import { dayView } from './day-view';

const ERASED_AFTER_DAYS = 56;
const FREE_BEFORE_DAYS = 3;

/** A day from title, place and date; or another year of one that was, with its roles and shifts. */
@Injectable()
export class CreateDay {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async create(input: CommunityDayCreate, staff: StaffCaller): Promise<CommunityDayOverview> {
    const now = await this.clock.now();
    const { townZone: zone } = this.config;
    return this.database.transact(async (em) => {
      const before = input.copyOf === null ? null : await dayToCopy(em, input.copyOf);
      const settings = before === null ? this.usual(input, now) : this.again(input, before);
      const columns = dayColumns(settings, zone);
      const id = randomUUID();
      const slug = await freeDaySlug(em, input.heldOn);
      await rowsIn(
        em,
        `insert into community_day (id, slug, phase, created_at, ${columns.map(([name]) => name).join(', ')})
         values (?, ?, 'preparing', ?, ${columns.map(() => '?').join(', ')})`,
        [id, slug, now, ...columns.map(([, value]) => value)],
      );
      if (before !== null) {
        const days = daysBetween(before.heldOn, input.heldOn);
        await copyShifts(em, { from: before.id, to: id, days, zone });
        await copyCall(em, { from: before.id, to: id, days, zone });
      }
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'community-day-created',
        subjectType: 'community-day',
        subjectId: id,
        details: { copied: before !== null },
      });
      await em.flush();
      return overviewOf(em, this.sealer, await neededDay(em, slug));
    });
  }

  private usual({ title, place, heldOn }: CommunityDayCreate, now: Date): CommunityDayInput {
    const freeUntil = instantAt(addDays(heldOn, -FREE_BEFORE_DAYS), '20:00', this.config.townZone);
    return {
      title,
      place,
      heldOn,
      intro: '',
      opensAt: '10:00',
      closesAt: '18:00',
      signUpFrom: now.toISOString(),
      cancelFreeUntil: freeUntil.toISOString(),
      graceMinutes: 15,
      shiftsInARow: 2,
      pauseMinutes: 30,
      youthUntil: '20:00',
      youthHours: 6,
      emergency: '',
      eraseOn: addDays(heldOn, ERASED_AFTER_DAYS),
    };
  }

  private again(
    { title, place, heldOn }: CommunityDayCreate,
    before: CommunityDay,
  ): CommunityDayInput {
    const {
      slug: _,
      phase: __,
      calledOffAt: ___,
      calledOffWords: ____,
      version: _____,
      ...same
    } = dayView(before);
    const days = daysBetween(before.heldOn, heldOn);
    return {
      ...same,
      title,
      place,
      heldOn,
      signUpFrom: this.later(before.signUpFrom, days),
      cancelFreeUntil: this.later(before.cancelFreeUntil, days),
      eraseOn: addDays(before.eraseOn, days),
    };
  }

  /** So many days later, at the same hour on the clock of the town. */
  private later(instant: Date, days: number): string {
    const { townZone: zone } = this.config;
    const day = addDays(localDateOf(instant, zone), days);
    return instantAt(day, localTimeOf(instant, zone), zone).toISOString();
  }
}
