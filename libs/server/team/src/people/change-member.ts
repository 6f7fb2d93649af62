import { mayHandOut, type memberChange } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  actorOf,
  endStaffSessions,
  removeSecondFactor,
  rowsIn,
  setOrganisations,
  staffSubject,
  type AuditEntry,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { lockMember, refuseWithoutLead } from './lock-member';

/** What a colleague may do, and whether at all. It holds from the next request on. */
@Injectable()
export class ChangeMember {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async bundles(
    by: StaffCaller,
    accountId: string,
    { bundles, organisationIds }: z.infer<typeof memberChange>,
  ): Promise<void> {
    if (bundles.includes('organiser') && organisationIds.length === 0)
      throw new DomainError('invalid', { reason: 'organisation-missing' });
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const member = await lockMember(em, accountId);
      const added = bundles.filter((bundle) => !member.bundles.includes(bundle));
      if (!mayHandOut(by.bundles, added)) throw new DomainError('not-allowed');
      await rowsIn(em, 'update staff set bundles = ?::text[] where account_id = ?', [
        `{${bundles.join(',')}}`,
        accountId,
      ]);
      await setOrganisations(em, accountId, organisationIds);
      await refuseWithoutLead(em);
      if (!bundles.includes('lead')) await withdrawInvitationsOf(em, accountId, now);
      this.note(em, now, by, accountId, 'bundles-changed', {
        from: member.bundles.join(','),
        to: bundles.join(','),
      });
    });
  }

  async active(by: StaffCaller, accountId: string, active: boolean): Promise<void> {
    if (!active && accountId === by.accountId)
      throw new DomainError('conflict', { reason: 'own-account' });
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const member = await lockMember(em, accountId);
      if (member.active === active) return;
      await rowsIn(em, 'update staff set active = ? where account_id = ?', [active, accountId]);
      if (!active) {
        await endStaffSessions(em, accountId);
        await withdrawInvitationsOf(em, accountId, now);
      }
      await refuseWithoutLead(em);
      this.note(em, now, by, accountId, active ? 'reactivated' : 'deactivated');
    });
  }

  /** Somebody has lost telephone and paper: signs in with the password once more and sets up anew. */
  async withoutFactor(by: StaffCaller, accountId: string): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      await lockMember(em, accountId);
      await removeSecondFactor(em, accountId);
      await endStaffSessions(em, accountId, by.sessionId);
      this.note(em, now, by, accountId, 'second-factor-removed');
    });
  }

  private note(
    em: EntityManager,
    now: Date,
    by: StaffCaller,
    accountId: string,
    action: string,
    details: NonNullable<AuditEntry['details']> = {},
  ): void {
    this.audit.write(em, now, {
      actor: actorOf(by.bundles),
      actorId: by.accountId,
      action,
      subjectType: 'staff',
      subjectId: staffSubject(accountId),
      details,
    });
  }
}

/** Whoever may not invite any more must not come back through an invitation kept in the drawer. */
async function withdrawInvitationsOf(em: EntityManager, by: string, now: Date): Promise<void> {
  await rowsIn(
    em,
    `update invitation set withdrawn_at = ?
     where invited_by = ? and used_at is null and withdrawn_at is null`,
    [now, by],
  );
}
