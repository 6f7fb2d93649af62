import { moveShift, shiftsInStorm, stormTellsFrom } from '@dabei/domain';
import { Audit, Clock, Database, Outbox, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { dayWithId } from '../facts/community-day';
import { asUuids, lockShifts, lockVolunteers } from '../facts/locks';
import { stormSignups, type StormSignup } from './storm-signups';

/** Everything one volunteer has at a called-off day: ended, told once. Done twice, it is done once. */
@Injectable()
export class EndByStorm {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async end(dayId: string, volunteerId: string): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      await lockVolunteers(em, [volunteerId]);
      // a decision that is just being taken back is waited for
      await rowsIn(em, 'select 1 from community_day where id = ? for share', [dayId]);
      const { calledOffAt } = await dayWithId(em, dayId);
      // called on again meanwhile
      if (calledOffAt === null || now < stormTellsFrom(calledOffAt)) return;
      await lockShifts(
        em,
        (await stormSignups(em, dayId, volunteerId)).map(({ shiftId }) => shiftId),
      );
      await this.endAll(em, await stormSignups(em, dayId, volunteerId), { dayId, now });
      await em.flush();
    });
  }

  private async endAll(
    em: EntityManager,
    signups: readonly StormSignup[],
    { dayId, now }: { dayId: string; now: Date },
  ): Promise<void> {
    const { ending, byMail, byPhone } = shiftsInStorm(signups);
    const held = signups.filter(({ state }) => moveShift(state, 'expire').outcome === 'moved');
    await writeStates(em, ending, 'called-off');
    await writeStates(
      em,
      held.map(({ signUpId }) => signUpId),
      'expired',
    );
    for (const volunteerId of [...byMail, ...byPhone]) {
      const told = await rowsIn(
        em,
        `update volunteer set storm_told_at = ?, version = version + 1
         where id = ? and storm_told_at is null returning id`,
        [now, volunteerId],
      );
      if (told.length === 0) continue;
      const way = byMail.includes(volunteerId) ? 'mail' : 'phone';
      if (way === 'mail') this.outbox.add(em, 'volunteer-called-off', { volunteerId }, now);
      this.audit.write(em, now, {
        actor: 'system',
        action: 'volunteer-called-off',
        subjectType: 'community-day',
        subjectId: dayId,
        details: { told: way },
      });
    }
  }
}

async function writeStates(
  em: EntityManager,
  ids: readonly string[],
  state: 'called-off' | 'expired',
): Promise<void> {
  await rowsIn(
    em,
    'update shift_signup set state = ?, version = version + 1 where id = any(?::uuid[])',
    [state, asUuids(ids)],
  );
}
