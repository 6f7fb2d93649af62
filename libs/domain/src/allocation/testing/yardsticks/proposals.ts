import type { DrawChild, DrawEvent, DrawInstance, DrawPlacement } from '../../draw-instance';
import { SeatBook } from '../../seat-book';

/** How much an event wants a child, and in which order a child asks; higher is better in both. */
export interface Preferences {
  ofEvent: (event: DrawEvent, child: DrawChild) => number;
  ofChild: (child: DrawChild, event: DrawEvent) => number;
}

/** Whoever must leave so that the child may sit here: the least wanted whose place is enough. */
function toLeave(book: SeatBook, { ofEvent }: Preferences, child: DrawChild, event: DrawEvent) {
  const mine = ofEvent(event, child);
  const rivals = [...book.events.values()]
    .filter((other) => other === event || other.shared.some((bus) => event.shared.includes(bus)))
    .flatMap((place) => [...book.at(place)].map((seated) => ({ seated, place })))
    .map((rival) => ({ ...rival, wanted: ofEvent(rival.place, rival.seated) }))
    .filter(({ wanted }) => wanted < mine)
    .sort((one, other) => one.wanted - other.wanted);
  return rivals.find(({ seated, place }) => {
    book.takeBack(seated, place);
    const enough = book.againstEvent(child, event) === null;
    book.give(seated, place);
    return enough;
  });
}

function propose(book: SeatBook, wants: Preferences, child: DrawChild, event: DrawEvent): boolean {
  if (book.has(child, event) || book.againstChild(child, event) !== null) return false;
  if (book.againstEvent(child, event) !== null) {
    const leaves = toLeave(book, wants, child, event);
    if (leaves === undefined) return false;
    book.takeBack(leaves.seated, leaves.place);
  }
  book.give(child, event);
  return true;
}

/**
 * Deferred acceptance with several places a child (after Gale and Shapley): children ask in their order, an event
 * keeps whom it wants more, and whoever lost a place asks again. With overlaps it need not settle by itself, so it
 * ends after so many rounds.
 */
export function proposals(instance: DrawInstance, wants: Preferences): DrawPlacement[] {
  const book = new SeatBook(instance);
  const lists = [...instance.children]
    .sort((one, other) => one.lot - other.lot)
    .map((child) => ({
      child,
      events: child.wishes
        .flatMap((wish) => book.events.get(wish) ?? [])
        .sort((one, other) => wants.ofChild(child, other) - wants.ofChild(child, one)),
    }));
  for (let round = 0; round < 200; round += 1) {
    const moved = lists.filter(({ child, events }) =>
      events.some((event) => propose(book, wants, child, event)),
    );
    if (moved.length === 0) break;
  }
  return book.placements();
}
