import { isActiveWish, shownWishState } from '@dabei/domain';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { VaultDatabase } from '../database/vault-database';
import { currentWishes } from '../entries/current-wishes';
import { VaultSealer } from '../sealing/vault-sealer';

interface Owned {
  wishId: string;
  bodyId: string;
}

/** More than all bodies enter for one campaign. */
const most = 10_000;

/** What waits for any body at all. */
@Injectable()
export class BodyWishes {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly database: Database,
    private readonly sealer: VaultSealer,
  ) {}

  /** Wishes that came back, each time anew. */
  async returned(campaignId: string): Promise<string[]> {
    const rows = await this.database.rows<{ id: string; version: number }>(
      "select id, version from tree_wish where campaign_id = ? and mode = 'full' and state = 'returned'",
      [campaignId],
    );
    return rows.map(({ id, version }) => `returned:${id}:${String(version)}`);
  }

  /** Bodies with a gift for every wish, and at least one. */
  async allHere(campaignId: string): Promise<string[]> {
    const owned = [
      ...(await this.owned('entry', campaignId)),
      ...(await this.owned('hand_written', campaignId)),
    ];
    const wishes = await this.database.transact((em) =>
      currentWishes(
        em,
        owned.map(({ wishId }) => wishId),
      ),
    );
    return [...new Set(owned.map(({ bodyId }) => bodyId))].flatMap((bodyId) => {
      const theirs = owned.filter((one) => one.bodyId === bodyId);
      const states = theirs.flatMap(({ wishId }) => wishes.get(wishId)?.state ?? []);
      const active = states.filter((state) => isActiveWish(state));
      const here = active.length > 0 && active.every((state) => shownWishState(state) === 'here');
      return here ? [`here:${bodyId}`] : [];
    });
  }

  private async owned(table: 'entry' | 'hand_written', campaignId: string): Promise<Owned[]> {
    const rows = await this.vault.rows<{ sealed: Buffer; key_id: string }>(
      `select sealed, key_id from vault.${table} where campaign_id = $1 limit ${String(most)}`,
      [campaignId],
    );
    return rows.map(({ sealed, key_id }) => this.sealer.open(sealed, key_id) as Owned);
  }
}
