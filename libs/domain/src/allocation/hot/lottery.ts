import { Bundles, giveTogether } from '../bundles';
import {
  type DrawChild,
  type DrawEvent,
  type DrawInstance,
  type DrawPlacement,
} from '../draw-instance';
import { FIRST_WISHES } from '../satisfaction';
import { SeatBook } from '../seat-book';
import { costsABetterWish, wishesBefore } from './better-wishes';
import { forEverybody } from './for-everybody';

/**
 * Who wants the event more is asked first: children who put nothing else before it but other events everybody wants,
 * then those with two wishes before it, then the rest. Within each the lot alone decides, so a list that names the
 * event first and nothing else is served exactly like one that names the event first and fifteen more.
 */
const TURNS = [0, FIRST_WISHES - 1, Infinity];

/** What the lottery is about. */
export interface LotteryTicket {
  /** In canonical order. */
  instance: DrawInstance;
  /** Keys of the events that are drawn. */
  hot: ReadonlySet<string>;
  /** Seats that stand before, beside those given by hand. */
  needed: readonly DrawPlacement[];
  /** The lots as they were drawn, by child. */
  lots: ReadonlyMap<string, number>;
}

/** Rounds by lot, in each at most one hot event per child (or per child and those bound to it). */
class Lottery {
  private readonly bundles: Bundles;
  private readonly turns: readonly DrawChild[];

  constructor(private readonly ticket: LotteryTicket) {
    this.bundles = new Bundles(ticket.instance);
    this.turns = this.bundles.turns(ticket.hot, ticket.lots);
  }

  /** Fills the book: only these children are asked, and only for these events. */
  fill(
    book: SeatBook,
    asks: (child: DrawChild) => boolean = () => true,
    offers: (event: DrawEvent) => boolean = () => true,
  ): void {
    const { hot } = this.ticket;
    const inTurn = this.turns
      .filter(asks)
      .flatMap(({ key }) => book.children.get(key) ?? [])
      .map((child) => ({ child, wanted: this.wanted(child, book).filter(offers) }));
    const held = (child: DrawChild) => [...book.of(child)].filter(({ key }) => hot.has(key)).length;
    for (let round = 0; round < hot.size; round += 1) {
      for (const most of TURNS) {
        for (const { child, wanted } of inTurn) {
          if (held(child) > round) continue;
          wanted
            .filter((event) => wishesBefore(child, event, hot).length <= most)
            .some((event) => giveTogether(book, this.bundles, child, event));
        }
      }
    }
  }

  private wanted(child: DrawChild, { events }: SeatBook): DrawEvent[] {
    const { hot } = this.ticket;
    return child.wishes.flatMap((key) => {
      const event = hot.has(key) ? events.get(key) : undefined;
      if (event === undefined || costsABetterWish(child, event, events, hot)) return [];
      return [event];
    });
  }
}

/** The lottery over the places for everybody: it cannot depend on who pays the reduced fee. */
export function drawOpenPlaces(ticket: LotteryTicket): SeatBook {
  const { instance, needed } = ticket;
  const byHand = instance.children.flatMap(({ key, forced }) =>
    forced.map((event) => ({ child: key, event })),
  );
  const book = new SeatBook(forEverybody(instance), [...byHand, ...needed]);
  new Lottery(ticket).fill(book);
  return book;
}

/**
 * The lottery over the reserved places, afterwards and among those they are for; whatever they leave goes by lot as
 * well, to whom the rules allow.
 */
export function drawReservedPlaces(ticket: LotteryTicket, open: SeatBook): SeatBook {
  const book = new SeatBook(ticket.instance, open.placements());
  const withReserved = ({ reserved }: DrawEvent) => reserved > 0;
  const lottery = new Lottery(ticket);
  lottery.fill(book, ({ reducedFee }) => reducedFee, withReserved);
  lottery.fill(book, () => true, withReserved);
  return book;
}
