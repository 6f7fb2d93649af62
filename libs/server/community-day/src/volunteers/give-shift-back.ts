import { mayCancelShift } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Sealer,
  notFound,
  rowsIn,
  volunteerToken,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { dayWithId } from '../facts/community-day';
import { lockVolunteers } from '../facts/locks';
import type { SignupState } from '../facts/signup-state';
import { knownVolunteer } from './known-volunteer';

/** The volunteer gives a shift back: freely until the day the office has set; afterwards it calls. */
@Injectable()
export class GiveShiftBack {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async giveBack(token: string, signupId: string): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const { id, dayId } = await knownVolunteer(em, this.sealer, volunteerToken, token);
      await lockVolunteers(em, [id]);
      const [signup] = await rowsIn<{ state: SignupState; shiftId: string }>(
        em,
        `select state, shift_id as "shiftId" from shift_signup where id = ? and volunteer_id = ?
         for no key update`,
        [signupId, id],
      );
      if (signup === undefined) throw notFound();
      // pressed twice is done once
      if (signup.state === 'cancelled') return;
      const { cancelFreeUntil: freeUntil } = await dayWithId(em, dayId);
      const verdict = mayCancelShift({
        ...{ state: signup.state, channel: 'volunteer', now, freeUntil },
        hasReason: false,
      });
      if (verdict.outcome === 'refused')
        throw new DomainError('conflict', { reason: `shift-${verdict.reason}` });
      await rowsIn(
        em,
        "update shift_signup set state = 'cancelled', version = version + 1 where id = ?",
        [signupId],
      );
      this.audit.write(em, now, {
        actor: 'family',
        action: 'shift-given-back',
        subjectType: 'volunteer',
        subjectId: id,
        details: { shift: signup.shiftId },
      });
      await em.flush();
    });
  }
}
