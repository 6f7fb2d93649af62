import { DomainError, randomUUID } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { VaultDatabase, vaultRows, type VaultClient } from '../database/vault-database';
import { VaultSealer } from '../sealing/vault-sealer';
import { codeKey, newFamilyCode } from './code-secret';

export interface FamilyCode {
  id: string;
  bodyId: string;
  /** One slip is one family: its children share it. */
  siblingKey: string;
  campaignId: string;
  children: number;
  used: number;
}

/** The code itself is sealed, too, so that its hash can be made again with new keys. */
export interface SealedCode {
  bodyId: string;
  siblingKey: string;
  code: string;
}

interface CodeRow {
  id: string;
  campaign_id: string;
  sealed: Buffer;
  key_id: string;
  children: number;
  used: number;
}

/** Codes with which a family enters wishes itself. Which body handed one out is sealed. */
@Injectable()
export class FamilyCodes {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly sealer: VaultSealer,
  ) {}

  /** New codes, in the clear for the slips only. */
  async make(
    client: VaultClient,
    order: {
      campaignId: string;
      bodyId: string;
      slips: number;
      children: number;
      madeOn: string;
      validUntil: string;
    },
  ): Promise<string[]> {
    const codes = Array.from({ length: order.slips }, newFamilyCode);
    for (const code of codes) {
      const { sealed, keyId } = this.sealer.seal({
        bodyId: order.bodyId,
        siblingKey: randomUUID(),
        code: codeKey(code),
      } satisfies SealedCode);
      await client.query(
        `insert into vault.family_code
           (id, campaign_id, code_hash, body_hash, sealed, key_id, children, made_on, valid_until)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          randomUUID(),
          order.campaignId,
          this.sealer.hash('code', codeKey(code)),
          this.sealer.hash('body', order.bodyId),
          sealed,
          keyId,
          order.children,
          order.madeOn,
          order.validUntil,
        ],
      );
    }
    return codes;
  }

  async find(typed: string, today: string): Promise<FamilyCode> {
    return this.vault.transact((client) => this.findIn(client, typed, today));
  }

  /** The same, held until the transaction ends: two presses of one family come one after the other. */
  async findIn(client: VaultClient, typed: string, today: string): Promise<FamilyCode> {
    const [row] = await vaultRows<CodeRow>(
      client,
      `select id, campaign_id, sealed, key_id, children, used from vault.family_code
       where code_hash = any($1) and valid_until >= $2 for update`,
      [this.sealer.hashes('code', codeKey(typed)), today],
    );
    if (row === undefined) throw new DomainError('wrong-code');
    const { bodyId, siblingKey } = this.sealer.open(row.sealed, row.key_id) as SealedCode;
    const { id, campaign_id, children, used } = row;
    return { id, bodyId, siblingKey, campaignId: campaign_id, children, used };
  }

  async use(client: VaultClient, id: string): Promise<void> {
    await client.query('update vault.family_code set used = used + 1 where id = $1', [id]);
  }
}
