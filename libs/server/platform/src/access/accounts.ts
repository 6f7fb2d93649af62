import { permissionsOf, type Language } from '@dabei/contracts';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { CONFIG, type Config } from '../config/config';
import { Database } from '../database/database';
import { DomainError } from '../problems/domain-error';
import type { FamilyCaller, StaffCaller } from './caller';
import { authPool } from './auth-pool';
import { createFamilyAuth, type FamilyAuth } from './family-auth';
import { CodeMail } from './code-mail';
import { PassCallers } from './pass-callers';
import { createStaffAuth, type StaffAuth } from './staff-auth';

const staffHours = 12;
/** How long the library locks the second factor of an account after ten wrong codes. */
const lockedSeconds = 15 * 60;

export interface SignInResult {
  accountId: string;
  cookies: string[];
}

/** The fence around the auth library: everything the rest of Dabei may want from it. */
@Injectable()
export class Accounts implements OnApplicationShutdown {
  readonly family: FamilyAuth;
  readonly staff: StaffAuth;
  private readonly pools: pg.Pool[];

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly codeMail: CodeMail,
    private readonly passes: PassCallers,
  ) {
    const familyPool = authPool(config.databaseUrl, 'auth');
    const staffPool = authPool(config.databaseUrl, 'auth_staff', 2);
    this.pools = [familyPool, staffPool];
    this.family = createFamilyAuth(familyPool, config);
    this.staff = createStaffAuth(staffPool, config);
  }

  /**
   * Sends a six-digit code; the answer never tells whether the address is known. A known household is written to
   * in its own language, anybody else in the one given. The library's own sending would swallow our errors.
   */
  async sendCode(typed: string, language: Language = 'de'): Promise<void> {
    const email = typed.toLowerCase();
    const code = await this.family.api.createVerificationOTP({ body: { email, type: 'sign-in' } });
    await this.codeMail.queue(email, code, language);
  }

  async verifyCode(email: string, code: string): Promise<SignInResult> {
    const { headers, response } = await this.family.api
      .signInEmailOTP({ body: { email: email.toLowerCase(), otp: code }, returnHeaders: true })
      .catch(refuseAs('wrong-code'));
    return { accountId: response.user.id, cookies: headers.getSetCookie() };
  }

  async signInKnownAccount(accountId: string): Promise<SignInResult> {
    const { headers } = await this.family.api
      .signInKnownAccount({ body: { userId: accountId }, returnHeaders: true })
      .catch(refuseAs('wrong-code'));
    return { accountId, cookies: headers.getSetCookie() };
  }

  /**
   * The account of a household without e-mail, with an address nothing can be sent to. An earlier attempt may
   * have made it and died before its household knew.
   */
  async createUnmailable(householdId: string): Promise<string> {
    const { internalAdapter } = await this.family.$context;
    const email = `${householdId}@household.invalid`;
    const left = await internalAdapter.findUserByEmail(email);
    if (left !== null) return left.user.id;
    const user = await internalAdapter.createUser(
      { email, name: '', emailVerified: false },
      { method: 'access-code' },
    );
    return user.id;
  }

  async familyOf(headers: Headers): Promise<FamilyCaller | null> {
    const session = await this.family.api.getSession({ headers });
    if (session === null) return null;
    const guardian = await this.database.row<{ household_id: string; email: string | null }>(
      `select g.household_id, g.email from guardian g join household h on h.id = g.household_id
       where g.account_id = ? and h.state = 'active'`,
      [session.user.id],
    );
    return {
      accountId: session.user.id,
      householdId: guardian?.household_id ?? null,
      email: guardian?.email ?? null,
      signInAddress: session.user.email,
    };
  }

  async staffOf(headers: Headers): Promise<StaffCaller | null> {
    const { response: session, headers: answer } = await this.staff.api.getSession({
      headers,
      returnHeaders: true,
    });
    if (session === null) return null;
    // by the library's clock, which is never moved
    if (Date.now() - session.session.createdAt.getTime() > staffHours * 3_600_000) return null;
    const { passId } = session.session;
    if (typeof passId === 'string') {
      const caller = await this.passes.callerOf(session.user.id, session.session.id, passId);
      return caller && { ...caller, renewed: answer.getSetCookie() };
    }
    const staff = await this.database.row<
      Pick<StaffCaller, 'name' | 'email' | 'bundles' | 'organisationIds' | 'companionOf'>
    >(
      `select name, email, bundles,
         array(select organisation_id::text from staff_organisation o where o.account_id = s.account_id)
           as "organisationIds",
         array(select event_id::text from companion c where c.account_id = s.account_id) as "companionOf"
       from staff s where account_id = ? and active`,
      [session.user.id],
    );
    if (staff === null) return null;
    const secondFactor = session.user.twoFactorEnabled === true;
    const strong = secondFactor || !this.config.secondFactorRequired;
    return {
      accountId: session.user.id,
      ...staff,
      secondFactor,
      sessionId: session.session.id,
      renewed: answer.getSetCookie(),
      permissions: permissionsOf({ bundles: staff.bundles, secondFactor: strong }),
    };
  }

  /** As the library keeps it; slow on purpose, so never inside a transaction. */
  async hashStaffPassword(password: string): Promise<string> {
    return (await this.staff.$context).password.hash(password);
  }

  async signOut(headers: Headers): Promise<string[]> {
    const answers = await Promise.allSettled([
      this.family.api.signOut({ headers, returnHeaders: true }),
      this.staff.api.signOut({ headers, returnHeaders: true }),
    ]);
    return answers.flatMap((answer) =>
      answer.status === 'fulfilled' ? answer.value.headers.getSetCookie() : [],
    );
  }

  async deleteFamilyAccount(accountId: string): Promise<void> {
    const { internalAdapter } = await this.family.$context;
    await internalAdapter.deleteUserSessions(accountId);
    await internalAdapter.deleteUser(accountId);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.pools.map((pool) => pool.end()));
  }
}

/** The library's refusals (4xx) become one of ours; what it did not expect stays an error. */
export function refuseAs(code: 'wrong-code' | 'wrong-credentials'): (error: unknown) => never {
  return (error) => {
    const { statusCode } = (error ?? {}) as { statusCode?: unknown };
    if (statusCode === 429)
      throw new DomainError('too-many-attempts', { retryAfter: lockedSeconds });
    if (typeof statusCode === 'number' && statusCode < 500) throw new DomainError(code);
    throw error;
  };
}
