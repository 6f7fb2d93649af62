import type { EntryCampaign } from '@dabei/contracts';
import { entryState } from '@dabei/domain';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

@Injectable()
export class EntryCampaignQueries {
  constructor(private readonly database: Database) {}

  /** The seasons organisers were asked about and that are not over yet, the next one first. */
  async asked(today: string): Promise<EntryCampaign[]> {
    const rows = await this.database.rows<Omit<EntryCampaign, 'entry'>>(
      `select slug, title, starts_on::text as "startsOn", ends_on::text as "endsOn",
         entry_from::text as "entryFrom", entry_until::text as "entryUntil"
       from campaign
       where (entry_from is not null or entry_until is not null) and ends_on >= ?::date
         and phase not in ('done', 'erased')
       order by starts_on, id limit 10`,
      [today],
    );
    return rows.map((row) => ({ ...row, entry: entryState(row, today) }));
  }
}
