import { rowsIn, randomUUID } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

interface Basket {
  donorId: string;
  wishIds: readonly string[];
  channel: 'online' | 'card' | 'phone';
  /** Held until the code is typed, or promised at once until a local day. */
  as: { confirmBy: Date } | { promisedUntil: string };
  now: Date;
}

/** What one donor takes on in one go; answers with its basket. The caller holds the wishes and has moved them. */
export async function writePledges(
  em: EntityManager,
  { donorId, wishIds, channel, as, now }: Basket,
): Promise<string> {
  const basketId = randomUUID();
  const promisedUntil = 'promisedUntil' in as ? as.promisedUntil : null;
  await rowsIn(
    em,
    `insert into pledge_basket (id, donor_id, created_at, expires_at, confirmed_at)
     values (?, ?, ?, ?, ?)`,
    'confirmBy' in as
      ? [basketId, donorId, now, as.confirmBy, null]
      : [basketId, donorId, now, now, now],
  );
  await rowsIn(
    em,
    `insert into pledge (wish_id, donor_id, basket_id, state, channel, promised_until, created_at)
     select value::uuid, ?, ?, ?, ?, ?, ? from jsonb_array_elements_text(?::jsonb)`,
    [
      donorId,
      basketId,
      promisedUntil === null ? 'held' : 'promised',
      channel,
      promisedUntil,
      now,
      JSON.stringify(wishIds),
    ],
  );
  return basketId;
}
