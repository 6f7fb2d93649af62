import { runningTreePhases, treePhasesByCurrency, type TreePhase } from '@dabei/domain';
import { notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A wish tree campaign as its rules need it; days are 'YYYY-MM-DD'. */
export interface TreeCampaign {
  id: string;
  slug: string;
  title: string;
  intro: string;
  phase: TreePhase;
  priceLimitCents: number;
  wishesPerChild: number;
  vouchersAllowed: boolean;
  collectUntil: string;
  giftsUntil: string;
  promiseDays: number | null;
  handoverFrom: string;
  handoverUntil: string;
  eraseOn: string;
  giftPlace: string;
  giftHours: string;
  handoverPlace: string;
  consentVersion: number;
  version: number;
}

const columns = `id, slug, title, intro, phase, price_limit_cents as "priceLimitCents",
  wishes_per_child as "wishesPerChild", vouchers_allowed as "vouchersAllowed",
  collect_until::text as "collectUntil", gifts_until::text as "giftsUntil", promise_days as "promiseDays",
  handover_from::text as "handoverFrom", handover_until::text as "handoverUntil", erase_on::text as "eraseOn",
  gift_place as "giftPlace", gift_hours as "giftHours", handover_place as "handoverPlace",
  consent_version as "consentVersion", version`;

const byCurrency = `{${treePhasesByCurrency.join(',')}}`;

/** The campaign that runs, else the next, else the last, or the one named; null where there is none. */
export async function treeCampaign(em: EntityManager, slug?: string): Promise<TreeCampaign | null> {
  const [campaign] = await rowsIn<TreeCampaign>(
    em,
    slug === undefined
      ? `select ${columns} from tree_campaign where phase <> 'erased'
         order by array_position(?::text[], phase), created_on desc, slug desc limit 1`
      : `select ${columns} from tree_campaign where slug = ? and phase <> 'erased'`,
    [slug ?? byCurrency],
  );
  return campaign ?? null;
}

/** The same for who needs one: 404 where there is none. */
export async function neededTreeCampaign(em: EntityManager, slug?: string): Promise<TreeCampaign> {
  const campaign = await treeCampaign(em, slug);
  if (campaign === null) throw notFound();
  return campaign;
}

/** Is another campaign between its first wish and its last gift? */
export async function anotherTreeRuns(em: EntityManager, id: string): Promise<boolean> {
  const rows = await rowsIn(
    em,
    'select 1 from tree_campaign where id <> ? and phase = any(?::text[]) limit 1',
    [id, `{${runningTreePhases.join(',')}}`],
  );
  return rows.length > 0;
}
