import {
  Accounts,
  Clock,
  Database,
  DomainError,
  headersWith,
  rowsIn,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { EraseHousehold } from '../erasure/erase-household';
import { ForgetAccounts } from '../erasure/forget-accounts';
import { lockHousehold } from './lock-household';

/**
 * A family leaves. It gives back its places first, each with its own consequence: nothing is cancelled silently.
 */
@Injectable()
export class DeleteAccount {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly eraseHousehold: EraseHousehold,
    private readonly forgetAccounts: ForgetAccounts,
  ) {}

  /** The cookies that end the session on this browser. */
  async delete(householdId: string, cookie: string | undefined): Promise<string[]> {
    const now = await this.clock.now();
    const people = await this.database.transact(async (em) => {
      await lockHousehold(em, householdId);
      await refuseWithPlaces(em, householdId, now);
      return this.eraseHousehold.erase(em, householdId, 'family-asked', now);
    });
    await this.forgetAccounts.forget(people);
    const { headers } = await this.accounts.family.api.signOut({
      headers: headersWith(cookie),
      returnHeaders: true,
    });
    return headers.getSetCookie();
  }
}

async function refuseWithPlaces(em: EntityManager, householdId: string, now: Date): Promise<void> {
  const [place] = await rowsIn(
    em,
    `select 1 from registration r where r.household_id = ?
       and r.state in ('held', 'queued', 'confirmed', 'waiting')
       and exists (select 1 from session s where s.event_id = r.event_id and s.ends_at > ?) limit 1`,
    [householdId, now],
  );
  if (place !== undefined) throw new DomainError('conflict', { reason: 'has-places' });
}
