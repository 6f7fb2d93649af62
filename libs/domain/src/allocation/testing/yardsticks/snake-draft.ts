import type { DrawChild, DrawInstance } from '../../draw-instance';
import { SeatBook } from '../../seat-book';
import { withoutTooSmall } from './without-too-small';

function takeBest(book: SeatBook, child: DrawChild): boolean {
  for (const wish of child.wishes) {
    const event = book.events.get(wish);
    if (event === undefined || book.has(child, event)) continue;
    if (book.against(child, event) === null) {
      book.give(child, event);
      return true;
    }
  }
  return false;
}

/** In lottery order each child takes the best wish still free, then in the opposite order, and so on. */
export const snakeDraft = withoutTooSmall((instance: DrawInstance) => {
  const book = new SeatBook(instance);
  let inTurn = [...instance.children].sort((one, other) => one.lot - other.lot);
  while (inTurn.length > 0) {
    inTurn = inTurn.filter((child) => takeBest(book, child)).reverse();
  }
  return book.placements();
});
