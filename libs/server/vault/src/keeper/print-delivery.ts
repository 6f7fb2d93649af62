import type { AskDelivery } from '@dabei/contracts';
import { localDateOf } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  DomainError,
  notFound,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { CollectingCampaigns } from '../facts/collecting-campaign';
import { HandWritten } from '../lean/hand-written';
import { leanWishesNamed } from '../lean/lean-wishes';
import { deliveryList } from '../paper/delivery-list';
import { HandoverBatches } from './handover-batches';
import { ReadLog } from './read-log';

/** The delivery list of one body: its hand-written numbers, where the gifts lie, its code. A logged reading. */
@Injectable()
export class PrintDelivery {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cards: HandWritten,
    private readonly batches: HandoverBatches,
    private readonly log: ReadLog,
    private readonly campaigns: CollectingCampaigns,
  ) {}

  async print({ bodyId, reason }: AskDelivery, staff: StaffCaller): Promise<Buffer> {
    const at = await this.clock.now();
    const { id: campaignId, phase, title, eraseOn } = await this.campaigns.needed();
    const [body] = await this.campaigns.bodiesAmong(campaignId, [bodyId]);
    if (body === undefined) throw notFound();
    const batches = await this.batches.all(campaignId);
    const reading = { campaignId, phase, kind: 'delivery', reason, at } as const;
    const lines = await this.log.reading(reading, staff, async (client) => {
      const cards = await this.cards.ofCampaign(client, campaignId);
      const mine = cards.filter((card) => card.bodyId === bodyId).map(({ wishId }) => wishId);
      const found = await this.database.transact((em) => leanWishesNamed(em, mine));
      return { found, numbers: found.map(({ number }) => number) };
    });
    if (lines.length === 0) throw new DomainError('conflict', { reason: 'no-numbers' });
    const code = lines.flatMap(({ batchId }) => batches.get(batchId ?? '')?.code ?? [])[0] ?? null;
    const today = localDateOf(at, this.config.townZone);
    return deliveryList({ body: body.name, campaign: title, today, eraseOn, code, lines });
  }
}
