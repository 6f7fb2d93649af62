import { lineOf, type WaitingEntry } from './waiting-entry';

/** Those who are served at once: one registration, or a whole group that wants to stay together. */
export type Party = readonly [WaitingEntry, ...WaitingEntry[]];

/** Must this entry be served together with its group? */
export function staysTogether({ groupId, together, acceptsFewer }: WaitingEntry): boolean {
  return groupId !== null && together === 'only' && !acceptsFewer;
}

const lastRankOf = (party: Party): number => Math.max(...party.map(({ rank }) => rank));

/**
 * The line as parties in their order, without those who already have an open offer. A group stands
 * where its last member stands (they pressed the button together), so it overtakes nobody.
 */
export function partiesOf(line: readonly WaitingEntry[]): Party[] {
  const parties = new Map<string, Party>();
  for (const entry of lineOf(line).filter(({ hasOpenOffer }) => !hasOpenOffer)) {
    const key = staysTogether(entry)
      ? `group ${String(entry.groupId)}`
      : `single ${entry.registrationId}`;
    const party = parties.get(key);
    parties.set(key, party === undefined ? [entry] : [...party, entry]);
  }
  return [...parties.values()].sort((a, b) => lastRankOf(a) - lastRankOf(b));
}
