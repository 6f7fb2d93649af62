/** A finished final run of a draw, as far as it matters for which one may be confirmed. */
export interface FinalRun {
  id: string;
  /** Cut short: the best that was found in the time, or the draft by lot. */
  fallback: boolean;
  /** What it looked at is not what is there now. */
  outdated: boolean;
}

/**
 * The one final run that may be confirmed, so that nobody can choose among results: of those that look at what is
 * there now the newest one solved to its end (they are all the same), and only where none was, the first of those cut
 * short, which can differ. `runs`: newest first. Null while every one of them is outdated.
 */
export function runThatCounts(runs: readonly FinalRun[]): string | null {
  const fresh = runs.filter(({ outdated }) => !outdated);
  return (fresh.find(({ fallback }) => !fallback) ?? fresh.at(-1))?.id ?? null;
}
