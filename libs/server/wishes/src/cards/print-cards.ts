import type { CardsToPrint } from '@dabei/contracts';
import { localDateOf } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Sealer,
  printPdf,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { translatorFor } from '@dabei/words';
import { Inject, Injectable } from '@nestjs/common';
import { lockTreeCampaign } from '../campaign/lock-tree-campaign';
import type { TreeCampaign } from '../facts/tree-campaign';
import { addMissingCards, cardBatches } from './card-batches';
import { cardSheets } from './card-sheets';
import type { CardBatch } from './printed-card';

/**
 * Cards of wishes that have none are made with the same press that prints them; their code is made of the card, so
 * whoever presses again gets the same cards.
 */
@Injectable()
export class PrintCards {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone' | 'publicUrl'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async print(order: CardsToPrint, staff: StaffCaller): Promise<Buffer> {
    const { campaign, batches } = await this.order(order, staff);
    const voices = {
      german: await translatorFor('de', 'tree', 'time'),
      english: await translatorFor('en', 'tree', 'time'),
    };
    return printPdf(await cardSheets(batches, campaign, voices));
  }

  private async order(
    order: CardsToPrint,
    staff: StaffCaller,
  ): Promise<{ campaign: TreeCampaign; batches: CardBatch[] }> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await lockTreeCampaign(em, order.campaign);
      const made = await addMissingCards(em, this.sealer, {
        campaignId: campaign.id,
        order,
        today: localDateOf(now, this.config.townZone),
      });
      const batches = await cardBatches(em, this.sealer, {
        campaignId: campaign.id,
        order,
        publicUrl: this.config.publicUrl,
      });
      const cards = batches.reduce((sum, batch) => sum + batch.cards.length, 0);
      if (cards === 0) throw new DomainError('conflict', { reason: 'nothing-to-print' });
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'cards-printed',
        subjectType: 'tree-campaign',
        subjectId: campaign.id,
        details: { cards, made, what: order.what.kind },
      });
      await em.flush();
      return { campaign, batches };
    });
  }
}
