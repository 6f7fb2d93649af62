import { overbookedSeats, type QuotaView } from '../registrations/quota-view';
import { quotasForAll, quotasOpenTo, roomOf, withSeated, type Room } from '../registrations/room';
import { partiesOf, type Party } from './party';
import { turnOf, type Turn, type WaitReason } from './turn-of';
import type { WaitingEntry } from './waiting-entry';

export type OfferNote = 'in-order' | 'fits-after-group-waited';

/**
 * Places to offer now. The members of a group are asked as one; should they sit in different
 * quotas, there is one of these for each quota, with the same `groupId`.
 */
export interface NextOffer {
  registrationIds: string[];
  quotaId: string;
  note: OfferNote;
  /** The group that stays together and answers as one; null when one registration is served alone. */
  groupId: string | null;
}

/** Why the first who is left without an offer is not served; `none` when nobody is left. */
export type Blocked = 'none' | WaitReason;

export interface NextOffersInput {
  /** Local date, decides whether reserved places are released. */
  today: string;
  now: Date;
  /** `taken` includes open offers. */
  quotas: readonly QuotaView[];
  line: readonly WaitingEntry[];
}

export interface NextOffers {
  offers: NextOffer[];
  /** Groups to ask whether fewer places would do. */
  ask: string[];
  blocked: Blocked;
}

const seatsOf = (party: Party): number => party.reduce((sum, { seats }) => sum + seats, 0);

const quotaIdsOpenTo = (room: Room, party: Party): Set<string> =>
  new Set(party.flatMap((entry) => quotasOpenTo(room, entry).map(({ id }) => id)));

function afterOffer(room: Room, party: Party, quotaIds: readonly string[]): Room {
  return quotaIds.reduce((left, quotaId, index) => {
    const entry = party[index];
    return entry === undefined ? left : withSeated(left, entry, quotaId);
  }, room);
}

/**
 * What a waiting party leaves to those behind it: only the quotas that are not for it. Of what all
 * share (the bus) its seats are kept back, unless it has no place of its own to sit on yet.
 */
function behind(room: Room, party: Party): Room {
  const closed = quotaIdsOpenTo(room, party);
  const onlyTheBusIsMissing = quotasForAll({ ...room, inAll: Infinity }, party) !== null;
  return {
    places: room.places.filter(({ id }) => !closed.has(id)),
    inAll: Math.max(0, room.inAll - (onlyTheBusIsMissing ? seatsOf(party) : 0)),
  };
}

function offersFor(party: Party, quotaIds: readonly string[], passed: ReadonlySet<string>) {
  return [...new Set(quotaIds)].map((quotaId): NextOffer => ({
    registrationIds: party
      .filter((_, index) => quotaIds[index] === quotaId)
      .map(({ registrationId }) => registrationId),
    quotaId,
    note: passed.has(quotaId) ? 'fits-after-group-waited' : 'in-order',
    groupId: party.length > 1 ? party[0].groupId : null,
  }));
}

function reasonIn(quotas: readonly QuotaView[], reason: WaitReason): WaitReason {
  const overbooked = quotas.some((quota) => overbookedSeats(quota) > 0);
  return reason === 'no-free-place' && overbooked ? 'overbooked' : reason;
}

function freeFor(room: Room, party: Party): number {
  const open = new Map(
    party.flatMap((entry) => quotasOpenTo(room, entry).map(({ id, free }) => [id, free] as const)),
  );
  const seats = [...open.values()];
  const together =
    party.length > 1 ? seats.reduce((sum, one) => sum + one, 0) : Math.max(0, ...seats);
  return Math.max(0, Math.min(together, room.inAll));
}

/** What happens to one party when the line is walked. */
export interface PartyTurn {
  party: Party;
  turn: Turn;
  offers: NextOffer[];
  /** Seats this party could have when it is its turn; whoever comes with others needs them in one quota. */
  free: number;
}

/**
 * Walks the line strictly in the order of ranks (product rules 2 and 4) and says of each party
 * whether it is offered a place, passed over, or waits and why. Who has an open offer is not in it.
 */
export function lineTurns(input: NextOffersInput): PartyTurn[] {
  const passed = new Set<string>();
  let room = roomOf(input.quotas, input.today);
  return partiesOf(input.line).map((party): PartyTurn => {
    const turn = turnOf(party, room, input.now);
    const free = freeFor(room, party);
    if (turn.turn === 'offer') {
      const offers = offersFor(party, turn.quotaIds, passed);
      room = afterOffer(room, party, turn.quotaIds);
      return { party, turn, offers, free };
    }
    if (turn.turn === 'pass') {
      quotaIdsOpenTo(room, party).forEach((quotaId) => passed.add(quotaId));
      return { party, turn, offers: [], free };
    }
    room = behind(room, party);
    const reason = reasonIn(input.quotas, turn.reason);
    return { party, turn: { ...turn, reason }, offers: [], free };
  });
}

/**
 * Who is offered a place now, strictly in the order of ranks (product rules 2 and 4). Who still
 * has to type the code blocks those behind it. A group that stays together is served when all of
 * it fits; until then it is asked once whether fewer would do, and 24 hours later the next that
 * fits is served, with the note `fits-after-group-waited`. Who could only take a reserved place
 * that is not for him is passed over for that place only. One who comes with more people than fit
 * waits and keeps the line (nobody overtakes) until a place more is free or fewer come along. While too many places are taken nobody
 * is served.
 */
export function nextOffers(input: NextOffersInput): NextOffers {
  const turns = lineTurns(input);
  const blocked = turns.map(({ turn }) => whyNot(turn)).find((reason) => reason !== null);
  return {
    offers: turns.flatMap(({ offers }) => offers),
    ask: turns.flatMap(({ party, turn }) =>
      turn.turn === 'wait' && turn.askGroup && party[0].groupId !== null ? [party[0].groupId] : [],
    ),
    blocked: blocked ?? 'none',
  };
}

/** Why a party is left without an offer, or null when it gets one. */
function whyNot(turn: Turn): WaitReason | null {
  if (turn.turn === 'offer') return null;
  return turn.turn === 'pass' ? 'group-too-large' : turn.reason;
}
