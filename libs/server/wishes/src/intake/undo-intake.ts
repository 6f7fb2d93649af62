import { statesBefore, type WishState } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  notFound,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { lockWishes } from '../moves/move-wishes';
import { uncreditDonor } from './credit-donor';

interface Gift {
  wishId: string;
  number: number;
  was: WishState;
  state: WishState;
}

/** A parcel of a tour waits in its shop again, one that lay aside lies there again, a new one never came. */
const asBefore = `update gift set state = coalesce(state_was, 'undone'),
    wish_id = case when state_was is null then wish_id else wish_before end,
    wish_was = case when state_was is null then wish_was else was_before end,
    state_was = null, wish_before = null, was_before = null
  where id = ?`;

/**
 * Takes the last intake back, as if the parcel had never come: the one way back, so it is no move of a wish. Only
 * while the gift stands where the intake put it and no donor was told yet; taken back twice it is taken back once.
 */
@Injectable()
export class UndoIntake {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async undo(giftId: string, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const gift = await giftToUndo(em, giftId);
      if (gift === null) return;
      const { wishId, number, was } = gift;
      const promised = await uncreditDonor(em, wishId);
      // a wish that was promised goes back to its promise, whatever was held for half an hour is free again
      const back = was === 'held' || (was === 'claimed' && promised === 0) ? 'published' : was;
      await rowsIn(
        em,
        'update tree_wish set state = ?, storage_place = null, version = version + 1 where id = ?',
        [back, wishId],
      );
      if (back === 'to-buy')
        await rowsIn(
          em,
          `insert into purchase (wish_id, listed_on, cause) select wish_id, came_on, 'office' from gift where id = ?
           on conflict (wish_id) do nothing`,
          [giftId],
        );
      await rowsIn(em, asBefore, [giftId]);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'gift-intake-undone',
        subjectType: 'tree-wish',
        subjectId: wishId,
        details: { number },
      });
      await em.flush();
    });
  }
}

async function giftToUndo(em: EntityManager, giftId: string): Promise<Gift | null> {
  const [known] = await rowsIn<{ wishId: string | null; state: string }>(
    em,
    'select wish_id as "wishId", state from gift where id = ?',
    [giftId],
  );
  if (known === undefined) throw notFound();
  if (known.state !== 'received' || known.wishId === null) return null;
  await lockWishes(em, [known.wishId]);
  // whoever thanks the donor at this moment is waited for
  await rowsIn(em, 'select id from pledge where wish_id = ? for update', [known.wishId]);
  const [gift] = await rowsIn<Gift & { told: boolean }>(
    em,
    `select g.wish_id as "wishId", w.number, g.wish_was as was, w.state,
       exists (select 1 from pledge p where p.wish_id = w.id
         and (p.state = 'kept' and p.thanked_at is not null or p.outdone_told_at is not null)) as told
     from gift g join tree_wish w on w.id = g.wish_id where g.id = ? and g.state = 'received' for update of g`,
    [giftId],
  );
  if (gift === undefined) return null;
  const here = ['received', 'checked', 'stored'].includes(gift.state);
  if (!here || gift.told || !statesBefore('receive').includes(gift.was))
    throw new DomainError('conflict', { reason: 'too-late-to-undo' });
  return gift;
}
