import {
  buildProgramme,
  type DrawInstance,
  type DrawPlacement,
  type Programme,
  type Row,
} from '@dabei/domain';
import type { Highs } from 'highs';
import { type StopAsked } from './solver-model';
import { placementsOf } from './solve-instance';
import { StagedSolve } from './staged-solve';

/** More than any place is worth: a seat everybody wants is taken only where the tiers before need it. */
const SPARED = 64;

/**
 * Seats of the events everybody wants without which fewer children would get something, or one of their first
 * wishes. They are as few as can be, and children without an alternative do not count.
 */
export function neededSeats(
  highs: Highs,
  instance: DrawInstance,
  uncounted: ReadonlySet<string>,
  hot: ReadonlySet<string>,
  stop: StopAsked,
): DrawPlacement[] {
  const programme = sparing(buildProgramme(instance, uncounted), instance, hot);
  const { values } = new StagedSolve(highs, programme, stop, () => undefined, 'rough').run();
  const byHand = new Set(
    instance.children.flatMap(({ key, forced }) => forced.map((event) => `${key} ${event}`)),
  );
  return (values ? placementsOf(programme, values) : []).filter(
    ({ child, event }) => hot.has(event) && !byHand.has(`${child} ${event}`),
  );
}

/** The programme with a column per hot event that counts the seats nobody needs. */
function sparing(
  { columns, rows }: Programme,
  { events }: DrawInstance,
  hot: ReadonlySet<string>,
): Programme {
  const seats = events.filter(({ key }) => hot.has(key));
  const spared = seats.map(({ capacity }) => ({
    lower: 0,
    upper: capacity,
    gains: { satisfaction: SPARED },
  }));
  const counted = seats.map(({ key, capacity }, at): Row => {
    const there = columns.flatMap(({ placement }, index) =>
      placement?.event === key ? [index] : [],
    );
    const all = [columns.length + at, ...there];
    return { lower: -Infinity, upper: capacity, columns: all, factors: all.map(() => 1) };
  });
  return { columns: [...columns, ...spared], rows: [...rows, ...counted] };
}
