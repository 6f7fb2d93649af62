import { DomainError } from '@dabei/server/platform';

/** Nothing is given any more at a market that does not take place; ask under its lock, of a row read under it. */
export function refuseCalledOff(market: { calledOffAt: Date | null }): void {
  if (market.calledOffAt !== null) throw new DomainError('closed', { reason: 'pitch-called-off' });
}
