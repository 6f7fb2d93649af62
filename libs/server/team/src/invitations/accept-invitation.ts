import type { acceptInvitation } from '@dabei/contracts';
import { normaliseEmail } from '@dabei/domain';
import {
  Accounts,
  Audit,
  Clock,
  Database,
  DomainError,
  Limits,
  Sealer,
  actorOf,
  addStaffAccount,
  endStaffSessions,
  rowsIn,
  setStaffPassword,
  staffSubject,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { SignInStaff, type StaffSignIn } from '../sign-in/sign-in-staff';
import { lockInvitation, markUsed, type Invitation } from './lock-invitation';

type Typed = z.infer<typeof acceptInvitation>;

/** Somebody says yes: an account of their own, or a new password for the one they have; signed in at once. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly accounts: Accounts,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly limits: Limits,
    private readonly audit: Audit,
    private readonly signIn: SignInStaff,
  ) {}

  async accept(
    token: string,
    typed: Typed,
    browser: Headers,
    network: string,
  ): Promise<StaffSignIn> {
    await this.limits.count('try-per-network', network);
    const now = await this.clock.now();
    const hash = await this.accounts.hashStaffPassword(typed.password);
    const email = await this.database.transact(async (em) => {
      const invitation = await lockInvitation(em, this.sealer, token, now);
      await markUsed(em, invitation.id, now);
      return invitation.bundles.length === 0
        ? this.givePassword(em, now, invitation, hash)
        : this.makeAccount(em, now, invitation, typed.email, hash);
    });
    return this.signIn.open(email, typed.password, browser);
  }

  private async makeAccount(
    em: EntityManager,
    now: Date,
    invitation: Invitation,
    typedEmail: string | null,
    passwordHash: string,
  ): Promise<string> {
    const address = invitation.email ?? typedEmail;
    if (address === null) throw new DomainError('invalid', { reason: 'address-missing' });
    const email = normaliseEmail(address);
    // two invitations to one address: the second waits here, then finds the account of the first
    await rowsIn(em, 'select pg_advisory_xact_lock(hashtextextended(?, 0))', [`staff/${email}`]);
    const [known] = await rowsIn(em, `select 1 from auth_staff."user" where lower(email) = ?`, [
      email,
    ]);
    if (known !== undefined) throw new DomainError('conflict', { reason: 'sign-in-first' });
    const { name, bundles, organisation_id } = invitation;
    const accountId = await addStaffAccount(
      em,
      {
        name,
        email,
        emailConfirmed: invitation.email !== null,
        passwordHash,
        bundles,
        organisationIds: organisation_id === null ? [] : [organisation_id],
      },
      now,
    );
    this.note(em, now, { accountId, bundles }, 'invitation-accepted');
    return email;
  }

  private async givePassword(
    em: EntityManager,
    now: Date,
    { email }: Invitation,
    passwordHash: string,
  ): Promise<string> {
    const [staff] = await rowsIn<{ accountId: string; email: string; bundles: string[] }>(
      em,
      `select account_id as "accountId", email, bundles from staff
       where lower(email) = lower(?) and active for update`,
      [email],
    );
    if (staff === undefined) throw new DomainError('link-expired');
    await setStaffPassword(em, staff.accountId, passwordHash);
    await endStaffSessions(em, staff.accountId);
    this.note(em, now, staff, 'password-set');
    return staff.email;
  }

  private note(
    em: EntityManager,
    now: Date,
    { accountId, bundles }: { accountId: string; bundles: string[] },
    action: string,
  ): void {
    this.audit.write(em, now, {
      actor: actorOf(bundles),
      actorId: accountId,
      action,
      subjectType: 'staff',
      subjectId: staffSubject(accountId),
      details: { bundles: bundles.join(',') },
    });
  }
}
