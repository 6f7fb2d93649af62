import type { DeskShift, ShiftChange, ShiftChangePreview } from '@dabei/contracts';
import {
  CONFIG,
  Clock,
  Database,
  DomainError,
  Sealer,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { dayWithId, type CommunityDay } from '../facts/community-day';
import { lockShifts, lockVolunteers } from '../facts/locks';
import { neededShift, type StoredShift } from '../facts/shifts';
import { releaseHeld, writeBusy } from '../facts/write-signup';
import { deskShiftOf, signupsOfShift } from './desk-rows';
import { isMoved, peopleOn, shiftConsequence, type OnShift } from './shift-consequence';
import { ShiftNotes } from './shift-notes';
import { roleOfDay, timesOf } from './shift-times';

/** Another time, place, role or number of hands: shown first, then done, and everybody on the shift is told once. */
@Injectable()
export class ChangeShift {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly notes: ShiftNotes,
  ) {}

  async preview(id: string, change: ShiftChange): Promise<ShiftChangePreview> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const before = await neededShift(em, id);
      const day = await dayWithId(em, before.dayId);
      const after = await this.changed(em, day, before, change);
      const people = await peopleOn(em, this.sealer, id);
      const { townZone: zone } = this.config;
      return shiftConsequence(em, { day, before, after, people, now, zone });
    });
  }

  async change(id: string, change: ShiftChange, staff: StaffCaller): Promise<DeskShift> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const people = await this.lockedPeople(em, id, now);
      const before = await neededShift(em, id);
      if (before.version !== change.version) throw new DomainError('changed-meanwhile');
      const day = await dayWithId(em, before.dayId);
      if (day.phase === 'over' || day.calledOffAt !== null)
        throw new DomainError('conflict', { reason: 'community-day-is-over' });
      const after = await this.changed(em, day, before, change);
      const { townZone: zone } = this.config;
      refuse(await shiftConsequence(em, { day, before, after, people, now, zone }));
      await this.write(em, after);
      const moved = isMoved(before, after);
      this.notes.write(em, { day, people: moved ? people : [], moved }, staff, now);
      await em.flush();
      return deskShiftOf(await neededShift(em, id), await signupsOfShift(em, id));
    });
  }

  /** Everybody on the shift, locked in the order of all locks; whoever came in between makes it another question. */
  private async lockedPeople(em: EntityManager, id: string, now: Date): Promise<OnShift[]> {
    const seen = await peopleOn(em, this.sealer, id);
    const ids = seen.map(({ volunteer }) => volunteer.id);
    await lockVolunteers(em, ids);
    await lockShifts(em, [id]);
    await releaseHeld(em, [id], now);
    const people = await peopleOn(em, this.sealer, id);
    if (people.some(({ volunteer }) => !ids.includes(volunteer.id)))
      throw new DomainError('changed-meanwhile');
    return people;
  }

  private async changed(
    em: EntityManager,
    day: CommunityDay,
    before: StoredShift,
    { roleId, place, note, needed, ...times }: ShiftChange,
  ): Promise<StoredShift> {
    const { id, needsConfirmation, minAge, food } = await roleOfDay(em, day, roleId);
    const role = { id, needsOffice: needsConfirmation, minAge, needsFoodCertificate: food };
    return { ...before, ...timesOf(times, day, this.config.townZone), place, note, needed, role };
  }

  private async write(em: EntityManager, shift: StoredShift): Promise<void> {
    const { id, role, place, note, startsAt, endsAt, needed } = shift;
    await rowsIn(
      em,
      `update shift set role_id = ?, place = ?, note = ?, starts_at = ?, ends_at = ?, needed = ?,
         version = version + 1 where id = ?`,
      [role.id, place, note, startsAt, endsAt, needed, id],
    );
    await writeBusy(em, [id]);
  }
}

function refuse({ collides, unfit, tooMany }: ShiftChangePreview): void {
  if (tooMany > 0) throw new DomainError('conflict', { reason: 'shift-too-many' });
  if (collides > 0) throw new DomainError('conflict', { reason: 'shift-collides' });
  if (unfit > 0) throw new DomainError('conflict', { reason: 'shift-unfit' });
}
