import type {
  HandoverBatchView,
  HandoverOfBodies,
  HandoverPlan,
  HandoverSlot,
} from '@dabei/contracts';
import { goneWishStates, overWishStates } from '@dabei/domain';
import { Clock, Database, Sealer, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { statesInSql } from '../facts/states-in-sql';
import { neededTreeCampaign } from '../facts/tree-campaign';

const over = statesInSql(goneWishStates);

const counts = `(count(*) filter (where w.state in ('stored', 'not-collected')))::int as ready,
  (count(*) filter (where w.state not in ('stored', 'not-collected', 'handed-over', 'closed')))::int as missing,
  coalesce(jsonb_agg(jsonb_build_object('wishId', w.id, 'number', w.number) order by w.number)
    filter (where w.state = 'not-collected'), '[]') as uncollected`;

interface Sealed {
  sealed: string;
  keyId: string;
}
type Row = Omit<HandoverBatchView, 'codeEnd'> & Sealed;

/**
 * Times, families and codes of the handover; numbers and the last signs of a code, never a name. The office may type
 * which body a number belongs to and is not told what else does, so bodies are counted all together.
 */
@Injectable()
export class HandoverQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  async plan(slug: string | undefined): Promise<HandoverPlan> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await neededTreeCampaign(em, slug);
      const slots = await rowsIn<HandoverSlot>(
        em,
        `select s.id, to_json(s.starts_at)#>>'{}' as "startsAt", to_json(s.ends_at)#>>'{}' as "endsAt", s.families,
           (select count(*)::int from handover_batch b where b.slot_id = s.id) as taken
         from handover_slot s where s.campaign_id = ? order by s.starts_at limit 500`,
        [campaign.id],
      );
      const batches = await this.batches(em, campaign.id);
      const past = new Set(
        slots.filter(({ endsAt }) => new Date(endsAt) < now).map(({ id }) => id),
      );
      const allPast = slots.length > 0 && past.size === slots.length;
      return {
        campaign: campaign.slug,
        open: campaign.phase === 'handover',
        from: campaign.handoverFrom,
        until: campaign.handoverUntil,
        slots,
        batches,
        bodies: await this.bodies(em, campaign.id, allPast),
        unbatched: await unbatched(em, campaign.id),
        notCome: batches.filter(
          ({ slotId, ready, uncollected }) =>
            (slotId === null ? allPast : past.has(slotId)) && ready > uncollected.length,
        ).length,
      };
    });
  }

  private async batches(em: EntityManager, campaignId: string): Promise<HandoverBatchView[]> {
    const rows = await rowsIn<Row>(
      em,
      `select b.id, b.slot_id as "slotId", b.collected_on is not null as collected, b.second_date as "secondDate",
         encode(b.sealed, 'hex') as sealed, b.key_id as "keyId", array_agg(w.number order by w.number) as numbers,
         ${counts}
       from handover_batch b join tree_wish w on w.batch_id = b.id and w.state not in ${over}
       where b.campaign_id = ? and not b.of_body group by b.id order by min(w.number) limit 2000`,
      [campaignId],
    );
    return rows.map(({ sealed, keyId, ...batch }) => ({
      ...batch,
      codeEnd: this.endOf({ sealed, keyId }),
    }));
  }

  /** In an order that tells nothing; never which gift belongs to which. */
  private async bodies(
    em: EntityManager,
    campaignId: string,
    allPast: boolean,
  ): Promise<HandoverOfBodies> {
    const rows = await rowsIn<Sealed & { id: string; slotId: string | null }>(
      em,
      `select id, slot_id as "slotId", encode(sealed, 'hex') as sealed, key_id as "keyId"
       from handover_batch where campaign_id = ? and of_body order by id limit 500`,
      [campaignId],
    );
    const [all] = await rowsIn<Omit<HandoverOfBodies, 'batches' | 'notCome'>>(
      em,
      `select count(*)::int as gifts, ${counts}
       from handover_batch b join tree_wish w on w.batch_id = b.id and w.state not in ${over}
       where b.campaign_id = ? and b.of_body`,
      [campaignId],
    );
    const counted = all ?? { gifts: 0, ready: 0, missing: 0, uncollected: [] };
    return {
      ...counted,
      notCome: allPast && counted.ready > counted.uncollected.length,
      batches: rows.map(({ id, slotId, ...code }) => ({ id, slotId, codeEnd: this.endOf(code) })),
    };
  }

  private endOf({ sealed, keyId }: Sealed): string {
    return this.sealer.open(Buffer.from(sealed, 'hex'), keyId).slice(-3);
  }
}

async function unbatched(em: EntityManager, campaignId: string): Promise<number> {
  const [row] = await rowsIn<{ count: number }>(
    em,
    `select count(*)::int as count from tree_wish where campaign_id = ? and batch_id is null and number is not null
       and state not in ${statesInSql(overWishStates)}`,
    [campaignId],
  );
  return row?.count ?? 0;
}
