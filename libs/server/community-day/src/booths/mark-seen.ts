import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { textOf } from '../facts/booth';

/** The office has read what is written about a booth: from now on the town reads it, too. */
export async function markSeen(em: EntityManager, id: string): Promise<void> {
  await rowsIn(em, `update booth set shown = ${textOf('booth')} where id = ?`, [id]);
}
