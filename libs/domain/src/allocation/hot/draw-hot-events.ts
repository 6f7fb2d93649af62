import { canonical } from '../canonical';
import { type DrawChild, type DrawInstance, type DrawPlacement } from '../draw-instance';
import { type SeatBook } from '../seat-book';
import { hotEvents, type HotEvent } from './hot-events';
import { drawOpenPlaces, drawReservedPlaces, type LotteryTicket } from './lottery';

/** What the lottery over the hot events gave, and the instance that is left for the optimum. */
export interface HotDraw {
  events: readonly HotEvent[];
  /** Seats set aside before, without which some child would have nothing. */
  needed: readonly DrawPlacement[];
  /** Given in the lottery over the places for everybody; who pays the reduced fee makes no difference to them. */
  placements: readonly DrawPlacement[];
  /** Given afterwards: reserved places, and what was left of them. */
  afterwards: readonly DrawPlacement[];
  /** In canonical order; the hot events' places are settled in it: given or closed. */
  rest: DrawInstance;
}

const lotsOf = ({ children }: DrawInstance): ReadonlyMap<string, number> =>
  new Map(children.map(({ key, lot }) => [key, lot]));

/**
 * Settles the events everybody wants by lottery number alone, before anything is optimised: so no list, however
 * short or padded, can press a place there out of the promise that every child gets something. First the places for
 * everybody are drawn among all, then the reserved ones among those they are for. An event that would stay below its
 * minimum in the first lottery is left to the optimum, and so are seats that nobody in the lottery could take.
 */
export function drawHotEvents(given: DrawInstance, needed: readonly DrawPlacement[] = []): HotDraw {
  const instance = canonical(given);
  const lots = lotsOf(given);
  let events = hotEvents(instance);
  for (;;) {
    const hot = new Set(events.map(({ event }) => event));
    const seats = needed.filter(({ event }) => hot.has(event));
    const ticket = { instance, hot, needed: seats, lots };
    const open = drawOpenPlaces(ticket);
    const runs = events.filter(({ event }) => {
      const held = open.events.get(event);
      return held !== undefined && open.at(held).size >= held.minimum;
    });
    if (runs.length === events.length) return settled(ticket, events, open);
    events = runs;
  }
}

/**
 * Repeats the lottery over the places for everybody, for these events and on any part of the lists, with their lots as
 * they were drawn: lists that are missing together with their seats change nothing for the others.
 */
export function repeatLottery(
  given: DrawInstance,
  hot: ReadonlySet<string>,
  needed: readonly DrawPlacement[] = [],
): DrawPlacement[] {
  const instance = canonical(given);
  const seats = needed.filter(({ event }) => hot.has(event));
  const ticket = { instance, hot, needed: seats, lots: lotsOf(given) };
  return wonIn(ticket, drawOpenPlaces(ticket));
}

function settled(ticket: LotteryTicket, events: readonly HotEvent[], open: SeatBook): HotDraw {
  const { instance, hot, needed } = ticket;
  const book = drawReservedPlaces(ticket, open);
  const placements = wonIn(ticket, open);
  const first = new Set(placements.map(({ child, event }) => `${child} ${event}`));
  const afterwards = wonIn(ticket, book).filter(
    ({ child, event }) => !first.has(`${child} ${event}`),
  );
  const children = instance.children.map((child) => {
    const won = [...book.of(child)].map(({ key }) => key).filter((key) => hot.has(key));
    const lost = child.wishes.filter((key) => {
      const event = hot.has(key) && !won.includes(key) ? book.events.get(key) : undefined;
      return event !== undefined && book.againstEvent(child, event) !== null;
    });
    return {
      ...child,
      forced: [...new Set([...child.forced, ...won])],
      forbidden: [...new Set([...child.forbidden, ...lost])],
    };
  });
  const rest = canonical({ ...instance, children });
  return { events, needed, placements, afterwards, rest };
}

/** Hot places in the book that were neither given by hand nor set aside. */
function wonIn({ instance, hot, needed }: LotteryTicket, book: SeatBook): DrawPlacement[] {
  const before = (child: DrawChild, event: string) =>
    child.forced.includes(event) ||
    needed.some((seat) => seat.child === child.key && seat.event === event);
  return instance.children.flatMap((child) => {
    const seated = book.children.get(child.key);
    return [...(seated ? book.of(seated) : [])]
      .filter(({ key }) => hot.has(key) && !before(child, key))
      .map(({ key }) => ({ child: child.key, event: key }));
  });
}
