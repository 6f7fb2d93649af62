import { addDays } from '../time/calendar-date';

/** What the town has agreed with a partner organisation; local dates. */
export interface ProtectionPapers {
  /** Agreement under § 72a Abs. 4 SGB VIII. */
  agreementOn: string | null;
  /** Last day of the town's "Gütesiegel Kinderschutz". */
  sealUntil: string | null;
  trustPerson: string | null;
  /** Agreement on the processing of personal data. */
  privacyAgreementOn: string | null;
}

/** What is missing or ends soon. */
export type ProtectionGap =
  | 'agreement-missing'
  | 'seal-missing'
  | 'seal-expired'
  | 'seal-expiring'
  | 'trust-person-missing'
  | 'privacy-agreement-missing';

/** A seal that ends within this time wants to be renewed. */
export const SEAL_EXPIRING_DAYS = 60;

/** What the office still has to ask an organisation for on this local date, the gravest first. */
export function protectionGaps(papers: ProtectionPapers, today: string): ProtectionGap[] {
  const seal = sealGap(papers.sealUntil, today);
  return [
    ...(papers.agreementOn === null ? ['agreement-missing' as const] : []),
    ...(seal === null ? [] : [seal]),
    ...(papers.trustPerson === null ? ['trust-person-missing' as const] : []),
    ...(papers.privacyAgreementOn === null ? ['privacy-agreement-missing' as const] : []),
  ];
}

function sealGap(until: string | null, today: string): ProtectionGap | null {
  if (until === null) return 'seal-missing';
  if (until < today) return 'seal-expired';
  return until <= addDays(today, SEAL_EXPIRING_DAYS) ? 'seal-expiring' : null;
}
