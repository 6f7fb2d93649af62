import type { DeskSignup, SignupCancelInput } from '@dabei/contracts';
import { mayCancelShift } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Outbox,
  Sealer,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { deskSignup } from './desk-rows';
import { lockedSignupVersion, writeState } from './signup-at-desk';

/** The office takes somebody off a shift, with a reason; the volunteer is told. */
@Injectable()
export class CancelSignup {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async cancel(
    id: string,
    { reason, version }: SignupCancelInput,
    staff: StaffCaller,
  ): Promise<DeskSignup> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { signup, day, volunteer } = await lockedSignupVersion(em, this.sealer, id, version);
      const verdict = mayCancelShift({
        state: signup.state,
        channel: 'office',
        now,
        freeUntil: day.cancelFreeUntil,
        hasReason: true,
      });
      if (verdict.outcome === 'refused')
        throw new DomainError('conflict', { reason: 'shift-not-in-this-state' });
      await writeState(em, id, 'cancelled');
      const { id: volunteerId, person } = volunteer;
      const news = { volunteerId, what: 'cancelled', at: now.toISOString() } as const;
      if (person.email !== null) this.outbox.add(em, 'volunteer-news', news, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'shift-signup-cancelled',
        subjectType: 'volunteer',
        subjectId: volunteerId,
        reason,
      });
      await em.flush();
      return deskSignup(em, id);
    });
  }
}
