import type { AskLetters } from '@dabei/contracts';
import { Clock, Database, DomainError, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { Entries } from '../entries/entries';
import { CollectingCampaigns } from '../facts/collecting-campaign';
import { handoverLetters, type HandoverLetter } from '../paper/handover-letters';
import { BodyLetters } from './body-letters';
import { HandoverBatches, toCollect, type HandoverBatch } from './handover-batches';
import { NamedWishes, numbersOf, type Named } from './named-wishes';
import { ReadLog } from './read-log';

/** Letters to families whose gifts are ready: where, when, and the code whoever collects shows. */
@Injectable()
export class PrintLetters {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly entries: Entries,
    private readonly names: NamedWishes,
    private readonly batches: HandoverBatches,
    private readonly bodies: BodyLetters,
    private readonly log: ReadLog,
    private readonly campaigns: CollectingCampaigns,
  ) {}

  async print({ reason }: AskLetters, staff: StaffCaller): Promise<Buffer> {
    const at = await this.clock.now();
    const { id: campaignId, phase, title } = await this.campaigns.needed();
    const batches = await this.batches.all(campaignId);
    if (batches.size === 0) throw new DomainError('conflict', { reason: 'no-letters' });
    const reading = { campaignId, phase, kind: 'letters', reason, at } as const;
    const letters = await this.log.reading(reading, staff, async (client) => {
      const all = await this.names.join(await this.entries.ofCampaign(client, campaignId));
      const due = all.filter(
        ({ wish }) =>
          wish.batchId !== null && batches.has(wish.batchId) && toCollect.includes(wish.state),
      );
      const toBodies = await this.bodies.of(client, campaignId, batches, toCollect);
      return {
        found: [...lettersOf(due, batches), ...toBodies],
        numbers: [...numbersOf(due), ...toBodies.flatMap(({ numbers }) => numbers)],
      };
    });
    const place = await this.database.row<{ place: string }>(
      'select handover_place as place from tree_campaign where id = ?',
      [campaignId],
    );
    return handoverLetters({ title, place: place?.place ?? '', letters });
  }
}

/** One letter per batch, to the guardian of its first wish. */
function lettersOf(
  named: readonly Named[],
  batches: ReadonlyMap<string, HandoverBatch>,
): HandoverLetter[] {
  return [...batches.values()].flatMap((batch) => {
    const mine = named.filter(({ wish }) => wish.batchId === batch.id);
    const [first] = mine;
    if (first === undefined) return [];
    const { guardian, street, town, language } = first.named;
    return [{ ...batch, guardian, street, town, language, numbers: numbersOf(mine) }];
  });
}
