import { closeShifts, moveShift, type DaySignUp, type ShiftMove } from '@dabei/domain';
import {
  Clock,
  Database,
  Outbox,
  RunsEvery,
  rowsIn,
  type ScheduledWork,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { untoldOfStorm } from '../storm/storm-signups';

/** Somebody of the day is still to be told of the storm: nobody is counted as missing before that. */
const stormDue = `exists (select 1 from volunteer v join shift_signup u on u.volunteer_id = v.id
  where v.day_id = community_day.id and ${untoldOfStorm})`;

/** Once the office has closed a day: who was there is thanked, once; who was expected and never ticked was not there. */
@RunsEvery('thank-volunteers', 60)
export class ThankVolunteers implements ScheduledWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const [day] = await rowsIn<{ id: string }>(
        em,
        `update community_day set thanked_at = ? where id in (select id from community_day
           where phase = 'over' and thanked_at is null and (called_off_at is null or not ${stormDue})
           order by id limit 1 for update skip locked)
         returning id`,
        [now],
      );
      if (day === undefined) return 0;
      const signUps = await signupsOf(em, day.id);
      const { moves, thanks } = closeShifts(signUps);
      for (const { signUpId, move } of moves) await moveSignup(em, signUps, signUpId, move);
      const at = now.toISOString();
      for (const volunteerId of thanks)
        this.outbox.add(em, 'volunteer-news', { volunteerId, what: 'thanks', at }, now);
      await em.flush();
      return moves.length;
    });
  }
}

async function moveSignup(
  em: EntityManager,
  signUps: readonly DaySignUp[],
  id: string,
  move: ShiftMove,
): Promise<void> {
  const from = signUps.find(({ signUpId }) => signUpId === id);
  const moved = from && moveShift(from.state, move);
  if (moved?.outcome !== 'moved') return;
  await rowsIn(em, 'update shift_signup set state = ?, version = version + 1 where id = ?', [
    moved.to,
    id,
  ]);
}

const signupsOf = (em: EntityManager, dayId: string): Promise<DaySignUp[]> =>
  rowsIn<DaySignUp>(
    em,
    `select u.id as "signUpId", u.volunteer_id as "volunteerId", u.state, v.email_key is not null as "hasEmail"
     from shift_signup u join volunteer v on v.id = u.volunteer_id
     where v.day_id = ? order by v.created_at, u.id for no key update of u`,
    [dayId],
  );
