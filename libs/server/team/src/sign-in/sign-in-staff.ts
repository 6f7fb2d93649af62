import type { staffSignInResult } from '@dabei/contracts';
import { normaliseEmail } from '@dabei/domain';
import { Accounts, Database, DomainError, Limits, refuseAs } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';

export interface StaffSignIn {
  result: z.infer<typeof staffSignInResult>;
  cookies: string[];
}

/** A member of staff types the password; an unknown address is refused in the same words and the same time. */
@Injectable()
export class SignInStaff {
  constructor(
    private readonly accounts: Accounts,
    private readonly limits: Limits,
    private readonly database: Database,
  ) {}

  async signIn(
    typed: { email: string; password: string },
    browser: Headers,
    network: string,
  ): Promise<StaffSignIn> {
    const email = normaliseEmail(typed.email);
    await this.limits.count('try-per-account', email);
    await this.limits.count('try-per-network', network);
    return this.open(email, typed.password, browser);
  }

  /** Also for who has just chosen the password. */
  async open(email: string, password: string, browser: Headers): Promise<StaffSignIn> {
    const { headers, response } = await this.accounts.staff.api
      .signInEmail({ headers: browser, body: { email, password }, returnHeaders: true })
      .catch(refuseAs('wrong-credentials'));
    await this.refuseUnlessActive(email);
    return {
      result: { outcome: 'twoFactorRedirect' in response ? 'code-needed' : 'signed-in' },
      cookies: headers.getSetCookie(),
    };
  }

  /** Who has left the office does not get the cookie, whatever the password says. */
  private async refuseUnlessActive(email: string): Promise<void> {
    const staff = await this.database.row('select 1 from staff where lower(email) = ? and active', [
      email,
    ]);
    if (staff === null) throw new DomainError('wrong-credentials');
  }
}
