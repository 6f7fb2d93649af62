import { neighbourhood, type Neighbourly } from './neighbours';

/** A neighbourhood: who stands side by side with whom. */
export type Neighbourhood = ReadonlyMap<string, readonly string[]>;

const keyOf = (run: readonly string[]): string => [...run].sort().join(' ');

/** Each run made longer by one place at either end, every set of places once. */
function grown(
  runs: readonly string[][],
  beside: Neighbourhood,
  known: ReadonlySet<string>,
): string[][] {
  const found = new Map<string, string[]>();
  const keep = (run: string[]): void => {
    if (!found.has(keyOf(run))) found.set(keyOf(run), run);
  };
  for (const run of runs) {
    const [first = '', last = ''] = [run[0], run.at(-1)];
    const isNew = (id: string): boolean => known.has(id) && !run.includes(id);
    for (const id of (beside.get(last) ?? []).filter(isNew)) keep([...run, id]);
    for (const id of (beside.get(first) ?? []).filter(isNew)) keep([id, ...run]);
  }
  return [...found.values()];
}

/**
 * All runs of `count` places side by side that contain `from`, out of the places given: give only the free ones, and
 * what comes back can be taken together. Each run in walking order, from the end that comes first in the order given.
 * `from` alone is the run of one; none where the row is too short or `from` is not among the places.
 */
export function adjacentRuns(
  places: readonly Neighbourly[],
  from: string,
  count: number,
  beside: Neighbourhood = neighbourhood(places),
): string[][] {
  const known = new Set(places.map(({ id }) => id));
  if (count < 1 || !known.has(from)) return [];
  let runs = [[from]];
  for (let length = 1; length < count; length += 1) runs = grown(runs, beside, known);
  const at = (id = ''): number => places.findIndex((place) => place.id === id);
  return runs.map((run) => (at(run[0]) <= at(run.at(-1)) ? run : [...run].reverse()));
}

/** Are these different places one run, each side by side with the next? True for a single known one. */
export function isOneRun(places: readonly Neighbourly[], ids: readonly string[]): boolean {
  const wanted = places.filter(({ id }) => ids.includes(id));
  const [first] = wanted;
  if (first === undefined || wanted.length !== ids.length) return false;
  return adjacentRuns(wanted, first.id, ids.length).length > 0;
}

/** The rows of the places given: everybody who can be reached from neighbour to neighbour, in the order given. */
export function stretchesOf(
  places: readonly Neighbourly[],
  beside: Neighbourhood = neighbourhood(places),
): string[][] {
  const known = new Set(places.map(({ id }) => id));
  const seen = new Set<string>();
  return places.flatMap(({ id }) => {
    if (seen.has(id)) return [];
    const stretch = new Set([id]);
    for (const one of stretch)
      for (const next of beside.get(one) ?? []) if (known.has(next)) stretch.add(next);
    for (const one of stretch) seen.add(one);
    return [places.filter((place) => stretch.has(place.id)).map((place) => place.id)];
  });
}
