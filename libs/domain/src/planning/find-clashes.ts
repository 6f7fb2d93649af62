import { searchKey } from '../households/search-key';
import type { Span } from '../registrations/span';

/** What is needed of an event to see whether it collides with another. */
export interface PlannedEvent {
  id: string;
  place: string;
  /** Who accompanies it; ids only. */
  companionIds: readonly string[];
  sessions: readonly Span[];
}

export interface Clash {
  kind: 'place' | 'companion';
  /** The normalised place, or the companion's id. */
  subject: string;
  eventIds: [string, string];
  /** Every stretch of time both need the subject, in order. */
  overlaps: Span[];
}

interface Use extends Span {
  eventId: string;
}

type Uses = Map<string, Use[]>;

/**
 * Finds events that need the same place or the same companion at the same time (issue 3 §3). One event ending
 * when the next begins is no clash, and an event never clashes with itself. A place is the same when its
 * search keys are equal ("Turnhalle Süd" and "turnhalle sued"); an empty one clashes with nothing. Sorted by
 * the first overlap.
 */
export function findClashes(events: readonly PlannedEvent[]): Clash[] {
  const places: Uses = new Map();
  const companions: Uses = new Map();
  for (const { id, place, companionIds, sessions } of events) {
    const key = searchKey(place);
    for (const { startsAt, endsAt } of sessions) {
      const use = { eventId: id, startsAt, endsAt };
      if (key !== '') add(places, key, use);
      for (const companion of new Set(companionIds)) add(companions, companion, use);
    }
  }
  return [...clashesOf('place', places), ...clashesOf('companion', companions)].sort(byTime);
}

function add(uses: Uses, subject: string, use: Use): void {
  const known = uses.get(subject);
  if (known === undefined) uses.set(subject, [use]);
  else known.push(use);
}

function clashesOf(kind: Clash['kind'], uses: Uses): Clash[] {
  return [...uses].flatMap(([subject, all]) => {
    const pairs = new Map<string, Clash>();
    for (const [one, other] of overlapping(all)) {
      const eventIds = [one.eventId, other.eventId].sort() as [string, string];
      const key = eventIds.join(' ');
      const clash = pairs.get(key) ?? { kind, subject, eventIds, overlaps: [] };
      clash.overlaps.push(common(one, other));
      pairs.set(key, clash);
    }
    return [...pairs.values()];
  });
}

/** Walks along the time and keeps those that have not ended yet. */
function overlapping(uses: readonly Use[]): [Use, Use][] {
  const inOrder = [...uses].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const found: [Use, Use][] = [];
  let running: Use[] = [];
  for (const use of inOrder) {
    running = running.filter(({ endsAt }) => endsAt > use.startsAt);
    for (const other of running) if (other.eventId !== use.eventId) found.push([other, use]);
    running.push(use);
  }
  return found;
}

const common = (a: Span, b: Span): Span => ({
  startsAt: a.startsAt > b.startsAt ? a.startsAt : b.startsAt,
  endsAt: a.endsAt < b.endsAt ? a.endsAt : b.endsAt,
});

const firstOf = ({ overlaps }: Clash): number => overlaps[0]?.startsAt.getTime() ?? 0;

function byTime(a: Clash, b: Clash): number {
  return firstOf(a) - firstOf(b) || (a.subject < b.subject ? -1 : 1);
}
