import { quotaFor, quotasForAll, quotasOpenTo, type Room } from '../registrations/room';
import { hoursBetween } from '../time/elapsed';
import { staysTogether, type Party } from './party';

/** How long an asked group keeps everybody behind it waiting (product rule 4). */
export const GROUP_PATIENCE_HOURS = 24;

export type WaitReason =
  | 'no-free-place'
  | 'code-missing'
  | 'group-too-large'
  /** More come along than seats are free, and no rule helps: a person asks whether fewer would do. */
  | 'party-too-large'
  | 'overbooked';

/**
 * What happens when it is a party's turn. `wait` keeps everybody behind it waiting as well,
 * `pass` lets the next that fits go first.
 */
export type Turn =
  | { turn: 'offer'; quotaIds: string[] }
  | { turn: 'wait'; reason: WaitReason; askGroup: boolean }
  | { turn: 'pass' };

const waitFor = (reason: WaitReason): Turn => ({ turn: 'wait', reason, askGroup: false });

const isGroup = (party: Party): boolean => party.length > 1 && staysTogether(party[0]);

function askedAtOf(party: Party): Date | null {
  return party.find(({ groupAskedAt }) => groupAskedAt !== null)?.groupAskedAt ?? null;
}

function findsAnySeat(room: Room, party: Party): boolean {
  return (
    room.inAll > 0 && party.some((entry) => quotasOpenTo(room, entry).some(({ free }) => free > 0))
  );
}

function turnOfLargeGroup(party: Party, room: Room, now: Date): Turn {
  const askedAt = askedAtOf(party);
  if (askedAt !== null) {
    const patienceIsOver = hoursBetween(askedAt, now) >= GROUP_PATIENCE_HOURS;
    return patienceIsOver ? { turn: 'pass' } : waitFor('group-too-large');
  }
  const someoneFits = party.some((entry) => quotaFor(room, entry) !== null);
  return someoneFits
    ? { turn: 'wait', reason: 'group-too-large', askGroup: true }
    : waitFor('party-too-large');
}

/** Decides what happens to the party whose turn it is, with the room that is left for it. */
export function turnOf(party: Party, room: Room, now: Date): Turn {
  if (!findsAnySeat(room, party)) return waitFor('no-free-place');
  if (party.some(({ codeMissing }) => codeMissing)) return waitFor('code-missing');
  const quotaIds = quotasForAll(room, party);
  if (quotaIds !== null) return { turn: 'offer', quotaIds };
  return isGroup(party) ? turnOfLargeGroup(party, room, now) : waitFor('party-too-large');
}
