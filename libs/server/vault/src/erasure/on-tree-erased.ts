import { outboxMessages, type OutboxKind } from '@dabei/contracts';
import { HandlesOutbox, type OutboxHandler } from '@dabei/server/platform';
import { VaultDatabase } from '../database/vault-database';
import { EraseNames } from './erase-names';

/** A campaign was erased: so are its names. */
@HandlesOutbox('tree-erased')
export class OnTreeErased implements OutboxHandler {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly names: EraseNames,
  ) {}

  async handle(_kind: OutboxKind, payload: Record<string, string | number>): Promise<void> {
    if (!this.vault.configured) return;
    await this.names.erase(outboxMessages['tree-erased'].parse(payload).campaignId);
  }
}
