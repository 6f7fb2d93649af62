import { Bundles, giveTogether } from './bundles';
import { canonical } from './canonical';
import { type DrawChild, type DrawInstance, type DrawPlacement } from './draw-instance';
import { runsByHand } from './feasible';
import { SeatBook } from './seat-book';

function takeBest(
  book: SeatBook,
  bundles: Bundles,
  child: DrawChild,
  closed: ReadonlySet<string>,
): boolean {
  return child.wishes.some((wish) => {
    const event = book.events.get(wish);
    return event !== undefined && !closed.has(wish) && giveTogether(book, bundles, child, event);
  });
}

function round(instance: DrawInstance, closed: ReadonlySet<string>): SeatBook {
  const book = new SeatBook(
    instance,
    instance.children.flatMap(({ key, forced }) => forced.map((event) => ({ child: key, event }))),
  );
  const bundles = new Bundles(instance);
  const turns = bundles.turns(new Set(book.events.keys()));
  for (const child of turns) {
    if (book.of(child).size === 0) takeBest(book, bundles, child, closed);
  }
  let inTurn = turns.reverse();
  while (inTurn.length > 0) {
    inTurn = inTurn.filter((child) => takeBest(book, bundles, child, closed)).reverse();
  }
  return book;
}

/**
 * The draft by lot: first each child without a place takes its best wish that still fits, in the order of the lots,
 * then all go on in turns forwards and backwards until nothing fits any more. Events that stay below their minimum
 * are closed, the emptiest first, and all begin again. It keeps every hard rule as long as the places given by hand
 * keep them among themselves; it is the start of the solver and what stands when there is no time for it.
 */
export function draftByLot(given: DrawInstance): DrawPlacement[] {
  const instance = canonical(given);
  const byHand = runsByHand(instance);
  const closed = new Set<string>();
  for (;;) {
    const book = round(instance, closed);
    const tooFew = [...book.events.values()]
      .map((event) => ({ event, count: book.at(event).size }))
      .filter(({ event, count }) => count > 0 && count < event.minimum && !byHand.has(event.key))
      .sort((a, b) => a.count * b.event.minimum - b.count * a.event.minimum);
    const emptiest = tooFew[0];
    if (emptiest === undefined) return book.placements();
    closed.add(emptiest.event.key);
  }
}
