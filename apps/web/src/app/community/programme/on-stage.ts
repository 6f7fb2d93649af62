import type { PublicDayProgramme } from '@dabei/contracts';

export type PublicAct = PublicDayProgramme['acts'][number];

/** Where an act is in its day. */
export type ActMoment = 'over' | 'now' | 'next' | 'later';

/** What is on now, what comes next: only on the day itself, and only one is the next. */
export function momentsOf(
  acts: readonly PublicAct[],
  heldToday: boolean,
  now: number,
): ActMoment[] {
  const next = acts.find(({ startsAt }) => Date.parse(startsAt) > now);
  return acts.map((act) => {
    if (Date.parse(act.endsAt) <= now) return 'over';
    if (Date.parse(act.startsAt) <= now) return 'now';
    return heldToday && act === next ? 'next' : 'later';
  });
}
