import type { BatchesMade } from '@dabei/contracts';
import { fillSlots, type SlotToFill, overWishStates } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  Sealer,
  handoverCodeHash,
  newHandoverCode,
  notFound,
  rowsIn,
  type StaffCaller,
  randomUUID,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { statesInSql } from '../facts/states-in-sql';
import { lockTreeCampaign } from '../campaign/lock-tree-campaign';
import { neededTreeCampaign } from '../facts/tree-campaign';
import { lockWishes } from '../moves/move-wishes';
import { roomIn } from './room-in';

/** What is still to be fetched: a number and not over. */
const toFetch = `number is not null and state not in ${statesInSql(overWishStates)}`;

/** One family, one code: siblings fetch together, and each family gets a time as long as there is room. */
@Injectable()
export class MakeBatches {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async make(slug: string | undefined, staff: StaffCaller): Promise<BatchesMade> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const known = await neededTreeCampaign(em, slug);
      const { id: campaignId } = await lockTreeCampaign(em, known.slug);
      const made = await this.batch(em, campaignId);
      const filled = await fill(em, campaignId, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'handover-codes-made',
        subjectType: 'tree-campaign',
        subjectId: campaignId,
        details: { made, ...filled },
      });
      await em.flush();
      return { made, ...filled };
    });
  }

  /** Another time for one family; refused where it is full. */
  async moveTo(batchId: string, slotId: string | null): Promise<void> {
    await this.database.transact(async (em) => {
      if (slotId !== null) await roomIn(em, slotId, 1);
      const moved = await rowsIn(
        em,
        `update handover_batch b set slot_id = ? where b.id = ? and (?::uuid is null or exists
           (select 1 from handover_slot s where s.id = ? and s.campaign_id = b.campaign_id)) returning id`,
        [slotId, batchId, slotId, slotId],
      );
      if (moved.length === 0) throw notFound();
    });
  }

  private async batch(em: EntityManager, campaignId: string): Promise<number> {
    const wishes = await rowsIn<{ id: string; family: string }>(
      em,
      `select id, coalesce(sibling_key, id) as family from tree_wish
       where campaign_id = ? and batch_id is null and ${toFetch} order by number`,
      [campaignId],
    );
    await lockWishes(
      em,
      wishes.map(({ id }) => id),
    );
    const known = await rowsIn<{ family: string; batchId: string }>(
      em,
      `select w.sibling_key as family, w.batch_id as "batchId" from tree_wish w
       join handover_batch b on b.id = w.batch_id and b.collected_on is null
       where w.campaign_id = ? and w.sibling_key is not null`,
      [campaignId],
    );
    const batches = new Map(known.map(({ family, batchId }) => [family, batchId]));
    const fresh = [];
    for (const { family } of wishes) {
      if (batches.has(family)) continue;
      const [id, code] = [randomUUID(), newHandoverCode()];
      const { sealed, keyId } = this.sealer.seal(code);
      const hash = handoverCodeHash(this.sealer, code);
      fresh.push({ id, hash, sealed: sealed.toString('hex'), keyId });
      batches.set(family, id);
    }
    await rowsIn(
      em,
      `insert into handover_batch (id, campaign_id, code_hash, sealed, key_id)
       select (b->>'id')::uuid, ?, b->>'hash', decode(b->>'sealed', 'hex'), b->>'keyId'
       from jsonb_array_elements(?::jsonb) b`,
      [campaignId, JSON.stringify(fresh)],
    );
    const joined = wishes.map(({ id, family }) => ({ id, batch: batches.get(family) ?? '' }));
    await rowsIn(
      em,
      `update tree_wish w set batch_id = (j->>'batch')::uuid from jsonb_array_elements(?::jsonb) j
       where w.id = (j->>'id')::uuid`,
      [JSON.stringify(joined)],
    );
    return fresh.length;
  }
}

/**
 * Times that are still to come, in their order; families in the order of their numbers. Bodies come after them, in an
 * order that tells nothing of theirs, and whether they were here already or not.
 */
async function fill(
  em: EntityManager,
  campaignId: string,
  now: Date,
): Promise<{ filled: number; left: number }> {
  const slots = await rowsIn<SlotToFill>(
    em,
    `select s.id, s.families, (select count(*)::int from handover_batch b where b.slot_id = s.id) as taken
     from handover_slot s where s.campaign_id = ? and s.ends_at > ? order by s.starts_at for update`,
    [campaignId, now],
  );
  const waiting = await rowsIn<{ id: string }>(
    em,
    `select b.id from handover_batch b join tree_wish w on w.batch_id = b.id
     where b.campaign_id = ? and b.slot_id is null and (b.of_body or b.collected_on is null) group by b.id
     order by b.of_body, case when b.of_body then null else min(w.number) end, b.id`,
    [campaignId],
  );
  const given = fillSlots(
    slots,
    waiting.map(({ id }) => id),
  );
  await rowsIn(
    em,
    `update handover_batch b set slot_id = (g->>1)::uuid from jsonb_array_elements(?::jsonb) g
     where b.id = (g->>0)::uuid`,
    [JSON.stringify([...given])],
  );
  return { filled: given.size, left: waiting.length - given.size };
}
