import type { Language } from '@dabei/contracts';
import {
  Audit,
  Sealer,
  actorOf,
  invitationCode,
  invitationHash,
  rowsIn,
  type StaffCaller,
  uuidv7,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { InvitationMails } from './invitation-mails';

export interface NewInvitation {
  name: string;
  email: string | null;
  /** Empty: a new password for who is here already. */
  bundles: readonly string[];
  organisationId: string | null;
  language: Language;
}

const validDays = 7;

/** Until when an invitation made now can be used. */
export const invitationExpiry = (now: Date): Date =>
  new Date(now.getTime() + validDays * 86_400_000);

/** One row, one line in the log, one mail where there is an address. */
@Injectable()
export class WriteInvitation {
  constructor(
    private readonly sealer: Sealer,
    private readonly audit: Audit,
    private readonly mails: InvitationMails,
  ) {}

  async write(em: EntityManager, now: Date, by: StaffCaller, wanted: NewInvitation) {
    const id = uuidv7();
    const expiresAt = invitationExpiry(now);
    await rowsIn(
      em,
      `insert into invitation (id, name, email, bundles, organisation_id, token_hash, invited_by, created_at, expires_at)
       values (?, ?, ?, ?::text[], ?, ?, ?, ?, ?)`,
      [
        id,
        wanted.name,
        wanted.email,
        `{${wanted.bundles.join(',')}}`,
        wanted.organisationId,
        invitationHash(this.sealer, invitationCode(this.sealer, id)),
        by.accountId,
        now,
        expiresAt,
      ],
    );
    this.audit.write(em, now, {
      actor: actorOf(by.bundles),
      actorId: by.accountId,
      action: wanted.bundles.length === 0 ? 'new-password-offered' : 'invited',
      subjectType: 'staff',
      subjectId: id,
      details: { bundles: wanted.bundles.join(',') },
    });
    const mailId = this.mails.write(
      em,
      now,
      { id, email: wanted.email, expiresAt },
      wanted.language,
    );
    return { id, mailId };
  }
}
