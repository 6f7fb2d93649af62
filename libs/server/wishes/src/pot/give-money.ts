import type { PotCorrection, PotDonated, PotDonation } from '@dabei/contracts';
import { localDateOf } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  Sealer,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';
import { addPotLine } from './add-pot-line';
import { lockPot } from './lock-pot';

/** Money for gifts nobody brings: a receipt with the next number, and corrections as lines of their own. */
@Injectable()
export class GiveMoney {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async give(
    { campaign: slug, cents, name, address }: PotDonation,
    staff: StaffCaller,
  ): Promise<PotDonated> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    const giver = this.sealer.seal(JSON.stringify({ name, address }));
    return this.database.transact(async (em) => {
      const { id: campaignId } = await neededTreeCampaign(em, slug);
      await lockPot(em, campaignId);
      const line = await addPotLine(em, { campaignId, kind: 'donation', cents, today, giver });
      const receiptNumber = line.receiptNumber ?? 0;
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'pot-donation',
        subjectType: 'tree-campaign',
        subjectId: campaignId,
        details: { cents, receipt: receiptNumber },
      });
      await em.flush();
      return { id: line.id, receiptNumber };
    });
  }

  async correct(
    { campaign: slug, cents, reason }: PotCorrection,
    staff: StaffCaller,
  ): Promise<void> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    await this.database.transact(async (em) => {
      const { id: campaignId } = await neededTreeCampaign(em, slug);
      await lockPot(em, campaignId);
      await addPotLine(em, { campaignId, kind: 'correction', cents, today });
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'pot-corrected',
        subjectType: 'tree-campaign',
        subjectId: campaignId,
        reason,
        details: { cents },
      });
      await em.flush();
    });
  }
}
