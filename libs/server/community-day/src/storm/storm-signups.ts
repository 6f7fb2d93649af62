import type { DaySignUp } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface StormSignup extends DaySignUp {
  shiftId: string;
}

/** A sign-up `u` of a volunteer `v` whose day is called off and whom the job has not come to yet. */
export const untoldOfStorm = `(u.state in ('held', 'asked', 'waiting', 'taken')
  or (u.state = 'checked-in' and v.storm_told_at is null))`;

/**
 * Every sign-up of a day in the order they came; of one volunteer only with its id. Who waits and has not typed the
 * code is as one who holds: the address proves nothing.
 */
export function stormSignups(
  em: EntityManager,
  dayId: string,
  volunteerId: string | null = null,
): Promise<StormSignup[]> {
  return rowsIn<StormSignup>(
    em,
    `select u.id as "signUpId", u.volunteer_id as "volunteerId", u.shift_id as "shiftId",
       case when v.proven_at is null and u.state = 'waiting' then 'held' else u.state end as state,
       v.email_key is not null as "hasEmail"
     from shift_signup u join volunteer v on v.id = u.volunteer_id
     where v.day_id = ? and (?::uuid is null or v.id = ?) order by u.created_at, u.id`,
    [dayId, volunteerId, volunteerId],
  );
}
