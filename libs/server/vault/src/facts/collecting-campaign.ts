import { treePhasesByCurrency, type TreePhase } from '@dabei/domain';
import { Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

/** What entering wishes needs to know of the campaign; days are 'YYYY-MM-DD'. */
export interface CollectingCampaign {
  id: string;
  slug: string;
  title: string;
  phase: TreePhase;
  collectUntil: string;
  handoverFrom: string;
  eraseOn: string;
  priceLimitCents: number;
  vouchersAllowed: boolean;
  wishesPerChild: number;
  consentVersion: number;
}

const columns = `id, slug, title, phase, collect_until::text as "collectUntil",
  handover_from::text as "handoverFrom", erase_on::text as "eraseOn",
  price_limit_cents as "priceLimitCents", vouchers_allowed as "vouchersAllowed",
  wishes_per_child as "wishesPerChild", consent_version as "consentVersion"`;

/** The campaign wishes are entered for, and which bodies may. */
@Injectable()
export class CollectingCampaigns {
  constructor(private readonly database: Database) {}

  /** The one that runs, else the next, else the last. */
  async current(): Promise<CollectingCampaign | null> {
    return this.database.row<CollectingCampaign>(
      `select ${columns}
       from tree_campaign where phase <> 'erased'
       order by array_position(?::text[], phase), created_on desc, slug desc limit 1`,
      [`{${treePhasesByCurrency.join(',')}}`],
    );
  }

  /** The one a wish or a code belongs to, whatever else goes on; null where it is erased. */
  async ofId(id: string): Promise<CollectingCampaign | null> {
    return this.database.row<CollectingCampaign>(
      `select ${columns} from tree_campaign where id = ? and phase <> 'erased'`,
      [id],
    );
  }

  async needed(): Promise<CollectingCampaign> {
    const campaign = await this.current();
    if (campaign === null) throw notFound();
    return campaign;
  }

  /** The one the desk works on, or the one that goes on. */
  async named(slug: string | undefined): Promise<CollectingCampaign> {
    if (slug === undefined) return this.needed();
    const campaign = await this.database.row<CollectingCampaign>(
      `select ${columns} from tree_campaign where slug = ? and phase <> 'erased'`,
      [slug],
    );
    if (campaign === null) throw notFound();
    return campaign;
  }

  /** Everybody who enters wishes for it. */
  async bodies(campaignId: string): Promise<{ id: string; name: string }[]> {
    return this.database.rows(
      `select o.id, o.name from tree_body b join organisation o on o.id = b.organisation_id
       where b.campaign_id = ? order by o.name collate "de-x-icu", o.id`,
      [campaignId],
    );
  }

  /** Which of these organisations enter wishes for it. */
  async bodiesAmong(
    campaignId: string,
    organisationIds: readonly string[],
  ): Promise<{ id: string; name: string }[]> {
    return this.database.rows(
      `select o.id, o.name from tree_body b join organisation o on o.id = b.organisation_id
       where b.campaign_id = ? and o.id = any(?::uuid[]) order by o.name collate "de-x-icu", o.id`,
      [campaignId, `{${organisationIds.join(',')}}`],
    );
  }

  /** The words of the current consent, in every language there are. */
  async consent(campaign: CollectingCampaign): Promise<{ language: string; words: string }[]> {
    return this.database.rows(
      'select language, words from tree_consent where campaign_id = ? and version = ? order by language',
      [campaign.id, campaign.consentVersion],
    );
  }
}
