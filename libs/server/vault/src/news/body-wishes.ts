import { isActiveWish, shownWishState } from '@dabei/domain';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { VaultDatabase } from '../database/vault-database';
import { currentWishes } from '../entries/current-wishes';
import type { Person } from '../sealing/person';
import { VaultSealer } from '../sealing/vault-sealer';

interface EntryRow {
  id: string;
  sealed: Buffer;
  key_id: string;
  told_version: number | null;
}

interface Told {
  entryId: string;
  wishId: string;
  toldVersion: number | null;
}

/** More than any body enters for one campaign. */
const most = 5000;

/** What is with the wishes of one body, as far as it is told of them. */
@Injectable()
export class BodyWishes {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly database: Database,
    private readonly sealer: VaultSealer,
  ) {}

  /** Wishes that came back and that the body has not been told of, with the version they came back in. */
  async newlyReturned(
    campaignId: string,
    bodyId: string,
  ): Promise<{ entryId: string; version: number }[]> {
    const told = await this.entries(campaignId, bodyId);
    const rows = await this.database.rows<{ id: string; version: number }>(
      "select id, version from tree_wish where id = any(?::uuid[]) and state = 'returned'",
      [`{${told.map(({ wishId }) => wishId).join(',')}}`],
    );
    const versions = new Map(rows.map(({ id, version }) => [id, version]));
    return told.flatMap(({ entryId, wishId, toldVersion }) => {
      const version = versions.get(wishId);
      return version === undefined || version === toldVersion ? [] : [{ entryId, version }];
    });
  }

  async markTold(entries: readonly { entryId: string; version: number }[]): Promise<void> {
    await this.vault.rows(
      `update vault.entry set told_version = (t->>'version')::int
       from jsonb_array_elements($1::jsonb) t where entry.id = (t->>'entryId')::uuid`,
      [JSON.stringify(entries)],
    );
  }

  /** Is there a gift for every wish of the body, and at least one? */
  async allHere(campaignId: string, bodyId: string): Promise<boolean> {
    const wishIds = [
      ...(await this.entries(campaignId, bodyId)).map(({ wishId }) => wishId),
      ...(await this.handWritten(campaignId, bodyId)),
    ];
    const wishes = await this.database.transact((em) => currentWishes(em, wishIds));
    const active = [...wishes.values()].filter(({ state }) => isActiveWish(state));
    return active.length > 0 && active.every(({ state }) => shownWishState(state) === 'here');
  }

  private async entries(campaignId: string, bodyId: string): Promise<Told[]> {
    const rows = await this.vault.rows<EntryRow>(
      `select id, sealed, key_id, told_version from vault.entry
       where campaign_id = $1 and body_hash = any($2) limit ${String(most)}`,
      [campaignId, this.sealer.hashes('body', bodyId)],
    );
    return rows.map(({ id, sealed, key_id, told_version }) => ({
      entryId: id,
      wishId: (this.sealer.open(sealed, key_id) as Person).wishId,
      toldVersion: told_version,
    }));
  }

  private async handWritten(campaignId: string, bodyId: string): Promise<string[]> {
    const rows = await this.vault.rows<{ sealed: Buffer; key_id: string }>(
      `select sealed, key_id from vault.hand_written
       where campaign_id = $1 and body_hash = any($2) limit ${String(most)}`,
      [campaignId, this.sealer.hashes('body', bodyId)],
    );
    return rows.map(
      ({ sealed, key_id }) => (this.sealer.open(sealed, key_id) as { wishId: string }).wishId,
    );
  }
}
