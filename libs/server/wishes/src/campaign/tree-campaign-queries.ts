import type { TreeCampaigns } from '@dabei/contracts';
import { treePhasesByCurrency } from '@dabei/domain';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

/** The campaigns somebody may choose among; the first is meant where none is named. */
@Injectable()
export class TreeCampaignQueries {
  constructor(private readonly database: Database) {}

  async all(): Promise<TreeCampaigns> {
    const campaigns = await this.database.rows<TreeCampaigns['campaigns'][number]>(
      `select slug, title, phase from tree_campaign where phase <> 'erased'
       order by array_position(?::text[], phase), created_on desc, slug desc limit 20`,
      [`{${treePhasesByCurrency.join(',')}}`],
    );
    return { campaigns };
  }
}
