import { type Outbox, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** The office takes a wish back: whoever promised it is told. Lock the wish first. */
export async function endPledges(
  em: EntityManager,
  outbox: Outbox,
  wishId: string,
  now: Date,
): Promise<void> {
  const ended = await rowsIn<{ id: string; told: boolean }>(
    em,
    `update pledge p set state = 'cancelled' from pledge before
     where before.id = p.id and p.wish_id = ? and p.state in ('held', 'promised')
     returning p.id, before.state = 'promised' as told`,
    [wishId],
  );
  // who only held it for half an hour never typed a code, and learns it when trying to
  for (const { id } of ended.filter(({ told }) => told))
    outbox.add(em, 'pledge-ended', { pledgeId: id, by: 'office' }, now);
}
