import type { CampaignSettings } from '@dabei/contracts';
import { Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { CampaignQueries } from '../programme/campaign-queries';

@Injectable()
export class CampaignSettingsQueries {
  constructor(
    private readonly database: Database,
    private readonly campaigns: CampaignQueries,
  ) {}

  async settings(slug: string | undefined): Promise<CampaignSettings> {
    const { id } = await this.campaigns.anyNamed(slug);
    const row = await this.database.row<CampaignSettings>(
      `select version, title, intro,
         to_json(wishes_open_at)#>>'{}' as "wishesOpenAt",
         to_json(wishes_close_at)#>>'{}' as "wishesCloseAt", to_json(opens_at)#>>'{}' as "opensAt",
         to_json(closes_at)#>>'{}' as "closesAt", max_events_per_child as "maxEventsPerChild",
         max_new_per_child_per_day as "maxNewPerChildPerDay", max_new_for_days as "maxNewForDays",
         min_minutes_between as "minMinutesBetween", binding_button as "bindingButton",
         to_json(statistics_asked) as "statisticsAsked",
         asks_afterwards as "asksAfterwards",
         entry_from::text as "entryFrom", entry_until::text as "entryUntil", reminder_rules as "reminderRules"
       from campaign where id = ?`,
      [id],
    );
    if (row === null) throw notFound();
    return row;
  }
}
