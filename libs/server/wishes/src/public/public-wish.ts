import type { PublicWish } from '@dabei/contracts';
import { shownWishState, type WishState } from '@dabei/domain';

/** The positive list of a wish: whoever writes for the public reads these columns of tree_wish w and tree t, no other. */
export const publicWishColumns = `w.number, w.state, w.age_band as "ageBand", w.kind, w.words, w.size, w.colour,
  w.children, w.outlet, t.number as tree`;

export interface PublicWishRow {
  number: number;
  state: WishState;
  ageBand: PublicWish['ageBand'];
  kind: PublicWish['kind'];
  words: string;
  size: string;
  colour: string;
  children: number;
  outlet: 'tree' | 'online' | 'both' | null;
  tree: number | null;
}

/** null for a wish nobody may see. What was wished is told while it is open; afterwards only its state. */
export function publicWishOf(row: PublicWishRow): PublicWish | null {
  const shown = shownWishState(row.state);
  if (shown === null) return null;
  // whoever watches must not see which gifts are handed over in the same minute: they belong to one family
  const state = shown === 'handed-over' ? 'here' : shown;
  const open = state === 'open';
  return {
    number: row.number,
    state,
    ageBand: open ? row.ageBand : null,
    kind: open ? row.kind : null,
    words: open ? row.words : '',
    size: open ? row.size : '',
    colour: open ? row.colour : '',
    children: open ? row.children : 1,
    tree: row.tree,
    online: open && row.outlet !== 'tree' && row.outlet !== null,
  };
}

/** A wish as its own donor sees it: what was wished stays readable after the promise. */
export function ownWishOf(row: PublicWishRow): Omit<PublicWish, 'state' | 'online'> {
  const { number, ageBand, kind, words, size, colour, children, tree } = row;
  return { number, ageBand, kind, words, size, colour, children, tree };
}
