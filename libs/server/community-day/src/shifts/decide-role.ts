import type { DeskVolunteer, VolunteerRoleInput } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Outbox,
  Sealer,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { dayWithId } from '../facts/community-day';
import { asUuids, lockShifts, lockVolunteers } from '../facts/locks';
import { neededVolunteer } from '../facts/volunteer';
import { deskVolunteerOf } from './desk-rows';
import { roleOfDay } from './shift-times';

type Decision = VolunteerRoleInput['state'];

/** The office says who may do a role: what was asked for becomes taken, or ends, and the volunteer is told once. */
@Injectable()
export class DecideRole {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async decide(
    volunteerId: string,
    { roleId, state }: VolunteerRoleInput,
    staff: StaffCaller,
  ): Promise<DeskVolunteer> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      await lockVolunteers(em, [volunteerId]);
      const { dayId, person } = await neededVolunteer(em, this.sealer, volunteerId);
      const day = await dayWithId(em, dayId);
      await roleOfDay(em, day, roleId);
      if (state === 'refused') await refuseWhereTaken(em, volunteerId, roleId);
      await writeDecision(em, volunteerId, roleId, state);
      const moved = state === null ? 0 : await this.moveAsked(em, volunteerId, roleId, state);
      const what = state === 'confirmed' ? 'role-confirmed' : 'role-refused';
      const news = { volunteerId, what, at: now.toISOString() } as const;
      if (moved > 0 && person.email !== null) this.outbox.add(em, 'volunteer-news', news, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'volunteer-role-decided',
        subjectType: 'volunteer',
        subjectId: volunteerId,
        details: { state: state ?? 'open', shifts: moved },
      });
      await em.flush();
      return deskVolunteerOf(await neededVolunteer(em, this.sealer, volunteerId), day.heldOn);
    });
  }

  private async moveAsked(
    em: EntityManager,
    volunteerId: string,
    roleId: string,
    state: 'confirmed' | 'refused',
  ): Promise<number> {
    const asked = await rowsIn<{ shiftId: string }>(
      em,
      `select u.shift_id as "shiftId" from shift_signup u join shift s on s.id = u.shift_id
       where u.volunteer_id = ? and s.role_id = ? and u.state = 'asked'`,
      [volunteerId, roleId],
    );
    const shiftIds = asked.map(({ shiftId }) => shiftId);
    await lockShifts(em, shiftIds);
    const moved = await rowsIn(
      em,
      `update shift_signup set state = ?, version = version + 1
       where volunteer_id = ? and state = 'asked' and shift_id = any(?::uuid[]) returning id`,
      [state === 'confirmed' ? 'taken' : 'cancelled', volunteerId, asUuids(shiftIds)],
    );
    return moved.length;
  }
}

/** What was promised is taken back shift by shift, with a reason. */
async function refuseWhereTaken(
  em: EntityManager,
  volunteerId: string,
  roleId: string,
): Promise<void> {
  const taken = await rowsIn(
    em,
    `select 1 from shift_signup u join shift s on s.id = u.shift_id
     where u.volunteer_id = ? and s.role_id = ? and u.state in ('taken', 'checked-in', 'thanked')`,
    [volunteerId, roleId],
  );
  if (taken.length > 0) throw new DomainError('conflict', { reason: 'volunteer-role-taken' });
}

async function writeDecision(
  em: EntityManager,
  volunteerId: string,
  roleId: string,
  state: Decision,
): Promise<void> {
  await rowsIn(em, 'delete from volunteer_role where volunteer_id = ? and role_id = ?', [
    volunteerId,
    roleId,
  ]);
  if (state !== null)
    await rowsIn(em, 'insert into volunteer_role (volunteer_id, role_id, state) values (?, ?, ?)', [
      volunteerId,
      roleId,
      state,
    ]);
}
