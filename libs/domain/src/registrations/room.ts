import { freeSeats, isReserved, type QuotaView } from './quota-view';

/** Somebody who looks for a place: how many persons come, and whether reserved places are open. */
export interface Seeker {
  seats: number;
  reducedFee: boolean;
}

interface PlaceQuota {
  id: string;
  meantForReduced: boolean;
  reserved: boolean;
  free: number;
}

/**
 * What is left of an event. Everybody sits on exactly one place quota and uses `inAll`: the
 * tightest of the shared quotas and of the event as a whole. The whole counts so that a quota
 * overbooked by a lowered capacity is made good before another quota gives places away.
 */
export interface Room {
  places: readonly PlaceQuota[];
  inAll: number;
}

/** The room in a set of quotas; their order does not matter. */
export function roomOf(quotas: readonly QuotaView[], today: string): Room {
  const places = quotas.filter(({ kind }) => kind !== 'shared');
  const shared = quotas.filter(({ kind }) => kind === 'shared');
  const whole = places.reduce((sum, { capacity, taken }) => sum + capacity - taken, 0);
  return {
    places: places
      .map((quota) => ({
        id: quota.id,
        meantForReduced: quota.kind === 'reserved-reduced',
        reserved: isReserved(quota, today),
        free: freeSeats(quota),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    inAll: Math.max(0, Math.min(whole, ...shared.map(freeSeats))),
  };
}

/**
 * The place quotas that are open to somebody, the preferred first: reduced fees use the reserved
 * quota before the general one, everybody else the general one before a released one.
 */
export function quotasOpenTo(room: Room, seeker: Seeker): PlaceQuota[] {
  const open = room.places.filter(({ reserved }) => !reserved || seeker.reducedFee);
  const preferred = open.filter(({ meantForReduced }) => meantForReduced === seeker.reducedFee);
  return [...preferred, ...open.filter((quota) => !preferred.includes(quota))];
}

/** The room after somebody sat down in a quota. */
export function withSeated(room: Room, seeker: Seeker, quotaId: string): Room {
  return {
    places: room.places.map((quota) =>
      quota.id === quotaId ? { ...quota, free: quota.free - seeker.seats } : quota,
    ),
    inAll: room.inAll - seeker.seats,
  };
}

/** The preferred quota in which one seeker can sit now, or null. */
export function quotaFor(room: Room, seeker: Seeker): string | null {
  if (room.inAll < seeker.seats) return null;
  return quotasOpenTo(room, seeker).find(({ free }) => free >= seeker.seats)?.id ?? null;
}

/** The quota of each seeker, in their order, so that all of them sit; null when that is impossible. */
export function quotasForAll(room: Room, seekers: readonly Seeker[]): string[] | null {
  return seatFrom(0, room, seekers, new Set());
}

// Tries the preferred quotas first and goes back where a later seeker would be left standing.
// Dead ends are remembered, so that a large group cannot make this slow.
function seatFrom(
  index: number,
  room: Room,
  seekers: readonly Seeker[],
  deadEnds: Set<string>,
): string[] | null {
  const seeker = seekers[index];
  if (seeker === undefined) return [];
  const situation = [index, ...room.places.map(({ free }) => free)].join();
  if (room.inAll < seeker.seats || deadEnds.has(situation)) return null;
  for (const { id } of quotasOpenTo(room, seeker).filter(({ free }) => free >= seeker.seats)) {
    const rest = seatFrom(index + 1, withSeated(room, seeker, id), seekers, deadEnds);
    if (rest !== null) return [id, ...rest];
  }
  deadEnds.add(situation);
  return null;
}
