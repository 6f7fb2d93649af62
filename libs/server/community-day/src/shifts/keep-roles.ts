import type { ShiftRoleChange, ShiftRoleInput, ShiftRoleView } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  randomUUID,
  rowsIn,
  violatedConstraint,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededDay } from '../facts/community-day';
import { neededRole } from './desk-rows';

const reasons: Partial<Record<string, string>> = {
  shift_role_day_id_name_key: 'shift-role-twice',
  shift_role_id_fkey: 'shift-role-has-shifts',
};

const refuse = (error: unknown): never => {
  const reason = reasons[violatedConstraint(error) ?? ''];
  if (reason !== undefined) throw new DomainError('conflict', { reason });
  throw error;
};

/** What there is to do on a day: roles, as the office writes them. What somebody took already stays. */
@Injectable()
export class KeepRoles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  create(slug: string, input: ShiftRoleInput, staff: StaffCaller): Promise<ShiftRoleView> {
    const id = randomUUID();
    return this.write(staff, 'created', async (em) => {
      const { id: dayId } = await neededDay(em, slug);
      const { name, about, needsConfirmation, minAge, food } = input;
      await rowsIn(
        em,
        `insert into shift_role (id, day_id, name, about, needs_confirmation, min_age, food)
         values (?, ?, ?, ?, ?, ?, ?)`,
        [id, dayId, name, about, needsConfirmation, minAge, food],
      );
      return { dayId, answer: await neededRole(em, id) };
    });
  }

  change(id: string, input: ShiftRoleChange, staff: StaffCaller): Promise<ShiftRoleView> {
    return this.write(staff, 'changed', async (em) => {
      const dayId = await lockedRolesDay(em, id);
      const { name, about, needsConfirmation, minAge, food, version } = input;
      const changed = await rowsIn(
        em,
        `update shift_role set name = ?, about = ?, needs_confirmation = ?, min_age = ?, food = ?,
           version = version + 1 where id = ? and version = ? returning id`,
        [name, about, needsConfirmation, minAge, food, id, version],
      );
      if (changed.length === 0) throw new DomainError('changed-meanwhile');
      return { dayId, answer: await neededRole(em, id) };
    });
  }

  async remove(id: string, staff: StaffCaller): Promise<void> {
    await this.write(staff, 'removed', async (em) => {
      const dayId = await lockedRolesDay(em, id);
      await rowsIn(em, 'delete from shift_role where id = ?', [id]);
      return { dayId, answer: null };
    });
  }

  private async write<T>(
    staff: StaffCaller,
    what: 'created' | 'changed' | 'removed',
    work: (em: EntityManager) => Promise<{ dayId: string; answer: T }>,
  ): Promise<T> {
    const now = await this.clock.now();
    return this.database
      .transact(async (em) => {
        const { dayId, answer } = await work(em);
        this.audit.write(em, now, {
          actor: 'office',
          actorId: staff.accountId,
          action: 'shift-role-written',
          subjectType: 'community-day',
          subjectId: dayId,
          details: { what },
        });
        await em.flush();
        return answer;
      })
      .catch(refuse);
  }
}

async function lockedRolesDay(em: EntityManager, roleId: string): Promise<string> {
  await neededRole(em, roleId);
  const [row] = await rowsIn<{ dayId: string }>(
    em,
    'select day_id as "dayId" from shift_role where id = ? for update',
    [roleId],
  );
  if (row === undefined) throw new DomainError('changed-meanwhile');
  return row.dayId;
}
