import type { Outbox } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { movePledges } from '../moves/move-pledges';

/** The office takes a wish back: whoever promised it is told. Lock the wish first. */
export async function endPledges(
  em: EntityManager,
  outbox: Outbox,
  wishId: string,
  now: Date,
): Promise<void> {
  const of = { wishIds: [wishId] };
  // who only held it for half an hour never typed a code, and learns it when trying to
  await movePledges(em, of, 'cancel', ['held']);
  for (const { id } of await movePledges(em, of, 'cancel'))
    outbox.add(em, 'pledge-ended', { pledgeId: id, by: 'office' }, now);
}
