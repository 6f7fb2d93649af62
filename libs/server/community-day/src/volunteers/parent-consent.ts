import type { ParentConsent } from '@dabei/contracts';
import { firstNameOf } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Sealer,
  notFound,
  parentConsentToken,
  rowsIn,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { dayWithId } from '../facts/community-day';
import { lockVolunteers } from '../facts/locks';
import { consentOf, type Volunteer } from '../facts/volunteer';
import { knownVolunteer } from './known-volunteer';

/** Parents of a young volunteer: what their child wants to do, and one button. */
@Injectable()
export class ParentConsents {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  /** The first name and the shifts, nothing else that was told. */
  async read(token: string): Promise<ParentConsent> {
    return this.database.transact(async (em) => {
      const volunteer = await this.young(em, token);
      const { title, heldOn, place, youthUntil, youthHours } = await dayWithId(em, volunteer.dayId);
      return {
        ...{ title, heldOn, place, youthUntil, youthHours },
        firstName: firstNameOf(volunteer.person.name),
        shifts: await shiftsOf(em, volunteer.id),
        given: volunteer.consentAt !== null,
      };
    });
  }

  /** Pressed twice, or after the office saw it on paper, it stays as it was given first. */
  async agree(token: string): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const { id } = await this.young(em, token);
      await lockVolunteers(em, [id]);
      const volunteer = await this.young(em, token);
      const day = await dayWithId(em, volunteer.dayId);
      if (day.phase === 'over') throw new DomainError('closed', { reason: 'shift-day-over' });
      if (volunteer.consentAt !== null) return;
      await rowsIn(
        em,
        "update volunteer set consent_at = ?, consent_by = 'link', version = version + 1 where id = ?",
        [now, id],
      );
      this.audit.write(em, now, {
        actor: 'family',
        action: 'volunteer-consent-given',
        subjectType: 'volunteer',
        subjectId: id,
      });
      await em.flush();
    });
  }

  /** Whoever is of age on the day is nobody's child here: there is no such page. */
  private async young(em: EntityManager, token: string): Promise<Volunteer> {
    const volunteer = await knownVolunteer(em, this.sealer, parentConsentToken, token);
    const { heldOn } = await dayWithId(em, volunteer.dayId);
    if (consentOf(volunteer, heldOn) === 'none') throw notFound();
    return volunteer;
  }
}

async function shiftsOf(em: EntityManager, volunteerId: string): Promise<ParentConsent['shifts']> {
  const rows = await rowsIn<ParentConsent['shifts'][number]>(
    em,
    `select s.starts_at as "startsAt", s.ends_at as "endsAt", r.name as role, s.place
     from shift_signup u join shift s on s.id = u.shift_id join shift_role r on r.id = s.role_id
     where u.volunteer_id = ? and u.state in ('asked', 'taken', 'checked-in', 'thanked')
     order by s.starts_at, s.id`,
    [volunteerId],
  );
  return rows.map((row) => ({
    ...row,
    startsAt: new Date(row.startsAt).toISOString(),
    endsAt: new Date(row.endsAt).toISOString(),
  }));
}
