import type { DeskSignup, SignupCheckIn } from '@dabei/contracts';
import { moveShift } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Sealer,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { askShift } from '../facts/ask-shift';
import { volunteersShifts } from '../facts/shifts';
import { consentOf } from '../facts/volunteer';
import { allowShift } from './allow-shift';
import { deskSignup } from './desk-rows';
import { lockedSignup, writeState, type SignupAtDesk } from './signup-at-desk';

/**
 * Who came is ticked on the list, and unticked where it was the wrong line. Taps come late and twice: what is true
 * already is no mistake, and only what is not asks whether the list was read anew.
 */
@Injectable()
export class CheckIn {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async tick(
    id: string,
    { here, version }: SignupCheckIn,
    staff: StaffCaller,
  ): Promise<DeskSignup> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const found = await lockedSignup(em, this.sealer, id);
      const { signup, day, volunteer } = found;
      const move = here ? 'check-in' : 'undo-check-in';
      const moved = moveShift(signup.state, move);
      if (moved.outcome === 'already-done') return deskSignup(em, id);
      if (signup.version !== version) throw new DomainError('changed-meanwhile');
      if (moved.outcome === 'refused')
        throw new DomainError('conflict', { reason: 'shift-not-in-this-state' });
      if (day.phase !== 'day') throw new DomainError('conflict', { reason: 'shift-not-the-day' });
      if (here) await this.allow(em, found, now);
      await writeState(em, id, here ? 'checked-in' : 'taken', here ? now : null);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: here ? 'volunteer-checked-in' : 'volunteer-check-in-undone',
        subjectType: 'volunteer',
        subjectId: volunteer.id,
      });
      await em.flush();
      return deskSignup(em, id);
    });
  }

  /** Nobody under age helps without the parents; whose place was given away meanwhile needs a free one. */
  private async allow(
    em: EntityManager,
    { signup, day, shift, volunteer }: SignupAtDesk,
    now: Date,
  ): Promise<void> {
    if (consentOf(volunteer, day.heldOn) === 'missing')
      throw new DomainError('conflict', { reason: 'shift-consent-missing' });
    if (signup.state !== 'missed') return;
    const others = await volunteersShifts(em, volunteer.id, signup.id);
    const { townZone: zone } = this.config;
    allowShift(askShift(shift, { now, zone, channel: 'office', day, volunteer, others }));
  }
}
