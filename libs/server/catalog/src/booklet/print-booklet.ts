import { Clock, Database, printPdf, rowsIn } from '@dabei/server/platform';
import { translatorFor, type Voice } from '@dabei/words';
import { Injectable } from '@nestjs/common';
import type { CampaignRow } from '../programme/campaign-queries';
import { bookletPaper } from './booklet-paper';
import { BookletQueries, tagOf } from './booklet-queries';

export interface PrintedBooklet {
  tag: string;
  pdf: Buffer;
}

let voice: Promise<Voice> | undefined;

/** Printed once for what it says; whoever comes later gets the same paper. */
@Injectable()
export class PrintBooklet {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queries: BookletQueries,
  ) {}

  /** The booklet as it must be now, printed if nobody did. */
  async upToDate(campaign: CampaignRow): Promise<PrintedBooklet> {
    const booklet = await this.queries.booklet(campaign);
    const tag = tagOf(booklet);
    const kept = await this.kept(campaign.id);
    if (kept?.tag === tag) return kept;
    voice ??= translatorFor('de', 'time', 'public', 'planning').then(({ t }) => ({
      language: 'de',
      t,
    }));
    const pdf = await printPdf(await bookletPaper(booklet, await voice));
    await this.keep(campaign.id, { tag, pdf });
    return { tag, pdf };
  }

  /** Whether it still says what is true. */
  async isUpToDate(campaign: CampaignRow): Promise<boolean> {
    const row = await this.database.row<{ tag: string }>(
      'select tag from booklet where campaign_id = ?',
      [campaign.id],
    );
    return row?.tag === tagOf(await this.queries.booklet(campaign));
  }

  /** What was printed last. */
  kept(campaignId: string): Promise<PrintedBooklet | null> {
    return this.database.row<PrintedBooklet>('select tag, pdf from booklet where campaign_id = ?', [
      campaignId,
    ]);
  }

  private async keep(campaignId: string, { tag, pdf }: PrintedBooklet): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact((em) =>
      rowsIn(
        em,
        `insert into booklet (campaign_id, tag, pdf, built_at) values (?, ?, ?, ?)
         on conflict (campaign_id) do update
           set tag = excluded.tag, pdf = excluded.pdf, built_at = excluded.built_at`,
        [campaignId, tag, pdf, now],
      ),
    );
  }
}
