import { boundGroups } from './bound-groups';
import type { DrawChild, DrawEvent, DrawInstance, DrawPlacement } from './draw-instance';
import { runsByHand } from './feasible';
import { SeatBook, type NoSeat } from './seat-book';
import type { WishReason } from './wish-reason';

/** What the reasons need to know beside the places themselves. */
export interface ExplainOptions {
  /** The campaign's own limit; a smaller `maxPlaces` of a child is then its parents' limit. */
  campaignMaxPlaces?: number;
  /** Events whose places went by lottery number alone; without it every event may name its last number. */
  drawnByLot?: ReadonlySet<string>;
  /** Places drawn apart, among those the reserved ones are for: they say nothing of the lottery among all. */
  drawnApart?: readonly DrawPlacement[];
  /** Children whose parents set a limit of their own; without it a limit below the campaign's is the parents'. */
  ownLimit?: ReadonlySet<string>;
}

const rankOf = (child: DrawChild, event: DrawEvent): number => {
  const rank = child.wishes.indexOf(event.key);
  return rank < 0 ? child.wishes.length : rank;
};

/** Gives every wish of a child its one honest reason, from the result alone. */
export class DrawExplainer {
  readonly book: SeatBook;
  private readonly byHand: ReadonlySet<string>;
  private readonly onlyTogether: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(
    instance: DrawInstance,
    placements: readonly DrawPlacement[],
    private readonly options: ExplainOptions = {},
  ) {
    this.book = new SeatBook(instance, placements);
    this.byHand = runsByHand(instance);
    const bound = new Map<string, Set<string>>();
    for (const { group, events } of boundGroups(instance)) {
      if (group.together !== 'only') continue;
      for (const member of group.members) {
        bound.set(member, new Set([...(bound.get(member) ?? []), ...events]));
      }
    }
    this.onlyTogether = bound;
  }

  /** The reasons of one child's wishes, in the order of its list. */
  ofChild(key: string): { event: string; reason: WishReason }[] {
    const child = this.book.children.get(key);
    if (child === undefined) return [];
    return child.wishes.flatMap((wish) => {
      const event = this.book.events.get(wish);
      return event === undefined ? [] : [{ event: wish, reason: this.reason(child, event) }];
    });
  }

  /** Whether an event takes place after this draw, as far as its minimum decides. */
  runs(event: DrawEvent): boolean {
    const seated = this.book.at(event).size;
    return seated >= event.minimum || this.byHand.has(event.key);
  }

  private reason(child: DrawChild, event: DrawEvent): WishReason {
    if (this.book.has(child, event)) {
      return { code: 'placed', byHand: child.forced.includes(event.key) };
    }
    if (child.forbidden.includes(event.key)) return { code: 'by-hand' };
    if (event.capacity > 0 && !this.runs(event)) {
      return { code: 'minimum-not-reached', minimum: event.minimum };
    }
    const better = this.bindingFrom(
      child,
      event,
      (held) => rankOf(child, held) < rankOf(child, event),
    );
    if (better !== null) return better;
    const seats = this.book.againstEvent(child, event);
    if (seats !== null) return this.noSeat(child, event, seats);
    if (this.onlyTogether.get(child.key)?.has(event.key)) {
      return { code: 'only-together-did-not-fit' };
    }
    return this.bindingFrom(child, event, () => true) ?? { code: 'still-free' };
  }

  /** What stands in the way on the child's side, looking at some of its places only. */
  private bindingFrom(
    child: DrawChild,
    event: DrawEvent,
    counts: (held: DrawEvent) => boolean,
  ): WishReason | null {
    const held = [...this.book.of(child)]
      .filter(counts)
      .sort((one, other) => rankOf(child, one) - rankOf(child, other));
    const against = this.book.againstHolding(child, event, held);
    switch (against?.why) {
      case 'same-offer':
      case 'time-conflict': {
        const rankedHigher = rankOf(child, against.with) < rankOf(child, event);
        return { code: against.why, with: against.with.key, rankedHigher };
      }
      case 'week-limit':
        return { code: 'week-limit', events: [...against.events] };
      case 'own-limit':
        return this.limit(child);
      default:
        return null;
    }
  }

  private limit({ key, maxPlaces }: DrawChild): WishReason {
    const { campaignMaxPlaces } = this.options;
    const own =
      this.options.ownLimit?.has(key) ??
      (campaignMaxPlaces === undefined || maxPlaces < campaignMaxPlaces);
    return { code: own ? 'own-limit' : 'campaign-limit', atMost: maxPlaces };
  }

  /**
   * "Your number 14, last number served 11" is said only where it is true: everybody who got a place for everybody by
   * the draw has a smaller number. Where another tier moved somebody in front, only what all tiers share is said.
   */
  private noSeat(child: DrawChild, event: DrawEvent, against: NoSeat): WishReason {
    const lastLotServed = this.lastLotServed(event);
    const { drawnByLot } = this.options;
    const byLot = drawnByLot?.has(event.key) ?? against.why !== 'reserved-only';
    if (byLot && lastLotServed > 0 && lastLotServed < child.lot)
      return { code: 'full', yourLot: child.lot, lastLotServed };
    return { code: against.why === 'reserved-only' ? 'reserved-only' : 'full-for-others' };
  }

  private lastLotServed(event: DrawEvent): number {
    const apart = (this.options.drawnApart ?? []).filter((place) => place.event === event.key);
    const served = [...this.book.at(event)].filter(
      ({ key, forced }) =>
        !forced.includes(event.key) && !apart.some((place) => place.child === key),
    );
    return Math.max(0, ...served.map(({ lot }) => lot));
  }
}
