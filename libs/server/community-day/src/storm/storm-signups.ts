import type { DaySignUp } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface StormSignup extends DaySignUp {
  shiftId: string;
}

/** Every sign-up of a day in the order they came; of one volunteer only with its id. */
export function stormSignups(
  em: EntityManager,
  dayId: string,
  volunteerId: string | null = null,
): Promise<StormSignup[]> {
  return rowsIn<StormSignup>(
    em,
    `select u.id as "signUpId", u.volunteer_id as "volunteerId", u.shift_id as "shiftId", u.state,
       v.email_key is not null as "hasEmail"
     from shift_signup u join volunteer v on v.id = u.volunteer_id
     where v.day_id = ? and (?::uuid is null or v.id = ?) order by u.created_at, u.id`,
    [dayId, volunteerId, volunteerId],
  );
}
