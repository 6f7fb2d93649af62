import type { AskEnvelope } from '@dabei/contracts';
import { Clock, DomainError, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { Entries } from '../entries/entries';
import { CollectingCampaigns } from '../facts/collecting-campaign';
import { envelopeList } from '../paper/envelope-list';
import { NamedWishes, numbersOf } from './named-wishes';
import { ReadLog } from './read-log';

/** The list for the sealed envelope: should everything fail, gifts still find their children. Once per phase. */
@Injectable()
export class PrintEnvelope {
  constructor(
    private readonly clock: Clock,
    private readonly entries: Entries,
    private readonly names: NamedWishes,
    private readonly log: ReadLog,
    private readonly campaigns: CollectingCampaigns,
  ) {}

  async print({ reason, again }: AskEnvelope, staff: StaffCaller): Promise<Buffer> {
    const at = await this.clock.now();
    const { id: campaignId, phase, title, eraseOn } = await this.campaigns.needed();
    if (!again && (await this.log.printedInPhase(campaignId, phase)))
      throw new DomainError('conflict', { reason: 'envelope-printed' });
    const reading = { campaignId, phase, kind: 'envelope', reason, at } as const;
    const named = await this.log.reading(reading, staff, async (client) => {
      const all = await this.names.join(await this.entries.ofCampaign(client, campaignId));
      const numbered = all.filter(({ wish }) => wish.number !== null);
      return { found: numbered, numbers: numbersOf(numbered) };
    });
    const lines = named.map((one) => one.named);
    return envelopeList({ title, eraseOn, printedAt: at, lines });
  }
}
