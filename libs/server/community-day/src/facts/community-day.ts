import type { CommunityDayPhase, HelpersDay } from '@dabei/domain';
import { notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A community day as its rules need it; days are 'YYYY-MM-DD', times 'HH:MM'. */
export interface CommunityDay {
  id: string;
  slug: string;
  title: string;
  intro: string;
  place: string;
  phase: CommunityDayPhase;
  heldOn: string;
  opensAt: string;
  closesAt: string;
  signUpFrom: Date;
  cancelFreeUntil: Date;
  graceMinutes: number;
  shiftsInARow: number;
  pauseMinutes: number;
  youthUntil: string;
  youthHours: number;
  emergency: string;
  calledOffAt: Date | null;
  calledOffWords: string | null;
  thankedAt: Date | null;
  eraseOn: string;
  version: number;
}

const columns = `id, slug, title, intro, place, phase, held_on::text as "heldOn",
  to_char(opens_at, 'HH24:MI') as "opensAt", to_char(closes_at, 'HH24:MI') as "closesAt",
  sign_up_from as "signUpFrom", cancel_free_until as "cancelFreeUntil", grace_minutes as "graceMinutes",
  shifts_in_a_row as "shiftsInARow", pause_minutes as "pauseMinutes",
  to_char(youth_until, 'HH24:MI') as "youthUntil", youth_hours as "youthHours", emergency,
  called_off_at as "calledOffAt", called_off_words as "calledOffWords", thanked_at as "thankedAt",
  erase_on::text as "eraseOn", version`;

const withDates = (day: CommunityDay): CommunityDay => ({
  ...day,
  signUpFrom: new Date(day.signUpFrom),
  cancelFreeUntil: new Date(day.cancelFreeUntil),
  calledOffAt: day.calledOffAt && new Date(day.calledOffAt),
  thankedAt: day.thankedAt && new Date(day.thankedAt),
});

async function dayWhere(em: EntityManager, where: string, key: string): Promise<CommunityDay> {
  const [day] = await rowsIn<CommunityDay>(
    em,
    `select ${columns} from community_day where ${where}`,
    [key],
  );
  if (day === undefined) throw notFound();
  return withDates(day);
}

/** The day of this address; 404 where there is none, and once it is erased. */
export function neededDay(em: EntityManager, slug: string): Promise<CommunityDay> {
  return dayWhere(em, "slug = ? and phase <> 'erased'", slug);
}

/** The day with this id, for who comes from a shift or a volunteer. */
export function dayWithId(em: EntityManager, id: string): Promise<CommunityDay> {
  return dayWhere(em, "id = ? and phase <> 'erased'", id);
}

/** A day to take roles and shifts from. They hold nobody, so they outlive the day of erasure. */
export function dayToCopy(em: EntityManager, slug: string): Promise<CommunityDay> {
  return dayWhere(em, 'slug = ?', slug);
}

const YOUTH = { underAge: 18, earliestTime: '00:00' };

/** What the policy of volunteers looks at. Sign-up is open in one phase only; the office may enter before and after. */
export function helpersDayOf(day: CommunityDay): HelpersDay {
  return {
    calledOff: day.calledOffAt !== null,
    over: day.phase === 'over' || day.phase === 'erased',
    opensAt: day.signUpFrom,
    closesAt: day.phase === 'open' ? null : day.signUpFrom,
    freeUntil: day.cancelFreeUntil,
    graceMinutes: day.graceMinutes,
    consecutive: { most: day.shiftsInARow, pauseMinutes: day.pauseMinutes },
    youthLimits: [{ ...YOUTH, latestTime: day.youthUntil, maxMinutesADay: day.youthHours * 60 }],
  };
}
