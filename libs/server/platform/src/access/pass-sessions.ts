import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { randomUUID as uuidv4, uuidv7 } from '../chance/chance';
import { rowsIn } from '../database/database';
import { Accounts, refuseAs } from './accounts';

/** Sessions of printed passes, and the accounts of people who have nothing else. */
@Injectable()
export class PassSessions {
  constructor(private readonly accounts: Accounts) {}

  /** The cookies of a new session; `browser` tells its owner later which device it was. */
  async open(userId: string, passId: string, browser: Headers): Promise<string[]> {
    const { headers } = await this.accounts.staff.api
      .signInWithPass({ body: { userId, passId }, headers: browser, returnHeaders: true })
      .catch(refuseAs('wrong-code'));
    return headers.getSetCookie();
  }

  /** Ends the sessions of these passes with the transaction that takes the passes back. */
  async end(em: EntityManager, passIds: readonly string[]): Promise<void> {
    if (passIds.length === 0) return;
    await rowsIn(em, 'delete from auth_staff.session where "passId" = any(?::text[])', [
      `{${passIds.join(',')}}`,
    ]);
  }

  /** An account with an address nothing can be sent to and no password: only a pass opens it. */
  async addCompanionAccount(em: EntityManager, name: string, now: Date): Promise<string> {
    const id = uuidv7();
    const email = `${uuidv4()}@companion.invalid`;
    const made = new Date();
    await rowsIn(
      em,
      `insert into auth_staff."user" (id, name, email, "emailVerified", "twoFactorEnabled", "createdAt", "updatedAt")
       values (?, '', ?, false, false, ?, ?)`,
      [id, email, made, made],
    );
    await rowsIn(
      em,
      `insert into staff (account_id, name, email, bundles, active, created_at)
       values (?, ?, ?, '{companion}', true, ?)`,
      [id, name, email, now],
    );
    return id;
  }

  /** The account and the name, and with them every pass and every assignment. Only for people who had nothing else. */
  async forgetCompanionAccount(em: EntityManager, accountId: string): Promise<void> {
    await rowsIn(em, 'delete from auth_staff.session where "userId" = ?', [accountId]);
    await rowsIn(em, 'delete from auth_staff."user" where id = ?', [accountId]);
    await rowsIn(em, 'delete from staff where account_id = ?', [accountId]);
  }
}
