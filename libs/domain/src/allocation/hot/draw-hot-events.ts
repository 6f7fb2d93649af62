import { Bundles, giveTogether } from '../bundles';
import { canonical } from '../canonical';
import {
  type DrawChild,
  type DrawEvent,
  type DrawInstance,
  type DrawPlacement,
} from '../draw-instance';
import { FIRST_WISHES } from '../satisfaction';
import { SeatBook } from '../seat-book';
import { hotEvents, type HotEvent } from './hot-events';

/** What the lottery over the hot events gave, and the instance that is left for the optimum. */
export interface HotDraw {
  events: readonly HotEvent[];
  /** Seats set aside before, without which some child would have nothing. */
  needed: readonly DrawPlacement[];
  placements: readonly DrawPlacement[];
  /** In canonical order; the hot events' places are settled in it: given or closed. */
  rest: DrawInstance;
}

const collide = (one: DrawEvent, other: DrawEvent) =>
  one.offer === other.offer ||
  one.spans.some((a) => other.spans.some((b) => a.start < b.end && b.start < a.end));

/** Wishes the child ranks before this event and that are still to be decided. */
function wishesBefore(child: DrawChild, event: DrawEvent, hot: ReadonlySet<string>): string[] {
  return child.wishes
    .slice(0, child.wishes.indexOf(event.key))
    .filter((key) => !hot.has(key) && !child.forbidden.includes(key));
}

/**
 * Whether a place there could cost the child something it wants more and that is still to be decided: an event it
 * ranks higher at the same time or of the same offer, or, with few places allowed, one of the wishes before it.
 */
function costsABetterWish(
  child: DrawChild,
  event: DrawEvent,
  events: ReadonlyMap<string, DrawEvent>,
  hot: ReadonlySet<string>,
): boolean {
  const better = wishesBefore(child, event, hot);
  if (better.length >= child.maxPlaces) return true;
  const reaches = child.limits.some(
    (limit) =>
      limit.events.includes(event.key) &&
      better.filter((key) => limit.events.includes(key)).length >= limit.atMost,
  );
  return (
    reaches ||
    better.some((key) => {
      const other = events.get(key);
      return other !== undefined && collide(event, other);
    })
  );
}

/**
 * Who wants the event more is asked first: children who put nothing else before it but other events everybody wants,
 * then those with two wishes before it, then the rest. Within each the lot alone decides, so a list that names the
 * event first and nothing else is served exactly like one that names the event first and fifteen more.
 */
const TURNS = [0, FIRST_WISHES - 1, Infinity];

/** Rounds by lot, in each at most one hot event per child (or per child and those bound to it). */
function lottery(
  instance: DrawInstance,
  hot: ReadonlySet<string>,
  needed: readonly DrawPlacement[],
): SeatBook {
  const byHand = instance.children.flatMap(({ key, forced }) =>
    forced.map((event) => ({ child: key, event })),
  );
  const book = new SeatBook(instance, [...byHand, ...needed]);
  const bundles = new Bundles(instance);
  const wanted = new Map(
    instance.children.map((child) => [
      child,
      child.wishes.flatMap((key) => {
        const event = hot.has(key) ? book.events.get(key) : undefined;
        if (event === undefined || costsABetterWish(child, event, book.events, hot)) return [];
        return [event];
      }),
    ]),
  );
  const turns = bundles.turns(hot);
  const held = (child: DrawChild) => [...book.of(child)].filter(({ key }) => hot.has(key)).length;
  for (let round = 0; round < hot.size; round += 1) {
    for (const most of TURNS) {
      for (const child of turns) {
        if (held(child) > round) continue;
        wanted
          .get(child)
          ?.filter((event) => wishesBefore(child, event, hot).length <= most)
          .some((event) => giveTogether(book, bundles, child, event));
      }
    }
  }
  return book;
}

/**
 * Settles the events everybody wants by lottery number alone, before anything is optimised: so no list, however
 * short or padded, can press a place there out of the promise that every child gets something. An event that would
 * stay below its minimum this way is left to the optimum, and so are seats that nobody in the lottery could take.
 */
export function drawHotEvents(given: DrawInstance, needed: readonly DrawPlacement[] = []): HotDraw {
  const instance = canonical(given);
  let events = hotEvents(instance);
  for (;;) {
    const hot = new Set(events.map(({ event }) => event));
    const seats = needed.filter(({ event }) => hot.has(event));
    const book = lottery(instance, hot, seats);
    const runs = events.filter(({ event }) => {
      const held = book.events.get(event);
      return held !== undefined && book.at(held).size >= held.minimum;
    });
    if (runs.length === events.length) return settled(instance, events, seats, book);
    events = runs;
  }
}

function settled(
  instance: DrawInstance,
  events: readonly HotEvent[],
  needed: readonly DrawPlacement[],
  book: SeatBook,
): HotDraw {
  const hot = new Set(events.map(({ event }) => event));
  const before = (child: DrawChild, event: string) =>
    child.forced.includes(event) ||
    needed.some((seat) => seat.child === child.key && seat.event === event);
  const placements = instance.children.flatMap((child) =>
    [...book.of(child)]
      .filter(({ key }) => hot.has(key) && !before(child, key))
      .map(({ key }) => ({ child: child.key, event: key })),
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
  return { events, needed, placements, rest: canonical({ ...instance, children }) };
}
