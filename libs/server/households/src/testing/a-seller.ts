import { sellerEmailKey, type Database, type Sealer } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';
import { aPitchOf } from './a-pitch';

/** Somebody who booked with an address before the family was there; the household only lends its market. */
export async function aSellerBefore(
  { database, sealer }: { database: Database; sealer: Sealer },
  householdId: string,
  email: string,
): Promise<{ seller: string; pitch: string }> {
  const pitch = await aPitchOf(database, householdId);
  const seller = uuidv7();
  const { sealed, keyId } = sealer.seal(JSON.stringify({ name: 'Ada', phone: null, email }));
  await database.rows(
    `insert into seller (id, kind, sealed, key_id, email_key, created_at)
     values (?, 'private', ?, ?, ?, '2027-04-01')`,
    [seller, sealed, keyId, sellerEmailKey(sealer, email)],
  );
  await database.rows('update pitch_booking set seller_id = ? where id = ?', [seller, pitch]);
  return { seller, pitch };
}

/** A number of this seller at the market of the booking. */
export async function aNumberOf(
  database: Database,
  { seller, pitch }: { seller: string; pitch: string },
  number = 7,
): Promise<string> {
  const id = uuidv7();
  await database.rows(
    `insert into seller_number (id, market_id, seller_id, seller_key, number, state, circle, created_at)
     select ?, b.market_id, s.id, s.email_key, ?, 'confirmed', 'all', '2027-05-01'
     from pitch_booking b, seller s where b.id = ? and s.id = ?`,
    [id, number, pitch, seller],
  );
  return id;
}
