import { rowsIn, sellerEmailKey, type Sealer, randomUUID } from '@dabei/server/platform';
import type { SellerKind } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';

/** Who sells, as far as it was told; kept sealed. */
export const sellerPerson = z.object({
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});
export type SellerPerson = z.infer<typeof sellerPerson>;

interface SellerOrder {
  kind: SellerKind;
  person: SellerPerson;
  language: string;
  resident: boolean;
}

/**
 * The seller with this address, or a new one; without an address always a new one. Nobody has proven the address yet:
 * what a seller who once typed its code said about itself is not overwritten by whoever types its address.
 */
export async function sellerFor(
  em: EntityManager,
  sealer: Sealer,
  { kind, person, language, resident }: SellerOrder,
  now: Date,
): Promise<string> {
  const { sealed, keyId } = sealer.seal(JSON.stringify(person));
  const emailKey = person.email === null ? null : sellerEmailKey(sealer, person.email);
  const [row] = await rowsIn<{ id: string }>(
    em,
    `insert into seller (id, kind, sealed, key_id, email_key, language, resident, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (email_key, kind) where email_key is not null and household_id is null do update
       set sealed = case when seller.proven_at is null then excluded.sealed else seller.sealed end,
           key_id = case when seller.proven_at is null then excluded.key_id else seller.key_id end,
           language = case when seller.proven_at is null then excluded.language else seller.language end
     returning id`,
    [randomUUID(), kind, sealed, keyId, emailKey, language, resident, now],
  );
  if (row === undefined) throw new Error('a seller was neither found nor made');
  return row.id;
}

/** The code was typed: the address is the seller's own. */
export async function proveSeller(em: EntityManager, sellerId: string, now: Date): Promise<void> {
  await rowsIn(em, 'update seller set proven_at = coalesce(proven_at, ?) where id = ?', [
    now,
    sellerId,
  ]);
}

/** Opens what is sealed of a seller; `sealed` as hex. */
export function sellerPersonOf(sealer: Sealer, sealed: string, keyId: string): SellerPerson {
  return sellerPerson.parse(JSON.parse(sealer.open(Buffer.from(sealed, 'hex'), keyId)));
}

/** What a row says of whoever sells: sealed, where it told something itself, and its family's guardian. */
export interface TellingRow {
  /** As hex. */
  sealed: string | null;
  keyId: string | null;
  guardian: string | null;
  guardianPhone?: string | null;
  guardianEmail?: string | null;
}

/** Who it is: as it told, else its family's guardian; '' where nobody is known. */
export function tellingPerson(
  sealer: Sealer,
  { sealed, keyId, guardian, guardianPhone = null, guardianEmail = null }: TellingRow,
): SellerPerson {
  return sealed !== null && keyId !== null
    ? sellerPersonOf(sealer, sealed, keyId)
    : { name: guardian ?? '', phone: guardianPhone, email: guardianEmail };
}
