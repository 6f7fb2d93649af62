import type { SignedIn } from '@dabei/contracts';
import { isWellFormedAccessCode } from '@dabei/domain';
import { Guardian } from '@dabei/server/database';
import {
  accessCodeHash,
  Accounts,
  Database,
  DomainError,
  Limits,
  Sealer,
  rowsIn,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { SessionQueries } from './session-queries';

/** A family without e-mail signs in with the code printed on its letter or card. */
@Injectable()
export class UseAccessCode {
  constructor(
    private readonly accounts: Accounts,
    private readonly limits: Limits,
    private readonly sealer: Sealer,
    private readonly database: Database,
    private readonly sessions: SessionQueries,
  ) {}

  async signIn(typed: string, network: string): Promise<{ session: SignedIn; cookies: string[] }> {
    await this.limits.count('try-per-network', network);
    if (!isWellFormedAccessCode(typed)) throw new DomainError('wrong-code');
    const hash = accessCodeHash(this.sealer, typed);
    const accountId = await this.database.transact((em) => this.accountOf(em, hash));
    const { cookies } = await this.accounts.signInKnownAccount(accountId);
    return { session: { family: await this.sessions.family(accountId), staff: null }, cookies };
  }

  /** The account of the code's household; made at the first use, under a lock, so that there is only one. */
  private async accountOf(em: EntityManager, hash: string): Promise<string> {
    const [found] = await rowsIn<{ id: string }>(
      em,
      `select g.id from guardian g join household h on h.id = g.household_id
       where h.access_code_hash = ? and h.state = 'active'
       order by g.account_id nulls last, g.id limit 1 for update of g`,
      [hash],
    );
    if (found === undefined) throw new DomainError('wrong-code');
    const guardian = await em.findOneOrFail(Guardian, { id: found.id });
    guardian.accountId ??= await this.accounts.createUnmailable(guardian.householdId);
    return guardian.accountId;
  }
}
