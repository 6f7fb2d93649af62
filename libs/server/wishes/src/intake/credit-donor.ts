import { whoseGift } from '@dabei/domain';
import { DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { markKept, movePledges } from '../moves/move-pledges';
import { giftPromises } from './gift-promises';

/** A promise, `nobody` of them, or whoever it must be, where that is clear. */
export type Bringer = { pledgeId: string } | 'nobody' | 'whoever';

/**
 * The gift of a wish is here: its bringer keeps the promise, also one that had ended. Whoever else promised it is
 * outdone and is told a minute later. The caller holds the wish.
 */
export async function creditDonor(
  em: EntityManager,
  wishId: string,
  bringer: Bringer,
  now: Date,
): Promise<void> {
  await movePledges(em, { wishIds: [wishId] }, 'receive', ['held']);
  const promises = await giftPromises(em, wishId);
  const whose = whoseGift(promises);
  const clear = whose.outcome === 'one' ? whose.id : null;
  const named = typeof bringer === 'object' ? bringer.pledgeId : null;
  const by = bringer === 'whoever' ? clear : named;
  if (by !== null && promises.every(({ id }) => id !== by))
    throw new DomainError('changed-meanwhile');
  const others = promises.map(({ id }) => id).filter((id) => id !== by);
  const outdone = await movePledges(em, { ids: others }, 'outdo');
  await rowsIn(em, 'update pledge set outdone_at = ? where id = any(?::uuid[])', [
    now,
    `{${outdone.map(({ id }) => id).join(',')}}`,
  ]);
  if (by === null) return;
  if (await isKeptAlready(em, wishId)) {
    // the first gift was no good and its donor is thanked; this one brought another and is thanked as well
    await rowsIn(em, 'update pledge set kept_at = ? where id = ?', [now, by]);
    return;
  }
  const kept = await movePledges(em, { ids: [by] }, 'receive');
  const late = await movePledges(em, { ids: [by] }, 'receive-late');
  await markKept(em, [...kept, ...late], now);
  if (late.length > 0) await rowsIn(em, 'update pledge set kept_late = true where id = ?', [by]);
}

async function isKeptAlready(em: EntityManager, wishId: string): Promise<boolean> {
  const kept = await rowsIn(em, "select 1 from pledge where wish_id = ? and state = 'kept'", [
    wishId,
  ]);
  return kept.length > 0;
}

/** As if the parcel had never come: promises hold again, and one that had ended has ended. */
export async function uncreditDonor(em: EntityManager, wishId: string): Promise<number> {
  const late = await rowsIn<{ id: string }>(
    em,
    "select id from pledge where wish_id = ? and state = 'kept' and kept_late",
    [wishId],
  );
  const ended = await movePledges(em, { ids: late.map(({ id }) => id) }, 'undo-receive-late');
  const again = await movePledges(em, { wishIds: [wishId] }, 'undo-receive');
  await markKept(em, [...ended, ...again], null);
  const outdone = await rowsIn<{ id: string }>(
    em,
    'select id from pledge where wish_id = ? and outdone_at is not null',
    [wishId],
  );
  const back = await movePledges(em, { ids: outdone.map(({ id }) => id) }, 'undo-outdo');
  await rowsIn(
    em,
    'update pledge set kept_late = false, outdone_at = null where wish_id = ? and outdone_told_at is null',
    [wishId],
  );
  return again.length + back.length;
}
