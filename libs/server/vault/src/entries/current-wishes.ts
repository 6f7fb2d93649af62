import type { ReturnReason, WishAgeBand, WishKind, WishState } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A wish as it is now; after a correction it is another one than the one that was entered. */
export interface CurrentWish {
  /** The wish the name was entered with. */
  root: string;
  id: string;
  number: number | null;
  state: WishState;
  ageBand: WishAgeBand | null;
  kind: WishKind | null;
  words: string;
  size: string;
  colour: string;
  priceCents: number | null;
  consentVersion: number | null;
  returnedReason: ReturnReason | null;
  returnedNote: string | null;
  batchId: string | null;
}

/** What became of these wishes, by the id they were entered with; corrections are followed. */
export async function currentWishes(
  em: EntityManager,
  wishIds: readonly string[],
): Promise<Map<string, CurrentWish>> {
  const rows = await rowsIn<CurrentWish>(
    em,
    `with recursive line as (
       select id as root, id, replaced_by from tree_wish where id = any(?::uuid[])
       union all
       select line.root, next.id, next.replaced_by from line join tree_wish next on next.id = line.replaced_by
     )
     select line.root, w.id, w.number, w.state, w.age_band as "ageBand", w.kind, w.words, w.size, w.colour,
       w.price_cents as "priceCents", w.consent_version as "consentVersion",
       w.returned_reason as "returnedReason", w.returned_note as "returnedNote", w.batch_id as "batchId"
     from line join tree_wish w on w.id = line.id where line.replaced_by is null`,
    [`{${wishIds.join(',')}}`],
  );
  return new Map(rows.map((row) => [row.root, row]));
}

/** The wishes this one may have been entered as, before it was corrected; itself included. */
export async function enteredAs(em: EntityManager, wishId: string): Promise<string[]> {
  const rows = await rowsIn<{ id: string }>(
    em,
    `with recursive line as (
       select id from tree_wish where id = ?
       union all
       select before.id from line join tree_wish before on before.replaced_by = line.id
     )
     select id from line`,
    [wishId],
  );
  return rows.map(({ id }) => id);
}
