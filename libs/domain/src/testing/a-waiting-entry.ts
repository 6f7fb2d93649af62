import type { WaitingEntry } from '../waiting-list/waiting-entry';

/** One child alone in the line, ready to be offered a place. */
export function aWaiting(
  registrationId: string,
  rank: number,
  changes: Partial<WaitingEntry> = {},
): WaitingEntry {
  return {
    registrationId,
    rank,
    groupId: null,
    together: 'single',
    seats: 1,
    reducedFee: false,
    codeMissing: false,
    hasOpenOffer: false,
    groupAskedAt: null,
    acceptsFewer: false,
    ...changes,
  };
}

/** A group that wants to stay together, its members on ranks that follow each other. */
export function aGroup(
  groupId: string,
  members: string[],
  firstRank: number,
  changes: Partial<WaitingEntry> = {},
): WaitingEntry[] {
  return members.map((name, index) =>
    aWaiting(name, firstRank + index, { groupId, together: 'only', ...changes }),
  );
}
