import type { Database } from '@dabei/server/platform';
import { randomUUID } from 'node:crypto';

export const treeSlug = 'wunschbaum-2026';

/** A campaign in the middle of its season: published on 20 November 2026, gifts until 14 December. */
export async function aTreeCampaign(
  database: Database,
  { phase = 'published', slug = treeSlug, promiseDays = null as number | null } = {},
): Promise<string> {
  const id = randomUUID();
  await database.rows(
    `insert into tree_campaign (id, slug, title, phase, price_limit_cents, collect_until, gifts_until, promise_days,
       handover_from, handover_until, erase_on, gift_place, gift_hours, handover_place, created_on)
     values (?, ?, 'Wunschbaum 2026', ?, 3000, '2026-11-13', '2026-12-14', ?, '2026-12-18', '2026-12-18',
       '2027-01-31', 'Familienbüro, Rathausplatz 1', 'Mo–Fr 9–12 Uhr', 'Familienbüro', '2026-09-01')`,
    [id, slug, phase, promiseDays],
  );
  return id;
}

export async function aTree(
  database: Database,
  campaignId: string,
  number = 1,
  { staffed = false } = {},
): Promise<string> {
  const id = randomUUID();
  await database.rows(
    `insert into tree (id, campaign_id, number, name, address, district, staffed)
     values (?, ?, ?, ?, 'Marktstraße 4', 'Mitte', ?)`,
    [id, campaignId, number, `Baum ${String(number)}`, staffed],
  );
  return id;
}

/** A wish with a number; its words name it, so that a spec can look for them. */
export async function aWish(
  database: Database,
  campaignId: string,
  number: number,
  { state = 'published', outlet = 'online', words = `Ein Buch (${String(number)})` } = {},
): Promise<string> {
  const id = randomUUID();
  await database.rows(
    `insert into tree_wish (id, campaign_id, number, mode, state, age_band, kind, words, consent_version, outlet,
       entered_on, published_on)
     values (?, ?, ?, 'full', ?, '6-8', 'book', ?, 1, ?, '2026-11-02', '2026-11-20')`,
    [id, campaignId, number, state, words, outlet],
  );
  return id;
}
