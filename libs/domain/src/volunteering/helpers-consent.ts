import { ageOn } from '../registrations/age';

/** At this age nobody is asked for consent any more (§ 2 BGB). */
export const FULL_AGE = 18;

/** A parent's yes to one day of one young helper. */
export interface HelpersConsent {
  /** The parent or guardian who gave it, as an id. */
  givenBy: string;
  givenAt: Date;
  /** The one local date it is for, 'YYYY-MM-DD'. */
  forDay: string;
  withdrawnAt: Date | null;
}

/** `not-needed` and `given` let a helper come; the other two do not. */
export type ConsentStanding = 'not-needed' | 'given' | 'withdrawn' | 'missing';

/**
 * How a helper stands on a local day. Who is of full age on that day needs no consent, whatever was given or withdrawn;
 * under age one that is for this very day and was not withdrawn is enough. Source: issue 7 §2.
 */
export function consentStanding(
  birthDate: string,
  day: string,
  consents: readonly HelpersConsent[],
): ConsentStanding {
  if (ageOn(birthDate, day) >= FULL_AGE) return 'not-needed';
  const forDay = consents.filter((consent) => consent.forDay === day);
  if (forDay.length === 0) return 'missing';
  return forDay.some(({ withdrawnAt }) => withdrawnAt === null) ? 'given' : 'withdrawn';
}

/** May a helper with this standing come, as far as the parents are concerned? */
export function parentsAgree(standing: ConsentStanding): boolean {
  return standing === 'not-needed' || standing === 'given';
}
