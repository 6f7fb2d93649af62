import type { StageAct } from './running-order';

export type ActMove =
  | { outcome: 'moved'; acts: StageAct[] }
  | { outcome: 'refused'; reason: 'unknown-act' | 'fixed-time' | 'at-the-edge' };

type Refusal = Extract<ActMove, { outcome: 'refused' }>;

const refused = (reason: Refusal['reason']): Refusal => ({ outcome: 'refused', reason });

/** The act, if its place in the order is anybody's to choose. */
function movable(acts: readonly StageAct[], actId: string): StageAct | Refusal {
  const act = acts.find(({ id }) => id === actId);
  if (act === undefined) return refused('unknown-act');
  return act.fixedAt === null ? act : refused('fixed-time');
}

/** Puts an act before another one, or behind all (null). */
function putBefore(acts: readonly StageAct[], act: StageAct, beforeId: string | null): ActMove {
  const others = acts.filter(({ id }) => id !== act.id);
  const at = beforeId === null ? others.length : others.findIndex(({ id }) => id === beforeId);
  return at < 0
    ? refused('unknown-act')
    : { outcome: 'moved', acts: [...others.slice(0, at), act, ...others.slice(at)] };
}

/**
 * Moves an act before another by hand (drag), or behind all with null; give the acts in the order of time. Dropped on
 * itself it stays. Refused with `unknown-act`, `fixed-time` (a promised time is changed in the act, not in the order).
 */
export function moveActBefore(
  acts: readonly StageAct[],
  actId: string,
  beforeId: string | null,
): ActMove {
  const act = movable(acts, actId);
  if ('outcome' in act) return act;
  return beforeId === actId
    ? { outcome: 'moved', acts: [...acts] }
    : putBefore(acts, act, beforeId);
}

/**
 * Moves an act by so many places (keyboard; below zero earlier) among those that are not fixed, as far as there are
 * places: a step always changes what is heard, a promised time is passed without counting. Refused with `unknown-act`,
 * `fixed-time`, `at-the-edge`.
 */
export function moveActBy(acts: readonly StageAct[], actId: string, places: number): ActMove {
  const act = movable(acts, actId);
  if ('outcome' in act) return act;
  const free = acts.filter(({ fixedAt }) => fixedAt === null);
  const from = free.indexOf(act);
  const to = Math.min(free.length - 1, Math.max(0, from + places));
  if (to === from) return refused('at-the-edge');
  const moved = free.filter((one) => one !== act);
  moved.splice(to, 0, act);
  return {
    outcome: 'moved',
    acts: acts.map((one) => (one.fixedAt === null ? (moved.shift() ?? one) : one)),
  };
}
