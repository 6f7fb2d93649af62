import type { DrawHandInput } from '@dabei/contracts';
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
import { drawableCampaign } from '../facts/wish-campaign';
import { storedDraw } from '../seal/stored-draw';

/** A placement forced or forbidden with a reason. It always wins; every run made before is outdated by it. */
@Injectable()
export class DecideByHand {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async decide(input: DrawHandInput, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const campaign = await drawableCampaign(em, input.campaign);
      await refuseConfirmed(em, campaign.id);
      await refuseUnwished(em, campaign.id, input);
      await rowsIn(
        em,
        `insert into draw_hand (campaign_id, child_id, event_id, kind, reason, made_by, made_at)
         values (?, ?, ?, ?, ?, ?, ?)
         on conflict (campaign_id, child_id, event_id) do update set kind = excluded.kind,
           reason = excluded.reason, made_by = excluded.made_by, made_at = excluded.made_at`,
        [campaign.id, input.childId, input.eventId, input.kind, input.reason, staff.accountId, now],
      );
      await outdateRuns(em, campaign.id, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: input.kind === 'force' ? 'draw-forced' : 'draw-forbidden',
        subjectType: 'child',
        subjectId: input.childId,
        reason: input.reason,
        details: { event: input.eventId },
      });
      await em.flush();
    });
  }

  async takeBack(handId: string, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const [hand] = await rowsIn<{ slug: string; child_id: string; event_id: string }>(
        em,
        `select c.slug, h.child_id, h.event_id from draw_hand h join campaign c on c.id = h.campaign_id
         where h.id = ?`,
        [handId],
      );
      if (hand === undefined) throw notFound();
      const campaign = await drawableCampaign(em, hand.slug);
      await refuseConfirmed(em, campaign.id);
      await rowsIn(em, 'delete from draw_hand where id = ?', [handId]);
      await outdateRuns(em, campaign.id, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'draw-hand-taken-back',
        subjectType: 'child',
        subjectId: hand.child_id,
        details: { event: hand.event_id },
      });
      await em.flush();
    });
  }
}

async function refuseConfirmed(em: EntityManager, campaignId: string): Promise<void> {
  const draw = await storedDraw(em, campaignId);
  if (draw?.confirmedRunId) throw new DomainError('conflict', { reason: 'already-drawn' });
}

/** By hand the office answers wishes; whoever never wished is registered the usual way, after the draw. */
async function refuseUnwished(
  em: EntityManager,
  campaignId: string,
  { childId, eventId }: DrawHandInput,
): Promise<void> {
  const [wished] = await rowsIn(
    em,
    `select 1 from wish w join wish_list l on l.id = w.wish_list_id
     where l.campaign_id = ? and l.child_id = ? and l.state = 'submitted' and w.event_id = ?`,
    [campaignId, childId, eventId],
  );
  if (wished === undefined) throw new DomainError('conflict', { reason: 'not-wished' });
}

async function outdateRuns(em: EntityManager, campaignId: string, now: Date): Promise<void> {
  await rowsIn(em, 'update draw set hands_changed_at = ? where campaign_id = ?', [now, campaignId]);
}
