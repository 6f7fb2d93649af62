import { mayHandOut, type invite } from '@dabei/contracts';
import { normaliseEmail } from '@dabei/domain';
import {
  Clock,
  Database,
  DomainError,
  MailNudge,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { WriteInvitation } from './write-invitation';

/** Asks somebody to the desk, by mail or on paper. Nobody hands out more than they hold. */
@Injectable()
export class InviteColleague {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly invitations: WriteInvitation,
    private readonly nudge: MailNudge,
  ) {}

  async invite(by: StaffCaller, typed: z.infer<typeof invite>): Promise<{ invitationId: string }> {
    if (!mayHandOut(by.bundles, typed.bundles)) throw new DomainError('not-allowed');
    const now = await this.clock.now();
    const email = typed.email === null ? null : normaliseEmail(typed.email);
    const { id, mailId } = await this.database.transact(async (em) => {
      await this.refuseUnknown(em, typed.organisationId);
      return this.invitations.write(em, now, by, { ...typed, email });
    });
    if (mailId !== null) await this.nudge.nudge(mailId);
    return { invitationId: id };
  }

  private async refuseUnknown(em: EntityManager, organisationId: string | null): Promise<void> {
    if (organisationId === null) return;
    const [known] = await rowsIn(em, 'select 1 from organisation where id = ?', [organisationId]);
    if (known === undefined) throw new DomainError('not-found');
  }
}
