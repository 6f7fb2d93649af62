import type { DrawInstance } from '../../draw-instance';
import { ownDice } from './own-dice';
import { SeatBook } from '../../seat-book';
import { withoutTooSmall } from './without-too-small';

/**
 * Every club draws for itself, day after day in the order of the programme: all who wished take part, whoever is
 * drawn and still can come gets the place.
 */
export const lotteryPerEvent = withoutTooSmall((instance: DrawInstance) => {
  const book = new SeatBook(instance);
  for (const event of book.events.values()) {
    const drawn = instance.children
      .filter(({ wishes }) => wishes.includes(event.key))
      .sort((one, other) => ownDice(one.lot, event.key) - ownDice(other.lot, event.key));
    for (const child of drawn) {
      if (book.against(child, event) === null) book.give(child, event);
    }
  }
  return book.placements();
});
