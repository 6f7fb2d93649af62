import {
  Clock,
  Database,
  DomainError,
  MailNudge,
  endStaffSessions,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { lockMember } from '../people/lock-member';
import { WriteInvitation } from './write-invitation';

/**
 * For a colleague who has forgotten the password: a link by mail, or the same on paper. Open sessions end at
 * once and earlier links stop working; nobody but the colleague ever learns the new password.
 */
@Injectable()
export class OfferNewPassword {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly invitations: WriteInvitation,
    private readonly nudge: MailNudge,
  ) {}

  async offer(by: StaffCaller, accountId: string): Promise<{ invitationId: string }> {
    const now = await this.clock.now();
    const { id, mailId } = await this.database.transact(async (em) => {
      const member = await lockMember(em, accountId);
      if (!member.active || member.email.endsWith('.invalid'))
        throw new DomainError('conflict', { reason: 'no-sign-in' });
      await rowsIn(
        em,
        `update invitation set withdrawn_at = ? where lower(email) = lower(?) and bundles = '{}'
           and used_at is null and withdrawn_at is null`,
        [now, member.email],
      );
      await endStaffSessions(em, accountId, by.sessionId);
      const { name, email } = member;
      const wanted = { name, email, bundles: [], organisationId: null, language: 'de' as const };
      return this.invitations.write(em, now, by, wanted);
    });
    if (mailId !== null) await this.nudge.nudge(mailId);
    return { invitationId: id };
  }
}
