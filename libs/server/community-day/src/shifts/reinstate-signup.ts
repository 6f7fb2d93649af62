import type { DeskSignup, SignupVersion } from '@dabei/contracts';
import { moveShift } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Outbox,
  Sealer,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { askShift } from '../facts/ask-shift';
import { neededShift, volunteersShifts } from '../facts/shifts';
import { releaseHeld } from '../facts/write-signup';
import { allowShift } from './allow-shift';
import { deskSignup } from './desk-rows';
import { lockedSignupVersion, writeState } from './signup-at-desk';

/**
 * A cancellation is taken back, or who waits gets the place, while the shift has one and the volunteer has the time.
 * The volunteer is told: the last it heard was another thing.
 */
@Injectable()
export class ReinstateSignup {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async reinstate(id: string, { version }: SignupVersion, staff: StaffCaller): Promise<DeskSignup> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { signup, day, volunteer } = await lockedSignupVersion(em, this.sealer, id, version);
      const waited = signup.state === 'waiting';
      const moved = moveShift(signup.state, waited ? 'take' : 'reinstate');
      if (moved.outcome !== 'moved')
        throw new DomainError('conflict', { reason: 'shift-not-in-this-state' });
      await releaseHeld(em, [signup.shiftId], now);
      const shift = await neededShift(em, signup.shiftId);
      const others = await volunteersShifts(em, volunteer.id, id);
      const { townZone: zone } = this.config;
      allowShift(askShift(shift, { now, zone, channel: 'office', day, volunteer, others }));
      await writeState(em, id, 'taken');
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: waited ? 'volunteer-moved-up' : 'shift-signup-reinstated',
        subjectType: 'volunteer',
        subjectId: volunteer.id,
        ...(waited ? { details: { state: 'taken' } } : {}),
      });
      const what = waited ? 'moved-up' : 'signed-up';
      const news = { volunteerId: volunteer.id, what, at: now.toISOString() } as const;
      if (volunteer.person.email !== null) this.outbox.add(em, 'volunteer-news', news, now);
      await em.flush();
      return deskSignup(em, id);
    });
  }
}
