import { randomUUID } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { VaultDatabase, vaultRows, type VaultClient } from '../database/vault-database';
import { personKey, type Person } from '../sealing/person';
import { VaultSealer } from '../sealing/vault-sealer';

export interface Entry {
  id: string;
  campaignId: string;
  enteredOn: string;
  person: Person;
}

interface EntryRow {
  id: string;
  campaign_id: string;
  entered_on: string;
  sealed: Buffer;
  key_id: string;
}

/** More than any town enters for one campaign. */
const most = 5000;
const columns = 'id, campaign_id, entered_on::text as entered_on, sealed, key_id';

/** The names themselves: found by keyed hashes, opened only here. */
@Injectable()
export class Entries {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly sealer: VaultSealer,
  ) {}

  async ofBody(campaignId: string, bodyId: string): Promise<Entry[]> {
    const rows = await this.vault.rows<EntryRow>(
      `select ${columns} from vault.entry
       where campaign_id = $1 and body_hash = any($2) limit ${String(most)}`,
      [campaignId, this.sealer.hashes('body', bodyId)],
    );
    return rows.map((row) => this.opened(row));
  }

  async ofCampaign(client: VaultClient, campaignId: string): Promise<Entry[]> {
    const rows = await vaultRows<EntryRow>(
      client,
      `select ${columns} from vault.entry where campaign_id = $1 limit ${String(most)}`,
      [campaignId],
    );
    return rows.map((row) => this.opened(row));
  }

  /** The names behind these wishes. */
  async ofWishes(client: VaultClient, wishIds: readonly string[]): Promise<Entry[]> {
    const rows = await vaultRows<EntryRow>(
      client,
      `select ${columns} from vault.entry where wish_hash = any($1)`,
      [wishIds.flatMap((id) => this.sealer.hashes('wish', id))],
    );
    return rows.map((row) => this.opened(row));
  }

  /** Everything entered for the same child in this campaign, by whichever body. */
  async ofPerson(client: VaultClient, campaignId: string, person: Person): Promise<Entry[]> {
    const rows = await vaultRows<EntryRow>(
      client,
      `select ${columns} from vault.entry where campaign_id = $1 and person_hash = any($2)`,
      [campaignId, this.sealer.hashes('person', personKey(person))],
    );
    return rows.map((row) => this.opened(row));
  }

  /** Whoever decides about wishes of this child waits for whoever came first. */
  async lockPerson(client: VaultClient, person: Person): Promise<void> {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      this.sealer.hash('person', personKey(person)),
    ]);
  }

  async add(
    client: VaultClient,
    campaignId: string,
    person: Person,
    enteredOn: string,
  ): Promise<void> {
    const { sealed, keyId } = this.sealer.seal(person);
    await client.query(
      `insert into vault.entry
         (id, campaign_id, wish_hash, body_hash, person_hash, sealed, key_id, entered_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        randomUUID(),
        campaignId,
        this.sealer.hash('wish', person.wishId),
        this.sealer.hash('body', person.bodyId),
        this.sealer.hash('person', personKey(person)),
        sealed,
        keyId,
        enteredOn,
      ],
    );
  }

  async change(client: VaultClient, id: string, person: Person): Promise<void> {
    const { sealed, keyId } = this.sealer.seal(person);
    await client.query(
      `update vault.entry set wish_hash = $2, body_hash = $3, person_hash = $4, sealed = $5, key_id = $6
       where id = $1`,
      [
        id,
        this.sealer.hash('wish', person.wishId),
        this.sealer.hash('body', person.bodyId),
        this.sealer.hash('person', personKey(person)),
        sealed,
        keyId,
      ],
    );
  }

  async remove(client: VaultClient, ids: readonly string[]): Promise<void> {
    await client.query('delete from vault.entry where id = any($1)', [ids]);
  }

  private opened(row: EntryRow): Entry {
    return {
      id: row.id,
      campaignId: row.campaign_id,
      enteredOn: row.entered_on,
      person: this.sealer.open(row.sealed, row.key_id) as Person,
    };
  }
}
