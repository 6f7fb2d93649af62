import { randomUUID } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import type { VaultClient } from '../database/vault-database';
import { VaultSealer } from '../sealing/vault-sealer';

export interface BodyAct {
  campaignId: string;
  bodyId: string;
  act:
    | 'entered'
    | 'changed'
    | 'submitted'
    | 'withdrawn'
    | 'entered-by-code'
    | 'codes-made'
    | 'list-printed'
    | 'numbers-typed'
    | 'numbers-set'
    | 'numbers-cleared';
  /** A local day: a time would join it with a line of the audit, which names an account. */
  day: string;
}

/** What bodies did is written down beside the names, by day; a line elsewhere would tell which wish is whose. */
@Injectable()
export class BodyActs {
  constructor(private readonly sealer: VaultSealer) {}

  async write(client: VaultClient, { campaignId, bodyId, act, day }: BodyAct): Promise<void> {
    await client.query(
      `insert into vault.body_act (id, campaign_id, on_day, body_hash, act)
       values ($1, $2, $3, $4, $5)`,
      [randomUUID(), campaignId, day, this.sealer.hash('body', bodyId), act],
    );
  }
}
