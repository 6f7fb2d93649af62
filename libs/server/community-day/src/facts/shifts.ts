import type { Shift, VolunteersShift } from '@dabei/domain';
import { notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { keepsPlace, type SignupState } from './signup-state';

/** A shift with its role and how many places are kept. */
export interface StoredShift extends Shift {
  dayId: string;
  note: string;
  roleName: string;
  kept: number;
  /** Who stands in the line and has the time: a newcomer stands behind them. */
  waiting: number;
  version: number;
}

interface Row {
  id: string;
  dayId: string;
  place: string;
  note: string;
  needed: number;
  startsAt: string;
  endsAt: string;
  roleId: string;
  roleName: string;
  needsOffice: boolean;
  minAge: number;
  needsFoodCertificate: boolean;
  kept: number;
  waiting: number;
  version: number;
}

/** Of who typed the code; who has something else by then is passed over, as by the rules of the line. */
const waitingNow = `(select count(*)::int from shift_signup w join volunteer v on v.id = w.volunteer_id
  where w.shift_id = s.id and w.state = 'waiting' and v.proven_at is not null and not exists (
    select 1 from shift_signup o where o.volunteer_id = w.volunteer_id and o.${keepsPlace} and o.busy && w.busy))`;

async function shiftsWhere(
  em: EntityManager,
  where: string,
  params: readonly unknown[],
): Promise<StoredShift[]> {
  const rows = await rowsIn<Row>(
    em,
    `select s.id, s.day_id as "dayId", s.place, s.note, s.needed, s.starts_at as "startsAt", s.ends_at as "endsAt",
       s.version, r.id as "roleId", r.name as "roleName", r.needs_confirmation as "needsOffice",
       r.min_age as "minAge", r.food as "needsFoodCertificate",
       (select count(*)::int from shift_signup u where u.shift_id = s.id and u.${keepsPlace}) as kept,
       ${waitingNow} as waiting
     from shift s join shift_role r on r.id = s.role_id where ${where} order by s.starts_at, r.name, s.id`,
    params,
  );
  return rows.map(
    ({ roleId, needsOffice, minAge, needsFoodCertificate, startsAt, endsAt, ...row }) => ({
      ...row,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      calledOff: false,
      role: { id: roleId, needsOffice, minAge, needsFoodCertificate },
    }),
  );
}

/** All shifts of a day, in order of time. */
export function shiftsOfDay(em: EntityManager, dayId: string): Promise<StoredShift[]> {
  return shiftsWhere(em, 's.day_id = ?', [dayId]);
}

/** One shift, 404 where there is none. */
export async function neededShift(em: EntityManager, id: string): Promise<StoredShift> {
  const [shift] = await shiftsWhere(em, 's.id = ?', [id]);
  if (shift === undefined) throw notFound();
  return shift;
}

/** Everything a volunteer signed up for at its day, as the rules read it; without one sign-up that is being decided. */
export async function volunteersShifts(
  em: EntityManager,
  volunteerId: string,
  except: string | null = null,
): Promise<VolunteersShift[]> {
  const rows = await rowsIn<{
    shiftId: string;
    state: SignupState;
    startsAt: string;
    endsAt: string;
  }>(
    em,
    `select u.shift_id as "shiftId", u.state, s.starts_at as "startsAt", s.ends_at as "endsAt"
     from shift_signup u join shift s on s.id = u.shift_id
     where u.volunteer_id = ? and u.id is distinct from ?::uuid order by s.starts_at, u.id`,
    [volunteerId, except],
  );
  return rows.map(({ shiftId, state, startsAt, endsAt }) => ({
    shiftId,
    state,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
  }));
}
