import { Clock, Database, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { EraseHousehold, type ErasedPeople } from './erase-household';
import { ForgetAccounts } from './forget-accounts';

const codeMissingDays = 14;
const day = 24 * 3_600_000;

/** `?` is the moment before which a code had to be typed. */
const nothingLives = `
  (not exists (select 1 from seller s where s.household_id = h.id
      and (exists (select 1 from pitch_booking b where b.seller_id = s.id)
        or exists (select 1 from seller_number n where n.seller_id = s.id))) and
  ((h.state in ('provisional', 'active')
    and exists (select 1 from campaign c where c.phase = 'erased' and h.created_at < c.ends_on)
    and not exists (select 1 from registration r where r.household_id = h.id)
    and not exists (select 1 from wish_list w where w.household_id = h.id))
  or (h.state = 'provisional' and h.created_at < ? and not exists (select 1 from registration r
    where r.household_id = h.id and r.state not in ('expired', 'cancelled')))))`;

interface Left {
  state: 'provisional' | 'active';
}

/**
 * Households nothing lives on any more: they were there during a campaign that is erased and have no registration
 * left in another; or they never typed their code, and their places have long expired. While a market remembers what
 * they booked there, they stay.
 */
@Injectable()
export class EraseHouseholdsLeft {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly eraseHousehold: EraseHousehold,
    private readonly forgetAccounts: ForgetAccounts,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const households = await this.database.rows<{ id: string }>(
      `select h.id from household h where ${nothingLives} order by h.id`,
      [codeBefore(now)],
    );
    let erased = 0;
    for (const { id } of households) {
      const people = await this.database.transact((em) => this.erase(em, id, now));
      if (people === null) continue;
      await this.forgetAccounts.forget(people);
      erased += 1;
    }
    return erased;
  }

  /** Who came back between the look and the lock stays: a place is written under the same lock. */
  private async erase(em: EntityManager, id: string, now: Date): Promise<ErasedPeople | null> {
    await rowsIn(em, 'select id from household where id = ? for no key update', [id]);
    const [left] = await rowsIn<Left>(
      em,
      `select h.state from household h where h.id = ? and ${nothingLives}`,
      [id, codeBefore(now)],
    );
    if (left === undefined) return null;
    const reason = left.state === 'provisional' ? 'never-confirmed' : 'campaign-over';
    return this.eraseHousehold.erase(em, id, reason, now);
  }
}

function codeBefore(now: Date): Date {
  return new Date(now.getTime() - codeMissingDays * day);
}
