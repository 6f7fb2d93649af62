import type { PolicyCampaign, WishDates } from '@dabei/domain';
import { notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A campaign as wishing and drawing look at it. */
export interface WishCampaign {
  id: string;
  slug: string;
  kind: string;
  title: string;
  /** 'YYYY-MM-DD' */
  startsOn: string;
  endsOn: string;
  dates: WishDates;
  /** The lists are frozen and published as a hash. */
  sealed: boolean;
  policy: PolicyCampaign;
}

interface Row {
  id: string;
  slug: string;
  kind: string;
  title: string;
  starts_on: string;
  ends_on: string;
  phase: PolicyCampaign['phase'];
  wishes_open_at: string | null;
  wishes_close_at: string | null;
  drawn: boolean;
  sealed: boolean;
  opens_at: string | null;
  closes_at: string | null;
  residents_first_until: string | null;
  max_events_per_child: number | null;
  min_minutes_between: number;
}

const columns = `c.id, c.slug, c.kind, c.title, c.starts_on::text as starts_on, c.ends_on::text as ends_on, c.phase,
  to_json(c.wishes_open_at)#>>'{}' as wishes_open_at, to_json(c.wishes_close_at)#>>'{}' as wishes_close_at,
  c.drawn_at is not null as drawn, exists (select 1 from draw d where d.campaign_id = c.id) as sealed, to_json(c.opens_at)#>>'{}' as opens_at,
  to_json(c.closes_at)#>>'{}' as closes_at, c.residents_first_until::text as residents_first_until,
  c.max_events_per_child, c.min_minutes_between`;

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

function toCampaign(row: Row): WishCampaign {
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    title: row.title,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    dates: {
      phase: row.phase,
      opensAt: instant(row.wishes_open_at),
      closesAt: instant(row.wishes_close_at),
      drawn: row.drawn,
    },
    sealed: row.sealed,
    policy: {
      phase: row.phase,
      opensAt: instant(row.opens_at),
      closesAt: instant(row.closes_at),
      residentsFirstUntil: row.residents_first_until,
      maxEventsPerChild: row.max_events_per_child,
      // it is for what is left after the draw
      newPerDay: null,
      minMinutesBetween: row.min_minutes_between,
    },
  };
}

async function one(em: EntityManager, condition: string, value: string): Promise<WishCampaign> {
  const [row] = await rowsIn<Row>(em, `select ${columns} from campaign c where ${condition}`, [
    value,
  ]);
  if (row === undefined) throw notFound();
  return toCampaign(row);
}

/** A draft does not exist for anybody who wishes. */
export function campaignNamed(em: EntityManager, slug: string): Promise<WishCampaign> {
  return one(em, "c.slug = ? and c.phase <> 'draft'", slug);
}

/**
 * The same, and its phase stays what it is until the transaction ends: whoever ends the wish phase waits for the
 * lists that are just being written, and a list that comes later sees that it is over.
 */
export function lockedCampaign(em: EntityManager, slug: string): Promise<WishCampaign> {
  return one(em, "c.slug = ? and c.phase <> 'draft' for share", slug);
}

/** For whoever moves the draw on: one after the other, and not while the phase changes. */
export function drawableCampaign(em: EntityManager, slug: string): Promise<WishCampaign> {
  return one(em, "c.slug = ? and c.phase <> 'draft' for update", slug);
}

export function campaignWithId(em: EntityManager, id: string): Promise<WishCampaign> {
  return one(em, 'c.id = ?', id);
}
