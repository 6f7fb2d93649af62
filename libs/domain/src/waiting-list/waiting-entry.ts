import type { Together } from '../registrations/decide-places';

/** A registration in the line of one event. */
export interface WaitingEntry {
  registrationId: string;
  /** Given under the quota lock, smaller = earlier, unique at the event. */
  rank: number;
  groupId: string | null;
  together: Together;
  /** Persons who come along, each on a seat. */
  seats: number;
  reducedFee: boolean;
  /** The e-mail code is not typed yet: nothing can be offered, but the rank counts (product rule 1). */
  codeMissing: boolean;
  hasOpenOffer: boolean;
  /** When the group was asked whether fewer places would do. */
  groupAskedAt: Date | null;
  /** The answer was yes: its members are served one by one. */
  acceptsFewer: boolean;
}

/** The line in the order of ranks; the input stays as it is. */
export function lineOf(entries: readonly WaitingEntry[]): WaitingEntry[] {
  return [...entries].sort((a, b) => a.rank - b.rank);
}

/**
 * "Vor ihr warten 2 Kinder": how many wait before this one, without its own group. Nobody is ahead
 * of a registration that does not wait.
 */
export function waitingAhead(entries: readonly WaitingEntry[], registrationId: string): number {
  const own = entries.find((entry) => entry.registrationId === registrationId);
  if (own === undefined) return 0;
  const isOwnGroup = ({ groupId }: WaitingEntry): boolean =>
    groupId !== null && groupId === own.groupId;
  return entries.filter((entry) => entry.rank < own.rank && !isOwnGroup(entry)).length;
}
