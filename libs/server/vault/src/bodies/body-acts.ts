import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { VaultClient } from '../database/vault-database';
import { VaultSealer } from '../sealing/vault-sealer';

export interface BodyAct {
  campaignId: string;
  bodyId: string;
  /** null: a family with a code. */
  accountId: string | null;
  act:
    | 'entered'
    | 'changed'
    | 'submitted'
    | 'withdrawn'
    | 'entered-by-code'
    | 'codes-made'
    | 'list-printed';
  /** A local day: a time would join the account with a line of the audit. */
  day: string;
}

/** What bodies did is written down beside the names, by day; a line elsewhere would tell which wish is whose. */
@Injectable()
export class BodyActs {
  constructor(private readonly sealer: VaultSealer) {}

  async write(
    client: VaultClient,
    { campaignId, bodyId, accountId, act, day }: BodyAct,
  ): Promise<void> {
    await client.query(
      `insert into vault.body_act (id, campaign_id, on_day, account_id, body_hash, act)
       values ($1, $2, $3, $4, $5, $6)`,
      [randomUUID(), campaignId, day, accountId, this.sealer.hash('body', bodyId), act],
    );
  }
}
