import type { VolunteerCode, VolunteerConfirmed } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Limits,
  Outbox,
  Sealer,
  isSameSecret,
  rowsIn,
  volunteerCodeOf,
  volunteerToken,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { dayWithId } from '../facts/community-day';
import { lockVolunteers } from '../facts/locks';
import { consentOf, neededVolunteer } from '../facts/volunteer';

interface Held {
  dayId: string;
  proven: boolean;
  late: boolean;
}

/** The typed code: what was held is the volunteer's, or asked for where the office says who may. Typed twice it is one. */
@Injectable()
export class ConfirmVolunteer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly limits: Limits,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async confirm({ id, code }: VolunteerCode, network: string): Promise<VolunteerConfirmed> {
    await this.limits.count('try-per-account', `volunteer:${id}`);
    await this.limits.count('try-per-network', network);
    if (!isSameSecret(volunteerCodeOf(this.sealer, id), code)) throw new DomainError('wrong-code');
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      await lockVolunteers(em, [id]);
      const [held] = await rowsIn<Held>(
        em,
        `select day_id as "dayId", proven_at is not null as proven, coalesce(hold_until <= ?, true) as late
         from volunteer where id = ?`,
        [now, id],
      );
      // an old mail opens nothing; within the hour the same code leads to the same page
      if (held === undefined || held.late) return { outcome: 'expired' };
      if (!held.proven && !(await this.prove(em, id, held.dayId, now)))
        return { outcome: 'expired' };
      await em.flush();
      return { outcome: 'confirmed', secret: volunteerToken(this.sealer, id) };
    });
  }

  private async prove(em: EntityManager, id: string, dayId: string, now: Date): Promise<boolean> {
    const day = await dayWithId(em, dayId);
    if (day.calledOffAt !== null) throw new DomainError('closed', { reason: 'shift-called-off' });
    const kept = await rowsIn(
      em,
      `update shift_signup u set state = case when r.needs_confirmation then 'asked' else 'taken' end,
         version = u.version + 1
       from shift s join shift_role r on r.id = s.role_id
       where s.id = u.shift_id and u.volunteer_id = ? and u.state = 'held' returning u.id`,
      [id],
    );
    const waits = await rowsIn(
      em,
      "select 1 from shift_signup where volunteer_id = ? and state = 'waiting'",
      [id],
    );
    // somebody else pressed in the second in which the hour ran out
    if (kept.length + waits.length === 0) return false;
    await rowsIn(em, 'update volunteer set proven_at = ?, version = version + 1 where id = ?', [
      now,
      id,
    ]);
    const at = now.toISOString();
    this.outbox.add(em, 'volunteer-news', { volunteerId: id, what: 'signed-up', at }, now);
    const volunteer = await neededVolunteer(em, this.sealer, id);
    const asksParents =
      consentOf(volunteer, day.heldOn) === 'missing' &&
      (volunteer.person.parent?.email ?? null) !== null;
    if (asksParents) this.outbox.add(em, 'volunteer-consent', { volunteerId: id, at }, now);
    this.audit.write(em, now, {
      actor: 'family',
      action: 'volunteer-signed-up',
      subjectType: 'volunteer',
      subjectId: id,
    });
    return true;
  }
}
