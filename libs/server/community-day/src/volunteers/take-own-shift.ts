import type { OwnShiftPress, OwnShiftPressed } from '@dabei/contracts';
import { stateAfter } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  Sealer,
  notFound,
  volunteerToken,
  type Config,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { askShift } from '../facts/ask-shift';
import { dayWithId } from '../facts/community-day';
import { lockShifts, lockVolunteers } from '../facts/locks';
import { neededShift, volunteersShifts } from '../facts/shifts';
import { neededVolunteer } from '../facts/volunteer';
import { releaseHeld, writeSignup } from '../facts/write-signup';
import { knownVolunteer } from './known-volunteer';
import { ownAnswerOf } from './own-answer';

/** One more shift from one's own page, or a place in its line: the policy decides under the locks of both. */
@Injectable()
export class TakeOwnShift {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async take(token: string, { shiftId, orWait }: OwnShiftPress): Promise<OwnShiftPressed> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { id } = await knownVolunteer(em, this.sealer, volunteerToken, token);
      await lockVolunteers(em, [id]);
      await lockShifts(em, [shiftId]);
      await releaseHeld(em, [shiftId], now);
      const volunteer = await neededVolunteer(em, this.sealer, id);
      const shift = await neededShift(em, shiftId);
      if (shift.dayId !== volunteer.dayId) throw notFound();
      const verdict = askShift(shift, {
        ...{ now, zone: this.config.townZone, channel: 'volunteer', volunteer },
        day: await dayWithId(em, shift.dayId),
        others: await volunteersShifts(em, id),
      });
      const state = stateAfter(verdict);
      // whoever pressed while it was free is asked before it becomes a line
      if (state !== null && (verdict.answer !== 'full' || orWait)) {
        await writeSignup(em, { shiftId, volunteerId: id, state }, now);
        this.audit.write(em, now, {
          actor: 'family',
          action: 'shift-taken',
          subjectType: 'volunteer',
          subjectId: id,
          details: { shift: shiftId, state },
        });
      }
      await em.flush();
      return { answer: ownAnswerOf(verdict, shift) };
    });
  }
}
