import { DomainError, notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Holds a time until this transaction ends and looks whether so many more families fit. */
export async function roomIn(em: EntityManager, slotId: string, more: number): Promise<void> {
  const [slot] = await rowsIn<{ families: number; taken: number }>(
    em,
    `select s.families, (select count(*)::int from handover_batch b where b.slot_id = s.id) as taken
     from handover_slot s where s.id = ? for update of s`,
    [slotId],
  );
  if (slot === undefined) throw notFound();
  if (slot.taken + more > slot.families) throw new DomainError('conflict', { reason: 'time-full' });
}
