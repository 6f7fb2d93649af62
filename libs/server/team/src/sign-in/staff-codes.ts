import type { Language, staffSignInResult } from '@dabei/contracts';
import { normaliseEmail } from '@dabei/domain';
import {
  Accounts,
  CodeMail,
  Database,
  DomainError,
  Limits,
  refuseAs,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';

/**
 * Organisers may sign in with a code by e-mail. Offices never: their mailbox is shared. The answer and the work
 * are the same for every address typed; only where it may, a mail goes out.
 */
@Injectable()
export class StaffCodes {
  constructor(
    private readonly accounts: Accounts,
    private readonly codeMail: CodeMail,
    private readonly limits: Limits,
    private readonly database: Database,
  ) {}

  async send(typed: string, language: Language, network: string): Promise<void> {
    const email = normaliseEmail(typed);
    await this.limits.count('code-per-email', `desk:${email}`);
    await this.limits.count('code-per-network', network);
    const code = await this.accounts.staff.api.createVerificationOTP({
      body: { email, type: 'email-verification' },
    });
    const known = (await this.accountOf(email)) !== null;
    await this.codeMail.queueForStaff(known ? email : null, code, language);
  }

  async verify(
    { email: typed, code }: { email: string; code: string },
    browser: Headers,
    network: string,
  ): Promise<{ result: z.infer<typeof staffSignInResult>; cookies: string[] }> {
    const email = normaliseEmail(typed);
    await this.limits.count('try-per-account', email);
    await this.limits.count('try-per-network', network);
    const userId = await this.accountOf(email);
    if (userId === null) throw new DomainError('wrong-code');
    await this.accounts.staff.api
      .verifyEmailOTP({ body: { email, otp: code } })
      .catch(refuseAs('wrong-code'));
    const { headers, response } = await this.accounts.staff.api.signInKnownStaff({
      headers: browser,
      body: { userId },
      returnHeaders: true,
    });
    return {
      result: { outcome: 'twoFactorRedirect' in response ? 'code-needed' : 'signed-in' },
      cookies: headers.getSetCookie(),
    };
  }

  /** Active, an organiser and nothing of the office, and the address has been answered before. */
  private async accountOf(email: string): Promise<string | null> {
    const row = await this.database.row<{ id: string }>(
      `select s.account_id as id from staff s join auth_staff."user" u on u.id = s.account_id
       where lower(s.email) = ? and s.active and u."emailVerified"
         and 'organiser' = any(s.bundles) and not s.bundles && '{lead,office,operator}'::text[]`,
      [email],
    );
    return row?.id ?? null;
  }
}
