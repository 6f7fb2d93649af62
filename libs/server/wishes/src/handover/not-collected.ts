import type { HandoverMissed, ReassignInput, SecondDateInput } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';
import { wishAtHand } from '../intake/wish-at-hand';
import { moveWishes } from '../moves/move-wishes';
import { roomIn } from './room-in';

/** Who did not come gets a second time; what is not fetched then either goes to another child. */
@Injectable()
export class NotCollected {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /**
   * Every gift on the shelf whose family's time is over; without a time, when all times are. Then also those of bodies,
   * all at once: noted one by one, they would show which numbers a body has.
   */
  async note(slug: string | undefined, staff: StaffCaller): Promise<HandoverMissed> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { id, phase } = await neededTreeCampaign(em, slug);
      if (phase !== 'handover')
        throw new DomainError('conflict', { reason: 'tree-not-in-this-phase' });
      const due = await rowsIn<{ id: string }>(
        em,
        `select w.id from tree_wish w join handover_batch b on b.id = w.batch_id
         left join handover_slot s on s.id = b.slot_id
         where w.campaign_id = ? and w.state = 'stored' and coalesce(case when b.of_body then null else s.ends_at end,
           (select max(ends_at) from handover_slot where campaign_id = w.campaign_id)) < ?`,
        [id, now],
      );
      const missed = await moveWishes(em, idsOf(due), 'miss');
      this.write(em, now, staff, 'gift-not-collected', missed);
      await em.flush();
      return { missed: missed.length };
    });
  }

  async secondDate({ batchIds, slotId }: SecondDateInput, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const batches = await together(em, batchIds);
      const ids = `{${batches.map(({ id }) => id).join(',')}}`;
      const due = await rowsIn<{ id: string }>(
        em,
        `select w.id from tree_wish w join handover_batch b on b.id = w.batch_id
         join handover_slot s on s.id = ? and s.campaign_id = b.campaign_id
         where b.id = any(?::uuid[]) and w.state = 'not-collected'`,
        [slotId, ids],
      );
      const again = await moveWishes(em, idsOf(due), 'second-date');
      // bodies come besides: how many of them are left would tell whose they are
      await roomIn(em, slotId, batches.filter(({ ofBody }) => !ofBody).length);
      await rowsIn(
        em,
        `update handover_batch b set slot_id = ?, second_date = true
         where b.id = any(?::uuid[])
           and b.campaign_id = (select campaign_id from handover_slot where id = ?)
           and (b.of_body or exists (select 1 from tree_wish w
             where w.batch_id = b.id and w.id = any(?::uuid[])))`,
        [slotId, ids, slotId, `{${idsOf(again).join(',')}}`],
      );
      this.write(em, now, staff, 'gift-second-date', again);
      await em.flush();
    });
  }

  /** The gift lies aside afterwards, for a child without one. */
  async reassign({ wishId, reason }: ReassignInput, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const wish = await wishAtHand(em, wishId, null);
      const moved = await moveWishes(em, [wishId], 'reassign');
      if (moved.length === 0) throw new DomainError('conflict', { reason: 'gift-not-here' });
      const kept = await rowsIn(
        em,
        `update gift g set state = 'kept', problem = 'second-gift', place = w.storage_place
         from tree_wish w where w.id = g.wish_id and w.id = ? and g.state = 'received' returning g.id`,
        [wishId],
      );
      // what the office bought never lay on the intake table
      if (kept.length === 0)
        await rowsIn(
          em,
          `insert into gift (campaign_id, wish_id, state, problem, place, came_on)
           select w.campaign_id, w.id, 'kept', 'second-gift', w.storage_place,
             coalesce(b.bought_on, w.published_on, w.entered_on)
           from tree_wish w left join purchase b on b.wish_id = w.id where w.id = ?`,
          [wishId],
        );
      await rowsIn(em, 'update tree_wish set storage_place = null where id = ?', [wishId]);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'gift-reassigned',
        subjectType: 'tree-wish',
        subjectId: wishId,
        reason,
        details: { number: wish.number },
      });
      await em.flush();
    });
  }

  private write(
    em: EntityManager,
    now: Date,
    { accountId }: StaffCaller,
    action: string,
    wishes: readonly { id: string; number: number | null }[],
  ): void {
    for (const { id, number } of wishes)
      this.audit.write(em, now, {
        actor: 'office',
        actorId: accountId,
        action,
        subjectType: 'tree-wish',
        subjectId: id,
        details: { number: number ?? 0 },
      });
  }
}

/** These batches; with one of a body those of all bodies. */
function together(
  em: EntityManager,
  batchIds: readonly string[],
): Promise<{ id: string; ofBody: boolean }[]> {
  const ids = `{${batchIds.join(',')}}`;
  return rowsIn(
    em,
    `select b.id, b.of_body as "ofBody" from handover_batch b where b.id = any(?::uuid[])
       or (b.of_body and exists (select from handover_batch o
         where o.id = any(?::uuid[]) and o.of_body and o.campaign_id = b.campaign_id))`,
    [ids, ids],
  );
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
