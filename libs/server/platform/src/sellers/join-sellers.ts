import { normaliseEmail } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsIn } from '../database/database';
import type { Sealer } from '../sealing/sealer';
import { sellerEmailKey } from '../sealing/secret-links';

interface Twin {
  goes: string;
  keeps: string;
}

/** A family sells as one: where both had sold, the bookings and bills go to the seller that stays. */
export async function joinSellers(em: EntityManager, goes: string, keeps: string): Promise<void> {
  const twins = await rowsIn<Twin>(
    em,
    `select g.id as goes, k.id as keeps from seller g join seller k on k.kind = g.kind and k.household_id = ?
     where g.household_id = ?`,
    [keeps, goes],
  );
  for (const twin of twins) await joinTwin(em, twin);
  await rowsIn(em, 'update seller set household_id = ? where household_id = ?', [keeps, goes]);
}

/**
 * What was sold with an address that the family has proven is the family's, also when it was there before the family.
 * A number keeps the fingerprint of its address: two guardians may have one each. What the office wrote down with an
 * address that nobody has proven may be a mistake and stays where it is, unless `unproven` says that hiding or forgetting
 * it matters more. The caller holds the household.
 */
export async function joinSellersByAddress(
  em: EntityManager,
  sealer: Sealer,
  householdId: string,
  { unproven }: { unproven: boolean },
): Promise<void> {
  const guardians = await rowsIn<{ email: string }>(
    em,
    `select email from guardian where household_id = ? and email is not null
       and email_confirmed_at is not null order by id`,
    [householdId],
  );
  const keys = guardians.map(({ email }) => sellerEmailKey(sealer, normaliseEmail(email)));
  // who books with the address meanwhile waits here or is waited for
  const sellers = await rowsIn<{ id: string }>(
    em,
    `select id from seller where household_id is null and email_key = any(?::text[])
       and (proven_at is not null or ?) order by id for update`,
    [`{${keys.join(',')}}`, unproven],
  );
  for (const { id } of sellers) await giveToHousehold(em, id, householdId);
}

async function giveToHousehold(em: EntityManager, id: string, householdId: string): Promise<void> {
  const [twin] = await rowsIn<Twin>(
    em,
    `select g.id as goes, k.id as keeps from seller g join seller k on k.kind = g.kind and k.household_id = ?
     where g.id = ?`,
    [householdId, id],
  );
  if (twin !== undefined) return joinTwin(em, twin);
  await rowsIn(
    em,
    'update seller set household_id = ?, sealed = null, key_id = null, email_key = null where id = ?',
    [householdId, id],
  );
}

async function joinTwin(em: EntityManager, { goes, keeps }: Twin): Promise<void> {
  for (const table of ['pitch_booking', 'seller_number', 'bill'])
    await rowsIn(em, `update ${table} set seller_id = ? where seller_id = ?`, [keeps, goes]);
  await rowsIn(
    em,
    `update seller k set licence_seen_on = greatest(k.licence_seen_on, g.licence_seen_on)
     from seller g where k.id = ? and g.id = ?`,
    [keeps, goes],
  );
  await rowsIn(em, 'delete from seller where id = ?', [goes]);
}
