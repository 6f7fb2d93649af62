import { rowsIn, sellerEmailKey, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** `?` is the address in lower case: rows that know a person by nothing else. */
const forgetting: readonly string[] = [
  `update mail set to_address = null, sealed = null, key_id = null, failure = null,
     return_hash = null, bounce_status = null, bounced_at = null, state = case when state = 'sent' then 'sent' else 'skipped' end where lower(to_address) = ?`,
  `delete from idempotency_key where caller = 'email:' || ?`,
  `update feedback set reply_to = null where lower(reply_to) = ?`,
];

/** `?` is the fingerprint of an address that sold: a number it keeps, the circle it asks in. */
const forgettingSeller: readonly string[] = [
  'delete from kept_number where seller_key = ?',
  'delete from commission_circle where seller_key = ?',
];

/** Codes and repeated requests are found by the address, unless another family still uses it; limits keep no address. */
export async function eraseByAddress(
  em: EntityManager,
  sealer: Sealer,
  email: string,
): Promise<void> {
  const [elsewhere] = await rowsIn(
    em,
    `select 1 from guardian g join household h on h.id = g.household_id
     where lower(g.email) = ? and h.state in ('provisional', 'active')`,
    [email],
  );
  if (elsewhere !== undefined) return;
  for (const statement of forgetting) await rowsIn(em, statement, [email]);
  await rowsIn(em, `delete from idempotency_key where caller = 'seller:' || ?`, [
    sellerEmailKey(sealer, email),
  ]);
}

/**
 * What sellers asked us to keep outlives their markets, and goes only when the family itself asks us to forget it: an
 * address that somebody merely typed may be somebody else's.
 */
export async function forgetSellers(
  em: EntityManager,
  sealer: Sealer,
  householdId: string,
): Promise<void> {
  const proven = await rowsIn<{ email: string }>(
    em,
    `select lower(email) as email from guardian
     where household_id = ? and email is not null and email_confirmed_at is not null`,
    [householdId],
  );
  for (const { email } of proven)
    for (const statement of forgettingSeller)
      await rowsIn(em, statement, [sellerEmailKey(sealer, email)]);
}
