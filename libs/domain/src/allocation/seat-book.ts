import type { DrawChild, DrawEvent, DrawInstance, DrawPlacement } from './draw-instance';
import { overlap } from './feasible';

const nobody: ReadonlySet<DrawChild> = new Set();
const nothing: ReadonlySet<DrawEvent> = new Set();

/** Why one more place does not fit for a child, from what binds the child first. */
export type NoSeat =
  | { why: 'same-offer' | 'time-conflict'; with: DrawEvent }
  | { why: 'own-limit' }
  | { why: 'week-limit'; events: readonly string[] }
  | { why: 'full' }
  | { why: 'reserved-only' };

/**
 * Who sits where, and whether one more would fit: seats, reserved seats, buses, time, dates of one offer, the
 * child's limits. Minimums and groups are not its matter: they are about all places together.
 */
export class SeatBook {
  readonly children: ReadonlyMap<string, DrawChild>;
  readonly events: ReadonlyMap<string, DrawEvent>;
  private readonly seatedAt = new Map<string, Set<DrawChild>>();
  private readonly placesOf = new Map<string, Set<DrawEvent>>();
  /** Seats taken on each bus. */
  private readonly taken = new Map<string, number>();
  /** Children without the reduced fee at each event. */
  private readonly fullFee = new Map<string, number>();
  private readonly busSeats: ReadonlyMap<string, number>;

  constructor(instance: DrawInstance, placements: readonly DrawPlacement[] = []) {
    this.children = new Map(instance.children.map((child) => [child.key, child]));
    this.events = new Map(instance.events.map((event) => [event.key, event]));
    this.busSeats = new Map(instance.shared.map(({ key, capacity }) => [key, capacity]));
    for (const { child, event } of placements) {
      const seated = this.children.get(child);
      const place = this.events.get(event);
      if (seated && place) this.give(seated, place);
    }
  }

  at(event: DrawEvent): ReadonlySet<DrawChild> {
    return this.seatedAt.get(event.key) ?? nobody;
  }

  of(child: DrawChild): ReadonlySet<DrawEvent> {
    return this.placesOf.get(child.key) ?? nothing;
  }

  has(child: DrawChild, event: DrawEvent): boolean {
    return this.of(child).has(event);
  }

  give(child: DrawChild, event: DrawEvent): void {
    if (this.has(child, event)) return;
    const seated = this.seatedAt.get(event.key) ?? new Set();
    const places = this.placesOf.get(child.key) ?? new Set();
    this.seatedAt.set(event.key, seated.add(child));
    this.placesOf.set(child.key, places.add(event));
    this.count(child, event, 1);
  }

  takeBack(child: DrawChild, event: DrawEvent): void {
    if (!this.has(child, event)) return;
    this.seatedAt.get(event.key)?.delete(child);
    this.placesOf.get(child.key)?.delete(event);
    this.count(child, event, -1);
  }

  /** What stands against this place, first what the child itself brings; null: it fits. */
  against(child: DrawChild, event: DrawEvent): NoSeat | null {
    return this.againstChild(child, event) ?? this.againstEvent(child, event);
  }

  /** Time, dates of one offer and limits, seen from the places the child holds. */
  againstChild(child: DrawChild, event: DrawEvent): NoSeat | null {
    return this.againstHolding(child, event, [...this.of(child)]);
  }

  /** The same, as if the child held only these places; of several that stand against it, the first one counts. */
  againstHolding(child: DrawChild, event: DrawEvent, held: readonly DrawEvent[]): NoSeat | null {
    const others = held.filter((other) => other !== event);
    const sameOffer = others.find(({ offer }) => offer === event.offer);
    if (sameOffer !== undefined) return { why: 'same-offer', with: sameOffer };
    const sameTime = others.find((other) => overlap(event, other));
    if (sameTime !== undefined) return { why: 'time-conflict', with: sameTime };
    if (held.length >= child.maxPlaces) return { why: 'own-limit' };
    const reached = child.limits.find(
      ({ events, atMost }) =>
        events.includes(event.key) &&
        held.filter(({ key }) => events.includes(key)).length >= atMost,
    );
    return reached === undefined ? null : { why: 'week-limit', events: reached.events };
  }

  /** Seats, seats for everyone, and the seats of every bus the event rides on. */
  againstEvent(child: DrawChild, event: DrawEvent): NoSeat | null {
    const busIsFull = event.shared.some(
      (bus) => (this.taken.get(bus) ?? 0) >= (this.busSeats.get(bus) ?? 0),
    );
    if (this.at(event).size >= event.capacity || busIsFull) return { why: 'full' };
    if (child.reducedFee) return null;
    const forEveryone = event.capacity - event.reserved;
    return (this.fullFee.get(event.key) ?? 0) >= forEveryone ? { why: 'reserved-only' } : null;
  }

  placements(): DrawPlacement[] {
    return [...this.seatedAt].flatMap(([event, seated]) =>
      [...seated].map((child) => ({ child: child.key, event })),
    );
  }

  private count(child: DrawChild, event: DrawEvent, step: 1 | -1): void {
    for (const bus of event.shared) this.taken.set(bus, (this.taken.get(bus) ?? 0) + step);
    if (child.reducedFee) return;
    this.fullFee.set(event.key, (this.fullFee.get(event.key) ?? 0) + step);
  }
}
