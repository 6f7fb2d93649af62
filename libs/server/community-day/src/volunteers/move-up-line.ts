import { moveShift, moveUp, type LineMoves, type WaitingForShift } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  Outbox,
  Sealer,
  rowsIn,
  type Config,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { questionOf } from '../facts/ask-shift';
import { dayWithId } from '../facts/community-day';
import { lockShifts, lockVolunteers } from '../facts/locks';
import { neededShift, volunteersShifts } from '../facts/shifts';
import { volunteersWithIds, type Volunteer } from '../facts/volunteer';
import { releaseHeld } from '../facts/write-signup';

interface InLine {
  signupId: string;
  volunteerId: string;
}

/** Whoever is next in the line of a shift and may still take it has the free place, and hears of it once. */
@Injectable()
export class MoveUpLine {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Returns how many moved up. */
  async move(shiftId: string): Promise<number> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const line = await lockedLine(em, shiftId);
      await releaseHeld(em, [shiftId], now);
      const people = new Map(
        (
          await volunteersWithIds(
            em,
            this.sealer,
            line.map(({ volunteerId }) => volunteerId),
          )
        ).map((one) => [one.id, one]),
      );
      const { movesUp } = moveUp(await this.questions(em, shiftId, line, people, now));
      for (const { signUpId, move } of movesUp) {
        const volunteer = people.get(
          line.find(({ signupId }) => signupId === signUpId)?.volunteerId ?? '',
        );
        if (volunteer !== undefined) await this.write(em, { signUpId, move, volunteer }, now);
      }
      await em.flush();
      return movesUp.length;
    });
  }

  private async questions(
    em: EntityManager,
    shiftId: string,
    line: readonly InLine[],
    people: ReadonlyMap<string, Volunteer>,
    now: Date,
  ): Promise<WaitingForShift[]> {
    const shift = await neededShift(em, shiftId);
    const day = await dayWithId(em, shift.dayId);
    const { townZone: zone } = this.config;
    const questions: WaitingForShift[] = [];
    for (const { signupId, volunteerId } of line) {
      const volunteer = people.get(volunteerId);
      if (volunteer === undefined) continue;
      const others = await volunteersShifts(em, volunteerId, signupId);
      questions.push({
        signUpId: signupId,
        question: questionOf(shift, { day, volunteer, others, now, zone }),
      });
    }
    return questions;
  }

  private async write(
    em: EntityManager,
    { signUpId, move, volunteer }: LineMoves['movesUp'][number] & { volunteer: Volunteer },
    now: Date,
  ): Promise<void> {
    const moved = moveShift('waiting', move);
    if (moved.outcome !== 'moved') return;
    await rowsIn(em, 'update shift_signup set state = ?, version = version + 1 where id = ?', [
      moved.to,
      signUpId,
    ]);
    const { id: volunteerId, person } = volunteer;
    const news = { volunteerId, what: 'moved-up', at: now.toISOString() } as const;
    if (person.email !== null) this.outbox.add(em, 'volunteer-news', news, now);
    this.audit.write(em, now, {
      actor: 'system',
      action: 'volunteer-moved-up',
      subjectType: 'volunteer',
      subjectId: volunteerId,
      details: { state: moved.to },
    });
  }
}

/** Volunteers and shift locked in their order; whoever came in between stands behind and is looked at next time. */
async function lockedLine(em: EntityManager, shiftId: string): Promise<InLine[]> {
  const seen = await lineOf(em, shiftId);
  const ids = seen.map(({ volunteerId }) => volunteerId);
  await lockVolunteers(em, ids);
  await lockShifts(em, [shiftId]);
  return (await lineOf(em, shiftId)).filter(({ volunteerId }) => ids.includes(volunteerId));
}

const lineOf = (em: EntityManager, shiftId: string): Promise<InLine[]> =>
  rowsIn<InLine>(
    em,
    `select u.id as "signupId", u.volunteer_id as "volunteerId" from shift_signup u
       join volunteer v on v.id = u.volunteer_id
     where u.shift_id = ? and u.state = 'waiting' and v.proven_at is not null order by u.created_at, u.id`,
    [shiftId],
  );
