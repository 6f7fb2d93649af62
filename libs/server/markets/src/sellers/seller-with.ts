import type { SellerKind } from '@dabei/domain';
import type { Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { lockedSeller, sellerRow } from './asking-seller';
import { sellerFor, type SellerPerson } from './seller-person';

/**
 * Whose it is from now on, once an address is proven or the office has entered it: the family's where a family has
 * proven the address, else the one seller of that address. Without an address it is always a new one.
 */
export async function sellerWith(
  em: EntityManager,
  sealer: Sealer,
  person: SellerPerson,
  said: { kind: SellerKind; resident: boolean; language: string },
  now: Date,
): Promise<string> {
  const { email } = person;
  if (email === null) return sellerFor(em, sealer, { ...said, person }, now);
  const asking = { ...person, email };
  const known = await lockedSeller(em, sealer, asking, said.kind);
  return sellerRow(em, sealer, asking, { known, said, now });
}
