import { type WishAgeBand, type WishKind, type WishState, addDays } from '@dabei/domain';
import { type Dice } from '../seeded-dice';
import { wishTemplates, type WishTemplate } from './wish-texts';

export interface TreeRow {
  id: string;
  number: number;
  staffed: boolean;
}

export interface WishRow {
  id: string;
  campaign_id: string;
  number: number | null;
  mode: 'lean' | 'full';
  state: WishState;
  age_band: WishAgeBand | null;
  kind: WishKind | null;
  words: string;
  size: string;
  colour: string;
  price_cents: number | null;
  sibling_key: string | null;
  consent_version: number | null;
  returned_reason: string | null;
  returned_note: string | null;
  outlet: 'tree' | 'online' | 'both' | null;
  tree_id: string | null;
  storage_place: string | null;
  entered_on: string;
  published_on: string | null;
}

/** How far the published wishes of the demo town are, by share; the rest is still open. */
const shares: readonly (readonly [WishState, number])[] = [
  ['claimed', 70],
  ['out', 26],
  ['received', 6],
  ['checked', 4],
  ['stored', 34],
  ['to-buy', 5],
  ['defect', 2],
];
/** Not published yet, or given back. */
const before: readonly (readonly [WishState, number])[] = [
  ['submitted', 14],
  ['returned', 3],
  ['approved', 6],
];
export const PUBLISHED = 240;
const LEAN = 30;
const onShelf: readonly WishState[] = ['stored'];

export interface WishPlan {
  campaignId: string;
  trees: readonly TreeRow[];
  today: string;
  dice: Dice;
}

const spread = (of: readonly (readonly [WishState, number])[]): WishState[] =>
  of.flatMap(([state, count]) => Array.from({ length: count }, () => state));

function textOf(template: WishTemplate, dice: Dice) {
  return {
    age_band: dice.helpers.arrayElement(template.bands),
    kind: template.kind,
    words: template.words,
    size: template.sizes === undefined ? '' : dice.helpers.arrayElement(template.sizes),
    colour: template.colours === undefined ? '' : dice.helpers.arrayElement(template.colours),
    price_cents: template.price * 100,
  };
}

/** Two thirds hang on trees, the staffed ones are online, too; the rest is online only. */
function placeOf(
  at: number,
  trees: readonly TreeRow[],
  lean: boolean,
): Pick<WishRow, 'outlet' | 'tree_id'> {
  if (!lean && at % 3 === 2) return { outlet: 'online', tree_id: null };
  const tree = trees[at % trees.length];
  if (tree === undefined) return { outlet: 'online', tree_id: null };
  return { outlet: tree.staffed && !lean ? 'both' : 'tree', tree_id: tree.id };
}

/** Every third child has a brother or a sister beside it. */
function siblingKeys(count: number, dice: Dice): string[] {
  const keys: string[] = [];
  while (keys.length < count) {
    const key = dice.string.uuid();
    const children = dice.helpers.weightedArrayElement([
      { value: 1, weight: 6 },
      { value: 2, weight: 3 },
      { value: 3, weight: 1 },
    ]);
    for (let child = 0; child < children; child += 1) keys.push(key);
  }
  return keys.slice(0, count);
}

/** The wishes of the demo town: 240 with a number, thirty of them hand-written, and some still to check. */
export function wishRows({ campaignId, trees, today, dice }: WishPlan): WishRow[] {
  const states = dice.helpers.shuffle([
    ...spread(shares),
    ...Array.from({ length: PUBLISHED - spread(shares).length }, (): WishState => 'published'),
  ]);
  const early = spread(before);
  const keys = siblingKeys(PUBLISHED + early.length, dice);
  const rest = { returned_reason: null, returned_note: null };
  const numbered = states.map((state, at): WishRow => {
    const lean = at < LEAN;
    const text = textOf(dice.helpers.arrayElement(wishTemplates), dice);
    return {
      ...rest,
      id: dice.string.uuid(),
      campaign_id: campaignId,
      number: at + 1,
      mode: lean ? 'lean' : 'full',
      state,
      ...(lean
        ? { age_band: null, kind: null, words: '', size: '', colour: '', price_cents: null }
        : text),
      sibling_key: lean ? null : (keys[at] ?? null),
      consent_version: lean ? null : 1,
      ...placeOf(at, trees, lean),
      storage_place: onShelf.includes(state)
        ? `Regal ${'ABCD'[at % 4] ?? 'A'}${String((at % 6) + 1)}`
        : null,
      entered_on: addDays(today, -dice.number.int({ min: 10, max: 40 })),
      published_on: addDays(today, -5),
    };
  });
  const unnumbered = early.map((state, at): WishRow => ({
    ...rest,
    ...(state === 'returned'
      ? { returned_reason: 'size-missing', returned_note: 'Bitte die Größe dazuschreiben.' }
      : {}),
    id: dice.string.uuid(),
    campaign_id: campaignId,
    number: null,
    mode: 'full',
    state,
    ...textOf(dice.helpers.arrayElement(wishTemplates), dice),
    sibling_key: keys[PUBLISHED + at] ?? null,
    consent_version: 1,
    outlet: null,
    tree_id: null,
    storage_place: null,
    entered_on: addDays(today, -dice.number.int({ min: 1, max: 12 })),
    published_on: null,
  }));
  return [...numbered, ...unnumbered];
}
