import type { PublicCommunityDay } from '@dabei/contracts';
import { helpersMissing, isPublicCommunityDay } from '@dabei/domain';
import { notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { callRefusal } from '../booths/public-call-view';
import { boothCallOf } from '../facts/booth-call';
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
    boothsUntil: await boothsUntil(em, day, now),
    roles: await rowsIn<PublicCommunityDay['roles'][number]>(
      em,
      `select id, name, about, needs_confirmation as "needsConfirmation", min_age as "minAge", food
       from shift_role where day_id = ? order by name, id`,
      [day.id],
    ),
    shifts: (await shiftsOfDay(em, day.id)).map(publicShiftOf),
  };
}

/** Until when associations can apply for a booth; null: not now. */
async function boothsUntil(
  em: EntityManager,
  day: CommunityDay,
  now: Date,
): Promise<string | null> {
  const call = await boothCallOf(em, day.id);
  return call !== null && callRefusal(day, call, now) === null ? call.closesAt.toISOString() : null;
}

function publicShiftOf(shift: StoredShift): PublicCommunityDay['shifts'][number] {
  const { id, role, place, note, needed, startsAt, endsAt, kept, waiting } = shift;
  return {
    ...{ id, roleId: role.id, place, note, needed },
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    // what is free now goes to who waits
    free: Math.max(0, helpersMissing(shift, kept) - waiting),
  };
}
