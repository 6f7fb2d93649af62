/** Steps of drawing that can be taken back and done again; values are never changed in place. */
export interface PlanHistory<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
}

/** So many steps back; older ones are forgotten. */
export const HISTORY_STEPS = 100;

/** A history that begins with what was loaded. */
export const startHistory = <T>(present: T): PlanHistory<T> => ({ past: [], present, future: [] });

/** The history after one more step; what had been taken back can no longer be done again. */
export function withStep<T>(
  { past, present }: PlanHistory<T>,
  next: T,
  steps: number = HISTORY_STEPS,
): PlanHistory<T> {
  return { past: [...past, present].slice(-steps), present: next, future: [] };
}

/** Takes the last step back; the same history where there is none. */
export function undoStep<T>(history: PlanHistory<T>): PlanHistory<T> {
  const { past, present, future } = history;
  if (past.length === 0) return history;
  return { past: past.slice(0, -1), present: past.at(-1) as T, future: [present, ...future] };
}

/** Does the step again that was taken back last; the same history where there is none. */
export function redoStep<T>(history: PlanHistory<T>): PlanHistory<T> {
  const { past, present, future } = history;
  if (future.length === 0) return history;
  return { past: [...past, present], present: future[0] as T, future: future.slice(1) };
}
