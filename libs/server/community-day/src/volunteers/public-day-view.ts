import type { PublicCommunityDay } from '@dabei/contracts';
import { helpersMissing, isPublicCommunityDay } from '@dabei/domain';
import { notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { neededDay, type CommunityDay } from '../facts/community-day';
import { shiftsOfDay, type StoredShift } from '../facts/shifts';

/** The day as everybody may see it: 404 before it is announced. */
export async function publicDayOf(em: EntityManager, slug: string): Promise<CommunityDay> {
  const day = await neededDay(em, slug);
  if (!isPublicCommunityDay(day.phase)) throw notFound();
  return day;
}

/** Can shifts be taken now? */
export const isOpenNow = (
  { phase, calledOffAt, signUpFrom }: Pick<CommunityDay, 'phase' | 'calledOffAt' | 'signUpFrom'>,
  now: Date,
): boolean => phase === 'open' && calledOffAt === null && signUpFrom <= now;

/** A day for everybody: what is done when and where, how many hands are missing; never who has come forward. */
export async function publicDayView(
  em: EntityManager,
  day: CommunityDay,
  now: Date,
): Promise<PublicCommunityDay> {
  const { slug, title, intro, place, heldOn, opensAt, closesAt, emergency, eraseOn } = day;
  return {
    ...{ slug, title, intro, place, heldOn, opensAt, closesAt, emergency, eraseOn },
    signUpFrom: day.signUpFrom.toISOString(),
    cancelFreeUntil: day.cancelFreeUntil.toISOString(),
    open: isOpenNow(day, now),
    over: day.phase === 'over',
    calledOffWords: day.calledOffWords,
    roles: await rowsIn<PublicCommunityDay['roles'][number]>(
      em,
      `select id, name, about, needs_confirmation as "needsConfirmation", min_age as "minAge", food
       from shift_role where day_id = ? order by name, id`,
      [day.id],
    ),
    shifts: (await shiftsOfDay(em, day.id)).map(publicShiftOf),
  };
}

function publicShiftOf(shift: StoredShift): PublicCommunityDay['shifts'][number] {
  const { id, role, place, note, needed, startsAt, endsAt, kept } = shift;
  return {
    ...{ id, roleId: role.id, place, note, needed },
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    free: helpersMissing(shift, kept),
  };
}
