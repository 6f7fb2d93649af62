import { bundles as allBundles } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Limits,
  Sealer,
  actorOf,
  rowsIn,
  staffSubject,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { lockInvitation, markUsed } from './lock-invitation';

/** Somebody who is here already says yes, signed in: what was offered is added to the own account. */
@Injectable()
export class JoinWithAccount {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly limits: Limits,
    private readonly audit: Audit,
  ) {}

  async join(staff: StaffCaller, token: string): Promise<void> {
    await this.limits.count('try-per-account', staff.accountId);
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const invitation = await lockInvitation(em, this.sealer, token, now);
      const own = invitation.email === null || invitation.email === staff.email.toLowerCase();
      if (!own) throw new DomainError('conflict', { reason: 'other-address' });
      if (invitation.bundles.length === 0)
        throw new DomainError('conflict', { reason: 'only-a-password' });
      const [row] = await rowsIn<{ bundles: string[] }>(
        em,
        'select bundles from staff where account_id = ? for update',
        [staff.accountId],
      );
      const held = [...(row?.bundles ?? []), ...invitation.bundles];
      const bundles = allBundles.filter((bundle) => held.includes(bundle));
      await rowsIn(em, 'update staff set bundles = ?::text[] where account_id = ?', [
        `{${bundles.join(',')}}`,
        staff.accountId,
      ]);
      if (invitation.organisation_id !== null)
        await rowsIn(
          em,
          'insert into staff_organisation (account_id, organisation_id) values (?, ?) on conflict do nothing',
          [staff.accountId, invitation.organisation_id],
        );
      await markUsed(em, invitation.id, now);
      this.audit.write(em, now, {
        actor: actorOf(bundles),
        actorId: staff.accountId,
        action: 'invitation-accepted',
        subjectType: 'staff',
        subjectId: staffSubject(staff.accountId),
        details: { bundles: bundles.join(',') },
      });
    });
  }
}
