import type { VisitorBoard, VisitorStroke } from '@dabei/contracts';
import { Clock, Database, DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededDay } from '../facts/community-day';
import { lockedDay } from './lock-day';

/** Visitors of the day by tapping: strokes and sums, nobody behind them. */
@Injectable()
export class Visitors {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  read(slug: string): Promise<VisitorBoard> {
    return this.database.transact(async (em) => sums(em, (await neededDay(em, slug)).id));
  }

  /** The same press twice, also from a tablet that was offline, is one stroke; never fewer than nobody. */
  async count(slug: string, { kind, people, pressKey }: VisitorStroke): Promise<VisitorBoard> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { id } = await lockedDay(em, slug);
      await rowsIn(
        em,
        `insert into visitor_tally (day_id, kind, people, at, press_key) values (?, ?, ?, ?, ?)
         on conflict (press_key) do nothing`,
        [id, kind, people, now, pressKey],
      );
      const board = await sums(em, id);
      if (board.children < 0 || board.adults < 0)
        throw new DomainError('conflict', { reason: 'visitors-below-zero' });
      return board;
    });
  }
}

async function sums(em: EntityManager, dayId: string): Promise<VisitorBoard> {
  const [row] = await rowsIn<VisitorBoard>(
    em,
    `select coalesce(sum(people) filter (where kind = 'child'), 0)::int as children,
       coalesce(sum(people) filter (where kind = 'adult'), 0)::int as adults
     from visitor_tally where day_id = ?`,
    [dayId],
  );
  return row ?? { children: 0, adults: 0 };
}
