import { rowsIn, staysClosed } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Nonces of the frozen lists that stay closed in the public file: of children in a protected household, and of those
 * somebody must not fetch. Who knows what such a child wished must not read from the file where it will be.
 */
export async function closedLists(em: EntityManager, campaignId: string): Promise<Set<string>> {
  const lists = await rowsIn<{ nonce: string }>(
    em,
    `select encode(l.nonce, 'hex') as nonce from wish_list l
     join child c on c.id = l.child_id
     where l.campaign_id = ? and l.nonce is not null
       and ${staysClosed('l', 'c')}`,
    [campaignId],
  );
  return new Set(lists.map(({ nonce }) => nonce));
}
