import type { ChildWishText } from '@dabei/contracts';
import {
  isInOwnHands,
  wishStates,
  wishTargets,
  type WishAgeBand,
  type WishState,
} from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface NewWish {
  id: string;
  campaignId: string;
  siblingKey: string;
  ageBand: WishAgeBand;
  text: ChildWishText;
  /** null: no consent yet. */
  consentVersion: number | null;
  enteredOn: string;
}

/** The half of an entry that everybody may see one day: a draft without a name. False where it is there already. */
export async function insertDraft(em: EntityManager, wish: NewWish): Promise<boolean> {
  const { kind, words, size, colour, priceCents } = wish.text;
  const rows = await rowsIn(
    em,
    `insert into tree_wish (id, campaign_id, mode, state, age_band, kind, words, size, colour, price_cents,
       sibling_key, consent_version, entered_on)
     values (?, ?, 'full', 'draft', ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do nothing returning id`,
    [
      wish.id,
      wish.campaignId,
      wish.ageBand,
      kind,
      words,
      size,
      colour,
      priceCents,
      wish.siblingKey,
      wish.consentVersion,
      wish.enteredOn,
    ],
  );
  return rows.length > 0;
}

/** Changes the words while the wish lies with its body, or in these states; false where it does not any more. */
export async function changeDraft(
  em: EntityManager,
  id: string,
  {
    text,
    ageBand,
    consentVersion,
  }: { text: ChildWishText; ageBand: WishAgeBand; consentVersion: number | null },
  from: readonly WishState[] = wishStates.filter(isInOwnHands),
): Promise<boolean> {
  const { kind, words, size, colour, priceCents } = text;
  const rows = await rowsIn(
    em,
    `update tree_wish set age_band = ?, kind = ?, words = ?, size = ?, colour = ?, price_cents = ?,
       consent_version = ?, version = version + 1
     where id = ? and state = any(?::text[]) returning id`,
    [ageBand, kind, words, size, colour, priceCents, consentVersion, id, `{${from.join(',')}}`],
  );
  return rows.length > 0;
}

/** A body hands its wish in or takes it back: one conditional statement, so that a single caller wins. */
export async function moveOwnWish(
  em: EntityManager,
  id: string,
  move: 'submit' | 'withdraw',
  from?: readonly WishState[],
): Promise<WishState | null> {
  const targets = wishTargets(move, from);
  const [row] = await rowsIn<{ state: WishState }>(
    em,
    `update tree_wish set state = ?::jsonb ->> state, version = version + 1,
       returned_reason = case when ? then null else returned_reason end,
       returned_note = case when ? then null else returned_note end
     where id = ? and state = any(?::text[]) returning state`,
    [
      JSON.stringify(targets),
      move === 'submit',
      move === 'submit',
      id,
      `{${Object.keys(targets).join(',')}}`,
    ],
  );
  return row?.state ?? null;
}
