import type { DrawChild, DrawEvent, DrawInstance } from '../draw-instance';
import { SeatBook } from '../seat-book';

/** The first wish counts 100, each later one a tenth less than the one before. */
const rankPoints = (rank: number): number => 100 * 0.9 ** rank;

/** A yardstick of its own, not the solver's: each further place counts half as much as the one before. */
function points(child: DrawChild, held: readonly DrawEvent[]): number {
  return held
    .map(({ key }) => child.wishes.indexOf(key))
    .filter((rank) => rank >= 0)
    .map(rankPoints)
    .sort((one, other) => other - one)
    .reduce((sum, one, index) => sum + one / 2 ** index, 0);
}

/** What the child would hold if it were alone in the town and took its wishes from the top. */
function alone(instance: DrawInstance, child: DrawChild): DrawEvent[] {
  const book = new SeatBook({ ...instance, children: [child] });
  for (const wish of child.wishes) {
    const event = book.events.get(wish);
    if (event && book.againstChild(child, event) === null) book.give(child, event);
  }
  return [...book.of(child)];
}

/** Satisfaction of each child that wished something: percent of what it would have alone. */
export function satisfactions(instance: DrawInstance, book: SeatBook): Map<string, number> {
  return new Map(
    instance.children
      .filter(({ wishes }) => wishes.length > 0)
      .map((child) => {
        const best = points(child, alone(instance, child));
        const held = [...book.of(book.children.get(child.key) ?? child)];
        return [child.key, best === 0 ? 0 : (100 * points(child, held)) / best];
      }),
  );
}

/** The same for one child, measured by the list it really has in mind. */
export function satisfactionOf(
  instance: DrawInstance,
  honest: DrawChild,
  held: readonly string[],
): number {
  const best = points(honest, alone(instance, honest));
  const events = instance.events.filter(({ key }) => held.includes(key));
  return best === 0 ? 0 : (100 * points(honest, events)) / best;
}
