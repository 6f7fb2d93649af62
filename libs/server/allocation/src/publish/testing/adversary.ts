import { FIRST_WISHES, type DrawInstance, repeatLottery } from '@dabei/domain';
import type { DrawFile } from '../draw-file';
import { publicInstance, publicPlacements } from '../public-instance';

/** What somebody may know beside the file: the programme, and of every child its list and where it was seen. */
export interface Neighbour {
  /** Places by slug, as the programme says. */
  programme: ReadonlyMap<string, number>;
  children: readonly {
    key: string;
    family: string;
    wishes: readonly string[];
    seenAt: readonly string[];
  }[];
}

const found = (file: DrawFile, wishes: readonly string[]) =>
  file.rows.filter((row) => row.wishes.join(' ') === wishes.join(' '));

/** Who has a closed list, for somebody who knows all lists. */
const closedOnes = (file: DrawFile, { children }: Neighbour) =>
  children.filter(({ wishes }) => found(file, wishes).length === 0);

/** Repeats the lottery without reserved places, and names whose place does not follow from it. */
export function byRepeating(file: DrawFile, { children, programme }: Neighbour): string[] {
  const seats = publicInstance(file);
  const asWritten: DrawInstance = {
    ...seats,
    events: seats.events.map((event) => ({
      ...event,
      capacity: Math.min(event.capacity, programme.get(event.key) ?? 0),
    })),
  };
  const hot = new Set(file.events.flatMap((event) => (event.hot ? [event.slug] : [])));
  const follow = new Set(
    repeatLottery(asWritten, hot).map(({ child, event }) => `${child} ${event}`),
  );
  const strange = publicPlacements(file.rows).filter(
    ({ child, event }) => hot.has(event) && !follow.has(`${child} ${event}`),
  );
  const lots = new Set(strange.map(({ child }) => Number(child)));
  return children.flatMap(({ key, wishes }) =>
    found(file, wishes).some(({ lot }) => lots.has(lot)) ? [key] : [],
  );
}

/** Names everybody whose list is closed. */
export const byClosedList = (file: DrawFile, known: Neighbour): string[] =>
  closedOnes(file, known).map(({ key }) => key);

/** Names those with a closed list who were seen where most places are missing in the file. */
export function byMissingPlaces(file: DrawFile, known: Neighbour): string[] {
  const missing = new Map(
    file.events.map(({ slug, capacity }) => [slug, (known.programme.get(slug) ?? 0) - capacity]),
  );
  const most = [...missing].sort(([, one], [, other]) => other - one).slice(0, 5);
  const suspect = new Set(most.map(([slug]) => slug));
  return closedOnes(file, known).flatMap(({ key, seenAt }) =>
    seenAt.some((slug) => suspect.has(slug)) ? [key] : [],
  );
}

/** Names those with a closed list who were seen at an event drawn by lot. */
export function byHotPlace(file: DrawFile, known: Neighbour): string[] {
  const hot = new Set(file.events.flatMap((event) => (event.hot ? [event.slug] : [])));
  return closedOnes(file, known).flatMap(({ key, seenAt }) =>
    seenAt.some((slug) => hot.has(slug)) ? [key] : [],
  );
}

/** Names those who were seen at an event drawn by lot where an open row with the same first wish went without. */
export function byOvertaking(file: DrawFile, known: Neighbour): string[] {
  const lostAt = new Set(
    file.rows.flatMap(({ wishes, places, answers }) =>
      wishes.filter((slug, index) => !places.includes(slug) && answers[index] === 'full'),
    ),
  );
  return closedOnes(file, known).flatMap(({ key, wishes, seenAt }) =>
    seenAt.some((slug) => lostAt.has(slug) && wishes.indexOf(slug) > 2) ? [key] : [],
  );
}

/** Names brothers and sisters who all have a closed list. */
export function byWholeFamilies(file: DrawFile, known: Neighbour): string[] {
  const closed = closedOnes(file, known);
  const families = new Map<string, number>();
  for (const { family } of closed) families.set(family, (families.get(family) ?? 0) + 1);
  return closed.flatMap(({ key, family }) => ((families.get(family) ?? 0) > 1 ? [key] : []));
}

/** Names those with a closed list who were seen at an event drawn by lot where somebody the lottery asks before them went without. */
export function byTurns(file: DrawFile, known: Neighbour): string[] {
  const hot = new Set(file.events.flatMap((event) => (event.hot ? [event.slug] : [])));
  const turn = (wishes: readonly string[], slug: string) => {
    const before = wishes.slice(0, wishes.indexOf(slug)).filter((wish) => !hot.has(wish)).length;
    return before === 0 ? 0 : before < FIRST_WISHES ? 1 : 2;
  };
  const firstToLose = new Map<string, number>();
  for (const { wishes, answers, places } of file.rows) {
    // who won another one was asked again later
    if (places.some((slug) => hot.has(slug))) continue;
    const lookedAt = wishes.filter((_, index) => answers[index] !== 'not-given');
    for (const slug of wishes.filter((wish, index) => hot.has(wish) && answers[index] === 'full'))
      firstToLose.set(slug, Math.min(firstToLose.get(slug) ?? 2, turn(lookedAt, slug)));
  }
  return closedOnes(file, known).flatMap(({ key, wishes, seenAt }) =>
    seenAt.some((slug) => hot.has(slug) && (firstToLose.get(slug) ?? 2) < turn(wishes, slug))
      ? [key]
      : [],
  );
}
