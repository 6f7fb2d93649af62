import { type CampaignView } from '@dabei/contracts';
import { Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { currentFirst } from './current-first';

export interface CampaignRow extends CampaignView {
  id: string;
}

const campaignColumns = `
  c.id, c.slug, c.title, c.intro, c.phase, to_json(c.opens_at)#>>'{}' as "opensAt",
  to_json(c.closes_at)#>>'{}' as "closesAt", c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
  to_json(c.wishes_open_at)#>>'{}' as "wishesOpenAt", to_json(c.wishes_close_at)#>>'{}' as "wishesCloseAt",
  to_json(c.drawn_at)#>>'{}' as "drawnAt",
  c.erase_on::text as "eraseOn", c.binding_button as "bindingButton",
  c.max_events_per_child as "maxEventsPerChild",
  case when c.max_new_per_child_per_day is not null then json_build_object('most', c.max_new_per_child_per_day,
    'days', c.max_new_for_days) end as "newPerDay", to_json(c.statistics_asked) as "statisticsAsked",
  exists (select 1 from report p where p.campaign_id = c.id and p.kind = 'public') as "hasReport"`;

@Injectable()
export class CampaignQueries {
  constructor(private readonly database: Database) {}

  /** What everybody may see, the current one first. */
  async published(): Promise<CampaignRow[]> {
    const rows = await this.database.rows<CampaignRow>(
      `select ${campaignColumns} from campaign c where c.phase <> 'draft'`,
    );
    return currentFirst(rows);
  }

  async publishedViews(): Promise<CampaignView[]> {
    return (await this.published()).map(publicView);
  }

  /** The published campaign of this name, or the current one; a draft does not exist. */
  async publishedNamed(slug: string | undefined): Promise<CampaignRow> {
    return named(await this.published(), slug);
  }

  /** The same for staff, who also see drafts. */
  async anyNamed(slug: string | undefined): Promise<CampaignRow> {
    const rows = await this.database.rows<CampaignRow>(`select ${campaignColumns} from campaign c`);
    return named(currentFirst(rows), slug);
  }
}

/** The campaign without its id. */
export function publicView({ id: _id, ...view }: CampaignRow): CampaignView {
  return view;
}

function named(campaigns: CampaignRow[], slug: string | undefined): CampaignRow {
  const found = slug === undefined ? campaigns[0] : campaigns.find((row) => row.slug === slug);
  if (found === undefined) throw notFound();
  return found;
}
