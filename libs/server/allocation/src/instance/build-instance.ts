import {
  localDateOf,
  seatsPerChild,
  type DrawEvent,
  type DrawInstance,
  type DrawShared,
} from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { loadLists, type StoredList } from '../facts/stored-lists';
import { campaignWithId, type WishCampaign } from '../facts/wish-campaign';
import { loadWishChildren } from '../facts/wish-children';
import { canBeWished, loadWishEvents, type WishEvent } from '../facts/wish-events';
import { drawChild } from './draw-child';
import { drawRoom, isShared } from './draw-room';
import { loadDrawGroups } from './load-draw-groups';
import { loadQuotas, loadSeats, type DrawQuota } from './load-quotas';
import { drawSpans } from './town-minutes';

export interface InstanceOrder {
  campaignId: string;
  /** By id of the wish list; every submitted list has another number. */
  lots: ReadonlyMap<string, number>;
  now: Date;
  zone: string;
}

/** What the draw looks at, and how its keys lead back to the town. */
export interface BuiltInstance {
  instance: DrawInstance;
  /** By the child's key. */
  lists: ReadonlyMap<string, StoredList>;
  /** By the event's key. */
  events: ReadonlyMap<string, WishEvent>;
  /** By id of the wish list. */
  childKeys: ReadonlyMap<string, string>;
  /** By event id. */
  eventKeys: ReadonlyMap<string, string>;
}

/**
 * Reads the submitted lists and the free places as the draw sees them. Keys are numbered by lot and by date and say
 * nothing. Wishes the policy refuses are left out; a child all of whose wishes are refused stays, with none.
 */
export async function buildInstance(
  em: EntityManager,
  { campaignId, lots, now, zone }: InstanceOrder,
): Promise<BuiltInstance> {
  const campaign = await campaignWithId(em, campaignId);
  const lists = await loadLists(em, "l.campaign_id = ? and l.state = 'submitted'", [campaignId]);
  const events = (await loadWishEvents(em, campaignId)).filter(canBeWished);
  const children = await loadWishChildren(
    em,
    lists.map(({ childId }) => childId),
  );
  const eventKeys = new Map(events.map(({ id }, index) => [id, `e${String(index + 1)}`]));
  const byLot = lists
    .map((list) => ({ list, lot: lotOf(lots, list) }))
    .sort((one, other) => one.lot - other.lot);
  const childKeys = new Map(byLot.map(({ list, lot }) => [list.id, `c${String(lot)}`]));
  const quotas = await loadQuotas(em, campaignId);
  const judging = { now, zone, campaign };
  const drawEvents = await eventsOf(em, { judging, events, eventKeys, quotas });
  const reservedAt = new Set(
    drawEvents.filter(({ reserved }) => reserved > 0).map(({ key }) => key),
  );
  return {
    instance: {
      children: byLot.flatMap(({ list, lot }) => {
        const child = children.get(list.childId);
        return child === undefined
          ? []
          : [drawChild({ judging, list, lot, child, events, eventKeys, reservedAt })];
      }),
      events: drawEvents,
      groups: await loadDrawGroups(em, campaignId, childKeys),
      shared: sharedOf(quotas),
    },
    lists: new Map(byLot.map(({ list, lot }) => [`c${String(lot)}`, list])),
    events: new Map(events.map((event) => [eventKeys.get(event.id) ?? '', event])),
    childKeys,
    eventKeys,
  };
}

function lotOf(lots: ReadonlyMap<string, number>, { id }: StoredList): number {
  const lot = lots.get(id);
  if (lot === undefined) throw new Error('a submitted list without a lot');
  return lot;
}

interface EventsOrder {
  judging: { campaign: WishCampaign; now: Date; zone: string };
  events: readonly WishEvent[];
  eventKeys: ReadonlyMap<string, string>;
  quotas: readonly DrawQuota[];
}

async function eventsOf(
  em: EntityManager,
  { judging, events, eventKeys, quotas }: EventsOrder,
): Promise<DrawEvent[]> {
  const { campaign, now, zone } = judging;
  const seats = await loadSeats(em, campaign.id);
  const today = localDateOf(now, zone);
  const offers = offerKeys(events);
  const sharedKeys = sharedKeysOf(quotas);
  const { startsOn } = campaign;
  return events.map((event) => {
    const own = quotas.filter(({ eventIds }) => eventIds.includes(event.id));
    const { seated = 0, waiting = 0 } = seats.get(event.id) ?? {};
    const perChild = seatsPerChild(event.audience);
    const room = drawRoom(own, waiting, today);
    return {
      key: eventKeys.get(event.id) ?? '',
      capacity: Math.floor(room.capacity / perChild),
      reserved: Math.floor(room.reserved / perChild),
      minimum: Math.ceil(Math.max(0, (event.minimumPlaces ?? 0) - seated) / perChild),
      offer: offers.get(event.policy.seriesId ?? event.id) ?? '',
      spans: drawSpans(event.policy.sessions, {
        startsOn,
        zone,
        between: campaign.policy.minMinutesBetween,
      }),
      shared: own.flatMap(({ id }) => sharedKeys.get(id) ?? []),
    };
  });
}

/** Dates of one series are one offer; an event of no series is its own. */
function offerKeys(events: readonly WishEvent[]): Map<string, string> {
  const ids = [...new Set(events.map(({ id, policy }) => policy.seriesId ?? id))];
  return new Map(ids.map((id, index) => [id, `o${String(index + 1)}`]));
}

const sharedKeysOf = (quotas: readonly DrawQuota[]): Map<string, string> =>
  new Map(quotas.filter(isShared).map(({ id }, index) => [id, `s${String(index + 1)}`]));

function sharedOf(quotas: readonly DrawQuota[]): DrawShared[] {
  const keys = sharedKeysOf(quotas);
  return quotas.flatMap(({ id, capacity, taken }) => {
    const key = keys.get(id);
    return key === undefined ? [] : [{ key, capacity: Math.max(0, capacity - taken) }];
  });
}
