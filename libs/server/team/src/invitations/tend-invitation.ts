import { language as languages, type InvitationSheet } from '@dabei/contracts';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  MailNudge,
  Sealer,
  actorOf,
  invitationCode,
  notFound,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { InvitationMails } from './invitation-mails';
import { invitationExpiry } from './write-invitation';

interface OpenRow {
  id: string;
  name: string;
  email: string | null;
  bundles: string[];
  expires_at: Date | string;
}

/** What can be done with an invitation that nobody has used: send it again, print it, take it back. */
@Injectable()
export class TendInvitation {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly sealer: Sealer,
    private readonly mails: InvitationMails,
    private readonly nudge: MailNudge,
  ) {}

  async sheet(id: string): Promise<InvitationSheet> {
    const row = await this.database.row<OpenRow>(
      `select id, name, email, bundles, expires_at from invitation
       where id = ? and used_at is null and withdrawn_at is null and expires_at > ?`,
      [id, await this.clock.now()],
    );
    if (row === null) throw notFound();
    const code = invitationCode(this.sealer, id);
    return {
      name: row.name,
      code,
      address: `${this.config.publicUrl}/desk/einladung/${code}`,
      bundles: row.bundles,
      expiresAt: new Date(row.expires_at).toISOString(),
    };
  }

  /** Seven more days from now, and the mail once more where there is an address. */
  async again(by: StaffCaller, id: string): Promise<void> {
    const now = await this.clock.now();
    const expiresAt = invitationExpiry(now);
    const mailId = await this.database.transact(async (em) => {
      const { email } = await this.change(em, id, 'expires_at', expiresAt);
      const [last] = await rowsIn<{ language: string }>(
        em,
        `select language from mail where purpose = 'invitation' and subject_ids ->> 'invitationId' = ?
         order by created_at desc limit 1`,
        [id],
      );
      this.note(em, now, by, id, 'invited-again');
      const language = languages.catch('de').parse(last?.language);
      return this.mails.write(em, now, { id, email, expiresAt }, language);
    });
    if (mailId !== null) await this.nudge.nudge(mailId);
  }

  async withdraw(by: StaffCaller, id: string): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      await this.change(em, id, 'withdrawn_at', now);
      this.note(em, now, by, id, 'invitation-withdrawn');
    });
  }

  private async change(
    em: EntityManager,
    id: string,
    column: 'expires_at' | 'withdrawn_at',
    value: Date,
  ): Promise<OpenRow> {
    const [row] = await rowsIn<OpenRow>(
      em,
      `update invitation set ${column} = ? where id = ? and used_at is null and withdrawn_at is null
       returning id, name, email, bundles, expires_at`,
      [value, id],
    );
    if (row === undefined) throw notFound();
    return row;
  }

  private note(em: EntityManager, now: Date, by: StaffCaller, id: string, action: string): void {
    this.audit.write(em, now, {
      actor: actorOf(by.bundles),
      actorId: by.accountId,
      action,
      subjectType: 'staff',
      subjectId: id,
    });
  }
}
