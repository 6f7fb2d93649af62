import { searchKey } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

const longest = 80;

/** The title as it stands in an address. */
export function slugOf(title: string): string {
  const slug = searchKey(title).replaceAll(' ', '-').slice(0, longest).replace(/-+$/, '');
  return slug === '' ? 'veranstaltung' : slug;
}

/** A slug nobody else in the campaign has; the caller holds the campaign's row. */
export async function freeSlug(
  em: EntityManager,
  campaignId: string,
  title: string,
  ownId?: string,
): Promise<string> {
  const rows = await rowsIn<{ slug: string }>(
    em,
    'select slug from event where campaign_id = ? and id is distinct from ?',
    [campaignId, ownId ?? null],
  );
  const taken = new Set(rows.map(({ slug }) => slug));
  const first = slugOf(title);
  let slug = first;
  for (let number = 2; taken.has(slug); number += 1) slug = `${first}-${String(number)}`;
  return slug;
}
