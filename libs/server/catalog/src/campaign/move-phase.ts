import type { phaseMove } from '@dabei/contracts';
import { moveCampaign } from '@dabei/domain';
import { Campaign } from '@dabei/server/database';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { CampaignQueries } from '../programme/campaign-queries';

type PhaseMove = z.infer<typeof phaseMove>;

/** Staff moves a campaign on. Its dates follow, so that opening hours and phase never contradict each other. */
@Injectable()
export class MovePhase {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly campaigns: CampaignQueries,
    private readonly audit: Audit,
  ) {}

  async move(slug: string | undefined, request: PhaseMove, staff: StaffCaller): Promise<void> {
    const { id } = await this.campaigns.anyNamed(slug);
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const campaign = await em.findOneOrFail(
        Campaign,
        { id },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      const before = campaign.phase;
      const result = moveCampaign(before, request.move);
      if (result.outcome === 'refused')
        throw new DomainError('conflict', { reason: result.reason });
      refuseBeforeDrawn(campaign, request.move);
      if (request.move === 'extend') await refuseSealed(em, id);
      followWithDates(campaign, request, now);
      campaign.phase = result.to;
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: `campaign-${request.move}`,
        subjectType: 'campaign',
        subjectId: id,
        details: {
          before,
          after: result.to,
          closesAt: campaign.closesAt?.toISOString() ?? null,
          wishesCloseAt: campaign.wishesCloseAt?.toISOString() ?? null,
        },
      });
      await em.flush();
    });
  }
}

/** Registration opens when everybody knows what the draw gave, and nobody wishes on once it is known. */
function refuseBeforeDrawn({ phase, drawnAt }: Campaign, move: PhaseMove['move']): void {
  if (phase !== 'drawing') return;
  if (move === 'open' && !drawnAt) throw new DomainError('conflict', { reason: 'not-yet-drawn' });
  if (move === 'extend' && drawnAt) throw new DomainError('conflict', { reason: 'already-drawn' });
}

/** Once the hash of the lists is published, nobody wishes on. */
async function refuseSealed(em: EntityManager, campaignId: string): Promise<void> {
  const [sealed] = await rowsIn(em, 'select 1 from draw where campaign_id = ?', [campaignId]);
  if (sealed !== undefined) throw new DomainError('conflict', { reason: 'lists-are-sealed' });
}

function followWithDates(campaign: Campaign, { move, closesAt }: PhaseMove, now: Date): void {
  if (move === 'open' && (!campaign.opensAt || campaign.opensAt > now)) campaign.opensAt = now;
  if (move === 'close' && (!campaign.closesAt || campaign.closesAt > now)) campaign.closesAt = now;
  if (move === 'reopen') campaign.closesAt = extension(campaign.closesAt, closesAt, now);
  if (move === 'collect' && (!campaign.wishesOpenAt || campaign.wishesOpenAt > now))
    campaign.wishesOpenAt = now;
  if (move === 'freeze' && (!campaign.wishesCloseAt || campaign.wishesCloseAt > now))
    campaign.wishesCloseAt = now;
  if (move === 'extend') campaign.wishesCloseAt = extension(campaign.wishesCloseAt, closesAt, now);
}

/** The announced extension has a new end, later than the old one and than now. */
function extension(before: Date | null | undefined, closesAt: string | undefined, now: Date): Date {
  const until = closesAt === undefined ? null : new Date(closesAt);
  if (until === null || until <= now || (before && until <= before))
    throw new DomainError('invalid', { issues: [{ path: 'closesAt', code: 'not-later' }] });
  return until;
}
