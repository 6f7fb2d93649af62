import { forbiddenThings } from './forbidden-things';
import { tellingParts } from './telling-parts';
import type { WishAgeBand, WishKind } from './wish-words';

/** A wish as it was entered; money in cents, `children` more than one for a wish of several together. */
export interface WishToCheck {
  kind: WishKind | null;
  ageBand: WishAgeBand | null;
  words: string;
  size: string;
  colour: string;
  priceCents: number | null;
  children: number;
}

/** What a campaign asks of its wishes. */
export interface WishRules {
  priceLimitCents: number;
  vouchersAllowed: boolean;
}

export const wishFindingCodes = [
  'says-contact',
  'says-address',
  'says-institution',
  'maybe-name',
  'too-expensive',
  'cash',
  'weapon',
  'animal',
  'alcohol-tobacco',
  'medicine',
  'voucher',
  'size-missing',
  'colour-missing',
  'age-missing',
  'price-missing',
  'words-missing',
] as const;
export type WishFindingCode = (typeof wishFindingCodes)[number];

/**
 * `never`: cannot be published as it stands. `refuse`: published only with a reason of the checker. `hint`: worth a
 * look, a heuristic may be wrong.
 */
export type FindingWeight = 'never' | 'refuse' | 'hint';

export interface WishFinding {
  code: WishFindingCode;
  weight: FindingWeight;
  /** The words it is about, where some are; '' for what is missing. */
  part: string;
}

const worn =
  /\b(jacke|hose|jeans|pull(i|over|over)|hoodie|shirt|t-shirt|trikot|schuhe?|sneaker|stiefel|turnschuhe?|sportschuhe?|hausschuhe?|fußballschuhe|anorak|parka|mantel|kleid|rock|leggings|schlafanzug|socken|strumpfhose|badehose|badeanzug|handschuhe|\w+jacke|\w+hose|\w+stiefel|\w+shirt|\w+parka|\w+anzug)\b/i;
const sized = /\b(gr\.?|größe|size)\s*\w+|\b\d{2,3}([/-]\d{2,3})?\b|\b(xxs|xs|s|m|l|xl|xxl)\b/i;
const coloured =
  /\b(hell|dunkel)?(rot|blau|grün|gelb|schwarz|weiß|grau|rosa|pink|lila|violett|orange|braun|beige|türkis|bunt|silber|gold|egal)\w*/i;

const missing = (code: WishFindingCode, weight: FindingWeight): WishFinding => ({
  code,
  weight,
  part: '',
});

/**
 * Everything a checker should know before a wish is printed (issue 5 rule 7), the gravest first: what tells who the
 * child is, the price limit (per child of a group wish), forbidden things, missing size, colour or age. A surprise
 * needs no words, but a band of years. Each code has a sentence that helps with the wording.
 */
export function checkWish(wish: WishToCheck, rules: WishRules): WishFinding[] {
  const text = [wish.words, wish.size, wish.colour].join(' ');
  const surprise = wish.kind === 'surprise';
  const clothes = wish.kind === 'clothes' || worn.test(wish.words);
  const findings: WishFinding[] = [
    ...tellingParts(text),
    ...priceFindings(wish, rules),
    ...forbiddenThings(text, wish.kind, rules),
    ...(clothes && !sized.test(text) && wish.size.trim() === ''
      ? [missing('size-missing', 'refuse')]
      : []),
    ...(clothes && !coloured.test(text) && wish.colour.trim() === ''
      ? [missing('colour-missing', 'hint')]
      : []),
    ...(wish.ageBand === null ? [missing('age-missing', surprise ? 'refuse' : 'hint')] : []),
    ...(wish.words.trim() === '' && !surprise ? [missing('words-missing', 'refuse')] : []),
  ];
  const order: FindingWeight[] = ['never', 'refuse', 'hint'];
  return findings.sort((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight));
}

function priceFindings(
  { priceCents, children }: WishToCheck,
  { priceLimitCents }: WishRules,
): WishFinding[] {
  if (priceCents === null) return [missing('price-missing', 'hint')];
  return priceCents > priceLimitCents * children ? [missing('too-expensive', 'refuse')] : [];
}

/** May this wish be approved, and does that need a reason? */
export function mayApproveWish(
  findings: readonly WishFinding[],
  reason: string | null,
): { outcome: 'yes' } | { outcome: 'refused'; reason: 'tells-who' | 'reason-needed' } {
  if (findings.some(({ weight }) => weight === 'never'))
    return { outcome: 'refused', reason: 'tells-who' };
  return reason === null && findings.some(({ weight }) => weight === 'refuse')
    ? { outcome: 'refused', reason: 'reason-needed' }
    : { outcome: 'yes' };
}
