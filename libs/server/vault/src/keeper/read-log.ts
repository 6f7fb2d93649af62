import type { VaultLog, VaultReading } from '@dabei/contracts';
import { Database, type StaffCaller, randomUUID } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { VaultDatabase, type VaultClient } from '../database/vault-database';

export interface Reading {
  campaignId: string;
  phase: string;
  kind: VaultReading['kind'];
  reason: string;
  at: Date;
}

interface LogRow {
  id: string;
  at: Date;
  account_id: string;
  kind: VaultReading['kind'];
  reason: string;
  numbers: number[];
  total: number;
}

const pageSize = 50;

/** Every reading of a name leaves a line, in the transaction of the reading itself (issue 5 §1). */
@Injectable()
export class ReadLog {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly database: Database,
  ) {}

  /** The line is written before anything is read; no line, no name. The numbers follow with what was found. */
  async reading<T>(
    reading: Reading,
    staff: StaffCaller,
    read: (client: VaultClient) => Promise<{ found: T; numbers: readonly number[] }>,
  ): Promise<T> {
    const id = randomUUID();
    const { campaignId, phase, kind, reason, at } = reading;
    return this.vault.transact(async (client) => {
      await client.query(
        `insert into vault.read_log (id, campaign_id, at, account_id, kind, reason, phase)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, campaignId, at, staff.accountId, kind, reason, phase],
      );
      const { found, numbers } = await read(client);
      await client.query('update vault.read_log set numbers = $2 where id = $1', [id, numbers]);
      return found;
    });
  }

  async page(page: number): Promise<VaultLog> {
    const rows = await this.vault.rows<LogRow>(
      `select id, at, account_id, kind, reason, numbers, count(*) over ()::int as total
       from vault.read_log order by at desc, id limit $1 offset $2`,
      [pageSize, (page - 1) * pageSize],
    );
    const people = await this.database.rows<{ account_id: string; name: string }>(
      'select account_id, name from staff where account_id = any(?::text[])',
      [`{${[...new Set(rows.map((row) => row.account_id))].map((id) => `"${id}"`).join(',')}}`],
    );
    return {
      page,
      total: rows[0]?.total ?? 0,
      readings: rows.map(({ id, at, account_id, kind, reason, numbers }) => ({
        id,
        at: at.toISOString(),
        who: people.find((person) => person.account_id === account_id)?.name ?? '–',
        kind,
        reason,
        numbers,
      })),
    };
  }

  async printedInPhase(campaignId: string, phase: string): Promise<boolean> {
    const rows = await this.vault.rows(
      `select from vault.read_log where campaign_id = $1 and phase = $2 and kind = 'envelope' limit 1`,
      [campaignId, phase],
    );
    return rows.length > 0;
  }
}
