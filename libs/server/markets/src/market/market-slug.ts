import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

const words = {
  'children-flea': 'kinderflohmarkt',
  flea: 'troedelmarkt',
  commission: 'kleiderboerse',
  swap: 'tauschtisch',
} as const;

/** An address nobody has yet: 'kinderflohmarkt-2027-05-09'. Two at once come one after the other. */
export async function freeMarketSlug(
  em: EntityManager,
  kind: keyof typeof words,
  heldOn: string,
): Promise<string> {
  await rowsIn(em, "select pg_advisory_xact_lock(hashtext('market-slug'))");
  const wanted = `${words[kind]}-${heldOn}`;
  const taken = await rowsIn<{ slug: string }>(em, 'select slug from market where slug like ?', [
    `${wanted}%`,
  ]);
  const names = new Set(taken.map(({ slug }) => slug));
  for (let round = 1; ; round += 1) {
    const slug = round === 1 ? wanted : `${wanted}-${String(round)}`;
    if (!names.has(slug)) return slug;
  }
}
