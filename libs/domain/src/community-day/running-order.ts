import type { Span } from '../registrations/span';
import { minutesAfter } from '../time/elapsed';

/** Somebody on the stage; whole minutes. */
export interface StageAct {
  id: string;
  minutes: number;
  /** To clear the stage and set up for whoever comes next; the last one may do it after closing. */
  changeoverMinutes: number;
  /** A promised time that nothing moves (the mayor, the choir with its bus); null: in the order. */
  fixedAt: Date | null;
}

export interface StageSlot extends Span {
  actId: string;
}

export interface StageDay {
  /** The stage is open; acts begin and end within. */
  hours: Span;
  /** When the first act in the order begins at the earliest: the opening, or now where the day runs late. */
  startsAt: Date;
  /** In their order. Fixed acts may stand anywhere. */
  acts: readonly StageAct[];
}

/** Why an order does not fit; by how many minutes. */
export type StageProblem =
  | { reason: 'before-opening' | 'after-closing'; actId: string; minutes: number }
  | { reason: 'fixed-times-collide'; actId: string; otherId: string; minutes: number }
  | { reason: 'no-length'; actId: string };

/** `slots` in the order of time, each act once; where they do not fit, what it would look like. */
export type RunningOrder =
  | { outcome: 'fits'; slots: StageSlot[] }
  | { outcome: 'does-not-fit'; slots: StageSlot[]; problems: [StageProblem, ...StageProblem[]] };

interface Stay extends StageSlot {
  /** The stage is ready for the next one. */
  freeAt: Date;
}

const minutesFrom = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 60_000;

function stay({ id, minutes, changeoverMinutes }: StageAct, startsAt: Date): Stay {
  const endsAt = minutesAfter(startsAt, minutes);
  return { actId: id, startsAt, endsAt, freeAt: minutesAfter(endsAt, changeoverMinutes) };
}

/** Promised times as they are, in the order of time. */
const promised = (acts: readonly StageAct[]): Stay[] =>
  acts
    .flatMap((act) => (act.fixedAt === null ? [] : [stay(act, act.fixedAt)]))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());

/** One after the other, each at the first moment at which it is over before the next promised time. */
function inOrder({ acts, startsAt }: StageDay, fixed: readonly Stay[]): Stay[] {
  const found: Stay[] = [];
  let free = startsAt;
  for (const act of acts) {
    if (act.fixedAt !== null) continue;
    let own = stay(act, free);
    for (const other of fixed)
      if (other.freeAt > own.startsAt && own.freeAt > other.startsAt) own = stay(act, other.freeAt);
    found.push(own);
    free = own.freeAt;
  }
  return found;
}

function collisions(fixed: readonly Stay[]): StageProblem[] {
  let before = fixed[0];
  return fixed.slice(1).flatMap((act): StageProblem[] => {
    const [other, minutes] = [before, before ? minutesFrom(act.startsAt, before.freeAt) : 0];
    if (!other || act.freeAt > other.freeAt) before = act;
    return other && minutes > 0
      ? [{ reason: 'fixed-times-collide', actId: act.actId, otherId: other.actId, minutes }]
      : [];
  });
}

function outsideHours({ startsAt: opens, endsAt: closes }: Span, slots: readonly Stay[]) {
  return slots.flatMap(({ actId, startsAt, endsAt }): StageProblem[] => [
    ...(startsAt < opens
      ? [{ reason: 'before-opening', actId, minutes: minutesFrom(startsAt, opens) } as const]
      : []),
    ...(endsAt > closes
      ? [{ reason: 'after-closing', actId, minutes: minutesFrom(closes, endsAt) } as const]
      : []),
  ]);
}

/**
 * The times of a stage, recomputed from a start and an order (issue 7 §1). Fixed acts stay where they are; the others
 * follow each other with their changeovers, in their order, and go round the fixed ones: who is not off the stage in
 * time comes after. No two overlap, changeover included, as long as no two promised times do. Does not fit with every
 * reason: `no-length`, `fixed-times-collide`, `before-opening`, `after-closing`.
 */
export function runningOrder(day: StageDay): RunningOrder {
  const fixed = promised(day.acts);
  const stays = [...fixed, ...inOrder(day, fixed)].sort(
    (a, b) => a.startsAt.getTime() - b.startsAt.getTime(),
  );
  const [first, ...more] = [
    ...day.acts
      .filter(({ minutes }) => minutes < 1)
      .map(({ id }) => ({ reason: 'no-length', actId: id }) as const),
    ...collisions(fixed),
    ...outsideHours(day.hours, stays),
  ];
  const slots = stays.map(({ actId, startsAt, endsAt }) => ({ actId, startsAt, endsAt }));
  return first === undefined
    ? { outcome: 'fits', slots }
    : { outcome: 'does-not-fit', slots, problems: [first, ...more] };
}

/** An act that begins at another time than it was told. */
export interface MovedAct {
  actId: string;
  from: Date;
  to: Date;
}

/**
 * Whom a new running order concerns: acts of both that begin at least a minute earlier or later than before, in the
 * new order of time. An act that is new or gone is told with what made it so.
 */
export function movedActs(before: readonly StageSlot[], after: readonly StageSlot[]): MovedAct[] {
  const told = new Map(before.map(({ actId, startsAt }) => [actId, startsAt]));
  return after.flatMap(({ actId, startsAt }) => {
    const from = told.get(actId);
    return from !== undefined && Math.abs(minutesFrom(from, startsAt)) >= 1
      ? [{ actId, from, to: startsAt }]
      : [];
  });
}
