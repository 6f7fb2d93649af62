import type { TreeOverview, TreeSettings } from '@dabei/contracts';
import { localDateOf, moveTree } from '@dabei/domain';
import { CONFIG, Clock, Database, rowsIn, type Config } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { anotherTreeRuns, treeCampaign, type TreeCampaign } from '../facts/tree-campaign';
import { loadStock } from '../trees/load-stock';
import { openWishes } from './open-wishes';
import { hasConsentText } from './tree-consents';
import { treeNeeds } from './tree-needs';
import { treeSettingsView } from './tree-settings-view';

const noCards = { printed: 0, hanging: 0, taken: 0, returned: 0, lost: 0 };
const noCounts = { free: 0, claimed: 0, out: 0, here: 0, missing: 0, handedOver: 0 };

const empty = {
  campaign: null,
  needs: [],
  entered: { draft: 0, toCheck: 0, returned: 0, approved: 0 },
  stock: { published: 0, counts: noCounts, cards: noCards },
  withdrawn: 0,
  steps: [],
  open: { total: 0, numbers: [], unnumbered: 0 },
} satisfies TreeOverview;

/** The whole wish tree on one page: what needs the office, how many are where, what comes next. */
@Injectable()
export class TreeOverviewQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(slug: string | undefined): Promise<TreeOverview> {
    const today = localDateOf(await this.clock.now(), this.config.townZone);
    return this.database.transact(async (em) => {
      const campaign = await treeCampaign(em, slug);
      return campaign === null ? empty : this.of(em, campaign, today);
    });
  }

  private async of(
    em: EntityManager,
    campaign: TreeCampaign,
    today: string,
  ): Promise<TreeOverview> {
    const { differences, ...stock } = (await loadStock(em, campaign.id)).all;
    const open = await openWishes(em, campaign.id);
    const hasConsent = await hasConsentText(em, campaign.id);
    return {
      campaign: treeSettingsView(campaign),
      needs: await treeNeeds(em, campaign, {
        today,
        hasConsent,
        differences: differences.filter(({ what }) => what !== 'no-way-to-pick').length,
      }),
      ...(await enteredOf(em, campaign.id)),
      stock,
      steps: stepsOf(campaign, {
        hasConsent,
        openWishes: open.total,
        anotherRuns: await anotherTreeRuns(em, campaign.id),
      }),
      open,
    };
  }
}

async function enteredOf(
  em: EntityManager,
  campaignId: string,
): Promise<Pick<TreeOverview, 'entered' | 'withdrawn'>> {
  const [row] = await rowsIn<TreeOverview['entered'] & { withdrawn: number }>(
    em,
    `select (count(*) filter (where state = 'draft'))::int as draft,
       (count(*) filter (where state in ('submitted', 'in-review')))::int as "toCheck",
       (count(*) filter (where state = 'returned'))::int as returned,
       (count(*) filter (where state = 'approved'))::int as approved,
       (count(*) filter (where state = 'withdrawn'))::int as withdrawn
     from tree_wish where campaign_id = ?`,
    [campaignId],
  );
  const { withdrawn, ...entered } = row ?? { ...empty.entered, withdrawn: 0 };
  return { entered, withdrawn };
}

function stepsOf(
  { phase }: Pick<TreeSettings, 'phase'>,
  facts: Parameters<typeof moveTree>[2],
): TreeOverview['steps'] {
  const moves = ['advance', 'go-back'] as const;
  return moves.flatMap((move): TreeOverview['steps'] => {
    // where it would lead, and then whether it may go there now
    const open = moveTree(phase, move, {
      hasConsent: true,
      openWishes: 0,
      anotherRuns: false,
    });
    if (open.outcome === 'refused') return [];
    const moved = moveTree(phase, move, facts);
    const refused =
      moved.outcome === 'refused' && moved.reason !== 'not-in-this-phase' ? moved.reason : null;
    return [{ move, to: open.to, refused }];
  });
}
