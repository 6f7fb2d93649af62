import {
  firstStart,
  localDateOf,
  occupies,
  type DrawChild,
  type DrawLimit,
  type Span,
} from '@dabei/domain';
import { judgeWish, type Judging } from '../facts/judge-wish';
import type { StoredList } from '../facts/stored-lists';
import type { KnownPlace, WishChild } from '../facts/wish-children';
import type { WishEvent } from '../facts/wish-events';

export interface ChildOrder {
  judging: Judging;
  list: StoredList;
  lot: number;
  child: WishChild;
  events: readonly WishEvent[];
  eventKeys: ReadonlyMap<string, string>;
  /** Keys of events with places for the reduced fee. */
  reservedAt: ReadonlySet<string>;
}

/** One child with the wishes the policy allows, less what it already has. */
export function drawChild(order: ChildOrder): DrawChild {
  const { judging, list, lot, child, eventKeys, reservedAt } = order;
  const wished = allowedWishes(order);
  const places = placesIn(child, judging.campaign.id);
  const most = Math.min(
    judging.campaign.policy.maxEventsPerChild ?? Infinity,
    list.maxPlaces ?? Infinity,
  );
  const keyOf = ({ id }: WishEvent): string => eventKeys.get(id) ?? '';
  const kept = wished.filter((event) => reservedAt.has(keyOf(event)));
  return {
    key: `c${String(lot)}`,
    lot,
    wishes: wished.map(keyOf),
    maxPlaces: Math.max(0, Math.min(most - places.length, wished.length)),
    limits: limitsOf(order, wished, places),
    priority: list.hardship || list.emptyHandedBefore,
    reducedFee: hasProof(list, kept, judging.zone),
    forced: [],
    forbidden: [],
  };
}

function allowedWishes({ judging, list, child, events }: ChildOrder): WishEvent[] {
  const { resident } = list;
  return list.wishes.flatMap((id) => {
    const event = events.find((one) => one.id === id);
    if (event === undefined) return [];
    return judgeWish(judging, { child, resident }, event).allowed ? [event] : [];
  });
}

const placesIn = ({ existing }: WishChild, campaignId: string): KnownPlace[] =>
  existing.filter((place) => place.campaignId === campaignId && occupies(place.state));

/** "At most 1 in the week of 2 August": what the child already has there counts. */
function limitsOf(
  { list, judging, eventKeys }: ChildOrder,
  wished: readonly WishEvent[],
  places: readonly KnownPlace[],
): DrawLimit[] {
  return list.limits.flatMap(({ fromOn, untilOn, atMost }) => {
    const lies = ({ startsAt }: Span): boolean => {
      const day = localDateOf(startsAt, judging.zone);
      return day >= fromOn && day <= untilOn;
    };
    const there = wished.filter(({ policy }) => policy.sessions.some(lies));
    const had = places.filter(({ sessions }) => sessions.some(lies)).length;
    if (there.length === 0) return [];
    return [
      {
        events: there.map(({ id }) => eventKeys.get(id) ?? ''),
        atMost: Math.max(0, atMost - had),
      },
    ];
  });
}

/** The proof must still be valid on the first day of every event with reserved places the child wishes for. */
function hasProof(
  { reducedFeeUntil: until }: StoredList,
  kept: WishEvent[],
  zone: string,
): boolean {
  if (until === null) return false;
  return kept.every(({ policy }) => {
    const start = firstStart(policy.sessions);
    return start === null || until >= localDateOf(start, zone);
  });
}
