import { Clock, Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { EraseHousehold } from './erase-household';
import { ForgetAccounts } from './forget-accounts';

const codeMissingDays = 14;
const day = 24 * 3_600_000;

interface Left {
  id: string;
  state: 'provisional' | 'active';
}

/**
 * Households nothing lives on any more: they were there during a campaign that is erased and have no registration
 * left in another; or they never typed their code, and their places have long expired.
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
    const households = await this.database.rows<Left>(
      `select h.id, h.state from household h where
         (h.state in ('provisional', 'active')
           and exists (select 1 from campaign c where c.phase = 'erased' and h.created_at < c.ends_on)
           and not exists (select 1 from registration r where r.household_id = h.id))
         or (h.state = 'provisional' and h.created_at < ? and not exists (select 1 from registration r
           where r.household_id = h.id and r.state not in ('expired', 'cancelled')))
       order by h.id`,
      [new Date(now.getTime() - codeMissingDays * day)],
    );
    for (const { id, state } of households) {
      const reason = state === 'provisional' ? 'never-confirmed' : 'campaign-over';
      const people = await this.database.transact((em) =>
        this.eraseHousehold.erase(em, id, reason, now),
      );
      await this.forgetAccounts.forget(people);
    }
    return households.length;
  }
}
