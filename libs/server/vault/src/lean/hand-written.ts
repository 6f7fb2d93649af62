import { randomUUID } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { VaultDatabase, vaultRows, type VaultClient } from '../database/vault-database';
import { VaultSealer } from '../sealing/vault-sealer';

/** A hand-written card and the body that handed it out; sealed as a whole. */
export interface OfBody {
  wishId: string;
  bodyId: string;
}

interface Row {
  sealed: Buffer;
  key_id: string;
}

/** More than any town hangs up in one campaign. */
const most = 5000;

/** Whose the hand-written cards are: found by keyed hashes, opened only here. */
@Injectable()
export class HandWritten {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly sealer: VaultSealer,
  ) {}

  async ofBody(campaignId: string, bodyId: string): Promise<string[]> {
    const rows = await this.vault.rows<Row>(
      `select sealed, key_id from vault.hand_written
       where campaign_id = $1 and body_hash = any($2) limit ${String(most)}`,
      [campaignId, this.sealer.hashes('body', bodyId)],
    );
    return rows.map((row) => this.opened(row).wishId);
  }

  async ofCampaign(client: VaultClient, campaignId: string): Promise<OfBody[]> {
    const rows = await vaultRows<Row>(
      client,
      `select sealed, key_id from vault.hand_written where campaign_id = $1 limit ${String(most)}`,
      [campaignId],
    );
    return rows.map((row) => this.opened(row));
  }

  async ofWishes(client: VaultClient, wishIds: readonly string[]): Promise<OfBody[]> {
    const rows = await vaultRows<Row>(
      client,
      'select sealed, key_id from vault.hand_written where wish_hash = any($1)',
      [this.hashesOf(wishIds)],
    );
    return rows.map((row) => this.opened(row));
  }

  /** Until this transaction ends nobody else says whose cards are, or makes codes of it. */
  async hold(client: VaultClient, campaignId: string): Promise<void> {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [campaignId]);
  }

  /** What was typed last counts. Written in an order that tells nothing of the numbers. */
  async set(
    client: VaultClient,
    campaignId: string,
    cards: readonly OfBody[],
    day: string,
  ): Promise<void> {
    await this.remove(
      client,
      cards.map(({ wishId }) => wishId),
    );
    const hashed = cards
      .map((card) => ({ card, wishHash: this.sealer.hash('wish', card.wishId) }))
      .sort((one, other) => (one.wishHash < other.wishHash ? -1 : 1));
    for (const { card, wishHash } of hashed) {
      const { sealed, keyId } = this.sealer.seal(card);
      await client.query(
        `insert into vault.hand_written (id, campaign_id, wish_hash, body_hash, sealed, key_id, entered_on)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (wish_hash) do update
           set body_hash = excluded.body_hash, sealed = excluded.sealed, key_id = excluded.key_id`,
        [
          randomUUID(),
          campaignId,
          wishHash,
          this.sealer.hash('body', card.bodyId),
          sealed,
          keyId,
          day,
        ],
      );
    }
  }

  async remove(client: VaultClient, wishIds: readonly string[]): Promise<void> {
    await client.query('delete from vault.hand_written where wish_hash = any($1)', [
      this.hashesOf(wishIds),
    ]);
  }

  private hashesOf(wishIds: readonly string[]): string[] {
    return wishIds.flatMap((id) => this.sealer.hashes('wish', id));
  }

  private opened({ sealed, key_id }: Row): OfBody {
    return this.sealer.open(sealed, key_id) as OfBody;
  }
}
