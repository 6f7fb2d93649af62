import type { WishFindingView } from '@dabei/contracts';
import type { ReturnReason, WishFindingCode } from '@dabei/domain';

const reasons: Partial<Record<WishFindingCode, ReturnReason>> = {
  'too-expensive': 'too-expensive',
  'size-missing': 'size-missing',
  'colour-missing': 'size-missing',
  'words-missing': 'unclear',
  'age-missing': 'unclear',
  'price-missing': 'unclear',
  'says-contact': 'says-too-much',
  'says-address': 'says-too-much',
  'says-institution': 'says-too-much',
  'maybe-name': 'says-too-much',
};

/** Why a wish would go back, as far as the check found something. */
export function proposedReason(
  findings: readonly WishFindingView[],
  consented: boolean,
): ReturnReason {
  if (!consented) return 'consent-missing';
  const [first] = findings;
  return first === undefined ? 'unclear' : (reasons[first.code] ?? 'forbidden');
}
