import { Database } from '@dabei/server/platform';
import type { WishState } from '@dabei/domain';
import { Injectable } from '@nestjs/common';
import type { VaultClient } from '../database/vault-database';
import { HandWritten } from '../lean/hand-written';
import { leanWishesNamed } from '../lean/lean-wishes';
import type { HandoverLetter } from '../paper/handover-letters';
import type { HandoverBatch } from './handover-batches';

/** Letters to bodies that fetch their hand-written gifts at once; called only inside a logged reading. */
@Injectable()
export class BodyLetters {
  constructor(
    private readonly database: Database,
    private readonly cards: HandWritten,
  ) {}

  async of(
    client: VaultClient,
    campaignId: string,
    batches: ReadonlyMap<string, HandoverBatch>,
    states: readonly WishState[],
  ): Promise<HandoverLetter[]> {
    const cards = await this.cards.ofCampaign(client, campaignId);
    const bodyOf = new Map(cards.map(({ wishId, bodyId }) => [wishId, bodyId]));
    const wishes = await this.database.transact((em) => leanWishesNamed(em, [...bodyOf.keys()]));
    const names = await this.database.rows<{ id: string; name: string }>(
      'select id, name from organisation where id = any(?::uuid[])',
      [`{${[...new Set(bodyOf.values())].join(',')}}`],
    );
    return [...batches.values()].flatMap((batch) => {
      const due = wishes.filter(
        ({ batchId, state }) => batchId === batch.id && states.includes(state),
      );
      const [first] = due;
      if (first === undefined) return [];
      const body = bodyOf.get(first.id);
      const guardian = names.find(({ id }) => id === body)?.name ?? '';
      // a letter names no gift of another body
      const mine = due.filter(({ id }) => bodyOf.get(id) === body);
      const numbers = mine.map(({ number }) => number);
      return [{ ...batch, guardian, street: '', town: '', language: 'de', numbers }];
    });
  }
}
