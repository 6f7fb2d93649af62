import { localDateOf } from '@dabei/domain';
import {
  Accounts,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Sealer,
  headersWith,
  joinSellersByAddress,
  rowsIn,
  type Config,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { EraseHousehold } from '../erasure/erase-household';
import { ForgetAccounts } from '../erasure/forget-accounts';
import { lockHousehold } from './lock-household';

/**
 * A family leaves. It gives back its places first, each with its own consequence: nothing is cancelled silently.
 */
@Injectable()
export class DeleteAccount {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly sealer: Sealer,
    private readonly eraseHousehold: EraseHousehold,
    private readonly forgetAccounts: ForgetAccounts,
  ) {}

  /** The cookies that end the session on this browser. */
  async delete(householdId: string, cookie: string | undefined): Promise<string[]> {
    const now = await this.clock.now();
    const people = await this.database.transact(async (em) => {
      await lockHousehold(em, householdId);
      await refuseWithPlaces(em, householdId, now);
      await joinSellersByAddress(em, this.sealer, householdId, { unproven: true });
      await refuseWithPitches(em, householdId, localDateOf(now, this.config.townZone));
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

/**
 * Until its market's day is over: given back, the next one is asked and the bill is put right. Who is still to be paid
 * out stays until then.
 */
async function refuseWithPitches(
  em: EntityManager,
  householdId: string,
  today: string,
): Promise<void> {
  const [pitch] = await rowsIn(
    em,
    `select 1 from (select market_id, seller_id, state, false as due from pitch_booking
         union all select market_id, seller_id, state,
           state = 'brought' or (state = 'settled' and paid_out_on is null) from seller_number) b
       join seller s on s.id = b.seller_id join market m on m.id = b.market_id
     where s.household_id = ? and b.state in ('confirmed', 'waiting', 'offered', 'arrived', 'brought', 'settled')
       and (b.due or m.held_on >= ? and m.called_off_at is null and m.phase <> 'over')
       and m.phase <> 'erased' limit 1`,
    [householdId, today],
  );
  if (pitch !== undefined) throw new DomainError('conflict', { reason: 'has-pitches' });
}
