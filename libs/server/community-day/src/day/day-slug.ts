import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** An address no other day has yet: 'aktionstag-2027-09-19'. Two at once come one after the other. */
export async function freeDaySlug(em: EntityManager, heldOn: string): Promise<string> {
  await rowsIn(em, "select pg_advisory_xact_lock(hashtext('community-day-slug'))");
  const wanted = `aktionstag-${heldOn}`;
  const taken = await rowsIn<{ slug: string }>(
    em,
    'select slug from community_day where slug like ?',
    [`${wanted}%`],
  );
  const names = new Set(taken.map(({ slug }) => slug));
  for (let round = 1; ; round += 1) {
    const slug = round === 1 ? wanted : `${wanted}-${String(round)}`;
    if (!names.has(slug)) return slug;
  }
}
