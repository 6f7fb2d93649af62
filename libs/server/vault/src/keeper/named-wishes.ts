import type { NamedWish } from '@dabei/contracts';
import { shownWishState } from '@dabei/domain';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { currentWishes, type CurrentWish } from '../entries/current-wishes';
import type { Entry } from '../entries/entries';

export interface Named {
  named: NamedWish;
  wish: CurrentWish;
}

/** Joins names with what became of their wishes; called only inside a logged reading. */
@Injectable()
export class NamedWishes {
  constructor(private readonly database: Database) {}

  async join(entries: readonly Entry[]): Promise<Named[]> {
    const wishes = await this.database.transact((em) =>
      currentWishes(
        em,
        entries.map(({ person }) => person.wishId),
      ),
    );
    const bodyIds = [...new Set(entries.map(({ person }) => person.bodyId))];
    const bodies = await this.database.rows<{ id: string; name: string }>(
      'select id, name from organisation where id = any(?::uuid[])',
      [`{${bodyIds.join(',')}}`],
    );
    return entries
      .flatMap(({ person }) => {
        const wish = wishes.get(person.wishId);
        if (wish === undefined) return [];
        const { bodyId, wishId: _, codeId: _code, siblingKey: _sibling, ...shown } = person;
        const body = bodies.find(({ id }) => id === bodyId)?.name ?? '';
        const { number, state } = wish;
        return [{ wish, named: { ...shown, body, number, state, shown: shownWishState(state) } }];
      })
      .sort((a, b) => (a.wish.number ?? Infinity) - (b.wish.number ?? Infinity));
  }
}

/** The numbers a reading is logged with. */
export const numbersOf = (named: readonly Named[]): number[] =>
  named.flatMap(({ wish }) => (wish.number === null ? [] : [wish.number]));
