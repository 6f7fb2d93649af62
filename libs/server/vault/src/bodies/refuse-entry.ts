import { type GiftChild } from '@dabei/contracts';
import { wishAgeBandOn, type EntryTime, type WishAgeBand } from '@dabei/domain';
import { DomainError } from '@dabei/server/platform';

/** Refuses outside the time in which wishes are entered. */
export function refuseClosed(time: EntryTime): void {
  if (time.outcome === 'refused') throw new DomainError('closed', { reason: time.reason });
}

/** The band of years on the first day of handing over; whoever is grown up then is no child of this campaign. */
export function bandOrRefuse(
  { birthDate }: Pick<GiftChild, 'birthDate'>,
  handoverFrom: string,
): WishAgeBand {
  const band = wishAgeBandOn(birthDate, handoverFrom);
  if (band !== null) return band;
  throw new DomainError('invalid', {
    reason: 'not-a-child',
    issues: [{ path: 'child.birthDate', code: 'not-a-child' }],
  });
}
