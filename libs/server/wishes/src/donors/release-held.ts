import { Clock, Database, RunsEvery, rowsIn, type ScheduledWork } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { movePledges } from '../moves/move-pledges';
import { lockWishes, moveWishes } from '../moves/move-wishes';

/** Only of these wishes, or of all. */
type Of = { wishIds: readonly string[] } | 'all';

/** At once; the next round takes the rest. */
const BATCH = 500;

/**
 * Gives back what was held for half an hour and not confirmed. A claim does this for the wishes it wants in its own
 * transaction; the sweeper is second. Wishes first, then pledges, as everybody does.
 */
export async function releaseHeld(em: EntityManager, now: Date, of: Of): Promise<string[]> {
  // in the order everybody takes them, before the first of them is touched
  if (of !== 'all') await lockWishes(em, of.wishIds);
  const due = await rowsIn<{ id: string; wishId: string }>(
    em,
    `select p.id, p.wish_id as "wishId" from pledge p join pledge_basket b on b.id = p.basket_id
     where p.state = 'held' and b.expires_at <= ? ${of === 'all' ? '' : 'and p.wish_id = any(?::uuid[])'}
     limit ${String(BATCH)}`,
    of === 'all' ? [now] : [now, `{${of.wishIds.join(',')}}`],
  );
  if (due.length === 0) return [];
  if (of === 'all')
    await lockWishes(
      em,
      due.map(({ wishId }) => wishId),
    );
  const lapsed = await movePledges(em, { ids: due.map(({ id }) => id) }, 'lapse', ['held']);
  const free = await moveWishes(
    em,
    lapsed.map(({ wishId }) => wishId),
    'release',
    // who left an address with a paper card and did not confirm it still has the card
    ['held'],
  );
  return free.map(({ id }) => id);
}

/** Nobody waits for the next donor to find out that a wish is free again. */
@RunsEvery('release-held-wishes', 60)
export class ReleaseHeldWishes implements ScheduledWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const free = await this.database.transact((em) => releaseHeld(em, now, 'all'));
    return free.length;
  }
}
