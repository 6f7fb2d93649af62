import { Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

export interface FiguresCampaign {
  id: string;
  slug: string;
  title: string;
  phase: string;
  startsOn: string;
}

/** The campaigns that can be counted, the newest first; a draft has nothing to count. */
@Injectable()
export class FiguresCampaigns {
  constructor(private readonly database: Database) {}

  all(): Promise<FiguresCampaign[]> {
    return this.database.rows<FiguresCampaign>(
      `select id, slug, title, phase, starts_on::text as "startsOn" from campaign
       where phase <> 'draft' order by starts_on desc, id desc limit 50`,
    );
  }

  async named(slug: string): Promise<FiguresCampaign> {
    const found = (await this.all()).find((campaign) => campaign.slug === slug);
    if (found === undefined) throw notFound();
    return found;
  }
}
