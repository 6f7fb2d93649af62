import type { LeanBatchesMade } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  Sealer,
  handoverCodeHash,
  newHandoverCode,
  rowsIn,
  type StaffCaller,
  randomUUID,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { VaultDatabase } from '../database/vault-database';
import { CollectingCampaigns } from '../facts/collecting-campaign';
import { HandWritten, type OfBody } from './hand-written';

/**
 * All hand-written gifts of a body are fetched together: one batch, one code, called like a family. Outside the vault
 * it says which numbers go together from now on, and never to whom.
 */
@Injectable()
export class BatchBodies {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
    private readonly cards: HandWritten,
    private readonly campaigns: CollectingCampaigns,
  ) {}

  async make(slug: string | undefined, staff: StaffCaller): Promise<LeanBatchesMade> {
    const { id: campaignId } = await this.campaigns.named(slug);
    if (!this.vault.configured) return { numbers: 0 };
    const now = await this.clock.now();
    return this.vault.transact(async (client) => {
      // held until the codes are made: a correction comes before or after, not in between
      await this.cards.hold(client, campaignId);
      const cards = await this.cards.ofCampaign(client, campaignId);
      return this.makeOf(cards, campaignId, staff, now);
    });
  }

  private makeOf(
    cards: readonly OfBody[],
    campaignId: string,
    staff: StaffCaller,
    now: Date,
  ): Promise<LeanBatchesMade> {
    const bodies = [...new Set(cards.map(({ bodyId }) => bodyId))].sort();
    return this.database.transact(async (em) => {
      // nobody else gives codes meanwhile
      await rowsIn(em, 'select id from tree_campaign where id = ? for no key update', [campaignId]);
      // how many bodies they belong to is told nowhere outside the vault
      const made = { numbers: 0 };
      for (const body of bodies) {
        const mine = cards.filter(({ bodyId }) => bodyId === body).map(({ wishId }) => wishId);
        made.numbers += await this.together(em, campaignId, mine);
      }
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'handover-body-codes-made',
        subjectType: 'tree-campaign',
        subjectId: campaignId,
        details: { ...made },
      });
      await em.flush();
      return made;
    });
  }

  /** Answers with how many gifts moved into the batch of their body. */
  private async together(
    em: EntityManager,
    campaignId: string,
    wishIds: readonly string[],
  ): Promise<number> {
    const ids = `{${wishIds.join(',')}}`;
    const waiting = await rowsIn<{ id: string; batchId: string | null }>(
      em,
      `select w.id, w.batch_id as "batchId" from tree_wish w where w.id = any(?::uuid[])
         and w.number is not null
         and w.state not in ('handed-over', 'closed', 'withdrawn', 'void', 'reassigned')
       order by w.id for no key update`,
      [ids],
    );
    if (waiting.length === 0) return 0;
    const batch = (await this.known(em, ids)) ?? (await this.fresh(em, campaignId));
    await this.takeOut(em, batch, ids);
    const moving = waiting.filter(({ batchId }) => batchId !== batch);
    if (moving.length > 0)
      await rowsIn(em, 'update handover_batch set collected_on = null where id = ?', [batch]);
    await rowsIn(em, 'update tree_wish set batch_id = ? where id = any(?::uuid[]) returning id', [
      batch,
      `{${moving.map(({ id }) => id).join(',')}}`,
    ]);
    await rowsIn(
      em,
      `delete from handover_batch b where b.id = any(?::uuid[])
         and not exists (select from tree_wish w where w.batch_id = b.id) returning b.id`,
      [`{${[...new Set(moving.flatMap(({ batchId }) => batchId ?? []))].join(',')}}`],
    );
    return moving.length;
  }

  /**
   * The batch that is mostly this body's: its letter may be printed already. What was fetched counts as well: that a new
   * code is made would else tell that everything of a body is gone. A batch that was called by itself stays out: the desk
   * knows its number, and that others join it would tell whose they are.
   */
  private async known(em: EntityManager, ids: string): Promise<string | null> {
    const [row] = await rowsIn<{ id: string }>(
      em,
      `select b.id from handover_batch b join tree_wish w on w.batch_id = b.id
       where b.of_body group by b.id
       having count(*) filter (where w.id = any(?::uuid[])) * 2 > count(*)
       order by count(*) desc, b.id limit 1`,
      [ids],
    );
    return row?.id ?? null;
  }

  /** What another body has now, or nobody, is not called with this code any more. */
  private async takeOut(em: EntityManager, batch: string, ids: string): Promise<void> {
    await rowsIn(
      em,
      `update tree_wish w set batch_id = null
       where w.batch_id = ? and w.mode = 'lean' and not w.id = any(?::uuid[])
         and w.state not in ('handed-over', 'closed') returning w.id`,
      [batch, ids],
    );
  }

  private async fresh(em: EntityManager, campaignId: string): Promise<string> {
    const [id, code] = [randomUUID(), newHandoverCode()];
    const { sealed, keyId } = this.sealer.seal(code);
    await rowsIn(
      em,
      `insert into handover_batch (id, campaign_id, code_hash, sealed, key_id, of_body)
       values (?, ?, ?, ?, ?, true)`,
      [id, campaignId, handoverCodeHash(this.sealer, code), sealed, keyId],
    );
    return id;
  }
}
