import type { AskByName, AskByNumber, NamedWishes as Answer } from '@dabei/contracts';
import { searchKey } from '@dabei/domain';
import { Clock, Database, notFound, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { enteredAs } from '../entries/current-wishes';
import { Entries, type Entry } from '../entries/entries';
import { CollectingCampaigns } from '../facts/collecting-campaign';
import { HandWritten } from '../lean/hand-written';
import { NamedWishes, numbersOf } from './named-wishes';
import { ReadLog } from './read-log';

/** A name is found in the child's or the guardian's, words in any order. */
function isCalled({ person }: Entry, words: readonly string[]): boolean {
  const key = searchKey(`${person.firstName} ${person.lastName} ${person.guardian}`);
  return words.every((word) => key.includes(word));
}

/** The one place where number and name meet, one wish at a time, with a reason. */
@Injectable()
export class KeepNames {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly entries: Entries,
    private readonly names: NamedWishes,
    private readonly handWritten: HandWritten,
    private readonly log: ReadLog,
    private readonly campaigns: CollectingCampaigns,
  ) {}

  async byNumber({ number, reason }: AskByNumber, staff: StaffCaller): Promise<Answer> {
    const at = await this.clock.now();
    const { id: campaignId, phase } = await this.campaigns.needed();
    const reading = { campaignId, phase, kind: 'by-number', reason, at } as const;
    const found = await this.log.reading(reading, staff, async (client) => {
      const ids = await this.idsOf(campaignId, number);
      const named = await this.names.join(await this.entries.ofWishes(client, ids));
      const [card] = await this.handWritten.ofWishes(client, ids);
      return { found: { named, card }, numbers: [number] };
    });
    return {
      found: found.named.map(({ named }) => named),
      handWrittenFor: found.card === undefined ? null : await this.bodyNamed(found.card.bodyId),
    };
  }

  async byName({ name, reason }: AskByName, staff: StaffCaller): Promise<Answer> {
    const at = await this.clock.now();
    const { id: campaignId, phase } = await this.campaigns.needed();
    const words = searchKey(name).split(' ').filter(Boolean);
    if (words.length === 0) throw notFound();
    const reading = { campaignId, phase, kind: 'by-name', reason, at } as const;
    const found = await this.log.reading(reading, staff, async (client) => {
      const all = await this.entries.ofCampaign(client, campaignId);
      const named = await this.names.join(all.filter((entry) => isCalled(entry, words)));
      return { found: named, numbers: numbersOf(named) };
    });
    return { found: found.map(({ named }) => named), handWrittenFor: null };
  }

  private async bodyNamed(id: string): Promise<string> {
    const body = await this.database.row<{ name: string }>(
      'select name from organisation where id = ?',
      [id],
    );
    return body?.name ?? '';
  }

  /** The wish with this number, and what it was before corrections. */
  private async idsOf(campaignId: string, number: number): Promise<string[]> {
    const wish = await this.database.row<{ id: string }>(
      'select id from tree_wish where campaign_id = ? and number = ?',
      [campaignId, number],
    );
    if (wish === null) return [];
    return this.database.transact((em) => enteredAs(em, wish.id));
  }
}
