import type { KeyringSealer } from '@dabei/server/vault';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { SeededTree } from './seed-wish-tree';

/** How many numbered stickers a body takes home at once. */
const atOnce = 10;

/** Which body handed out the hand-written cards: ten numbers each, from the first body on, as the vault keeps it. */
export async function handWrittenCards(
  client: pg.Client,
  sealer: KeyringSealer,
  {
    campaignId,
    bodyIds,
    handWritten,
    today,
  }: Pick<SeededTree, 'campaignId' | 'bodyIds' | 'handWritten'> & { today: string },
): Promise<void> {
  const cards = handWritten.map((wishId, at) => {
    const bodyId = bodyIds[Math.floor(at / atOnce) % bodyIds.length] ?? '';
    return { wishId, bodyId, wishHash: sealer.hash('wish', wishId) };
  });
  // in an order that tells nothing of the numbers
  cards.sort((one, other) => (one.wishHash < other.wishHash ? -1 : 1));
  for (const { wishId, bodyId, wishHash } of cards) {
    const { sealed, keyId } = sealer.seal({ wishId, bodyId });
    await client.query(
      `insert into vault.hand_written (id, campaign_id, wish_hash, body_hash, sealed, key_id, entered_on)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [randomUUID(), campaignId, wishHash, sealer.hash('body', bodyId), sealed, keyId, today],
    );
  }
}
