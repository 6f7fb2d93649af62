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

interface Gift {
  wishId: string;
  number: number;
  was: WishState;
  state: WishState;
}

/**
 * Takes the last intake back, as if the parcel had never come: the one way back, so it is no move of a wish. Only
 * while the gift stands where the intake put it and its donor was not thanked yet.
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
      const { wishId, number, was } = await giftToUndo(em, giftId);
      const promised = await rowsIn(
        em,
        `update pledge set state = 'promised', kept_at = null
         where wish_id = ? and state = 'kept' and thanked_at is null returning id`,
        [wishId],
      );
      // a wish that was promised goes back to its promise, whatever was held for half an hour is free again
      const back =
        was === 'held' || (was === 'claimed' && promised.length === 0) ? 'published' : was;
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
      await rowsIn(em, 'delete from gift where id = ?', [giftId]);
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

async function giftToUndo(em: EntityManager, giftId: string): Promise<Gift> {
  const [known] = await rowsIn<{ wishId: string }>(
    em,
    'select wish_id as "wishId" from gift where id = ? and state = \'received\' and wish_id is not null',
    [giftId],
  );
  if (known === undefined) throw notFound();
  await lockWishes(em, [known.wishId]);
  // whoever thanks the donor at this moment is waited for
  await rowsIn(em, 'select id from pledge where wish_id = ? for update', [known.wishId]);
  const [gift] = await rowsIn<Gift & { thanked: boolean }>(
    em,
    `select g.wish_id as "wishId", w.number, g.wish_was as was, w.state,
       exists (select 1 from pledge p where p.wish_id = w.id and p.thanked_at is not null) as thanked
     from gift g join tree_wish w on w.id = g.wish_id where g.id = ? and g.state = 'received' for update of g`,
    [giftId],
  );
  if (gift === undefined) throw notFound();
  const here = ['received', 'checked', 'stored'].includes(gift.state);
  if (!here || gift.thanked || !statesBefore('receive').includes(gift.was))
    throw new DomainError('conflict', { reason: 'too-late-to-undo' });
  return gift;
}
