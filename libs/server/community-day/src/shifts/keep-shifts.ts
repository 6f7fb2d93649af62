import type { DeskShift, ShiftInput } from '@dabei/contracts';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  randomUUID,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { neededDay } from '../facts/community-day';
import { lockShifts } from '../facts/locks';
import { neededShift } from '../facts/shifts';
import { releaseHeld } from '../facts/write-signup';
import { deskShiftOf } from './desk-rows';
import { roleOfDay, timesOf } from './shift-times';

/** Shifts as the office makes them, and takes them out while nobody is on them. */
@Injectable()
export class KeepShifts {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async create(slug: string, input: ShiftInput, staff: StaffCaller): Promise<DeskShift> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const day = await neededDay(em, slug);
      if (day.phase === 'over' || day.calledOffAt !== null)
        throw new DomainError('conflict', { reason: 'community-day-is-over' });
      const role = await roleOfDay(em, day, input.roleId);
      const { startsAt, endsAt } = timesOf(input, day, this.config.townZone);
      const id = randomUUID();
      await rowsIn(
        em,
        `insert into shift (id, day_id, role_id, place, note, starts_at, ends_at, needed)
         values (?, ?, ?, ?, ?, ?, ?, ?)`,
        [id, day.id, role.id, input.place, input.note, startsAt, endsAt, input.needed],
      );
      this.note(em, 'shift-created', day.id, { now, staff });
      await em.flush();
      return deskShiftOf(await neededShift(em, id), []);
    });
  }

  async remove(id: string, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      await lockShifts(em, [id]);
      await releaseHeld(em, [id], now);
      const { dayId, kept } = await neededShift(em, id);
      const line = await rowsIn(
        em,
        "select 1 from shift_signup where shift_id = ? and state = 'waiting'",
        [id],
      );
      if (kept > 0 || line.length > 0)
        throw new DomainError('conflict', { reason: 'shift-has-people' });
      await rowsIn(em, 'delete from shift where id = ?', [id]);
      this.note(em, 'shift-removed', dayId, { now, staff });
      await em.flush();
    });
  }

  private note(
    em: EntityManager,
    action: 'shift-created' | 'shift-removed',
    dayId: string,
    { now, staff }: { now: Date; staff: StaffCaller },
  ): void {
    this.audit.write(em, now, {
      actor: 'office',
      actorId: staff.accountId,
      action,
      subjectType: 'community-day',
      subjectId: dayId,
    });
  }
}
