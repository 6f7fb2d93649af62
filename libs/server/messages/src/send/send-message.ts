import type { MessageDraft, MessageSend } from '@dabei/contracts';
import { instantAt } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Outbox,
  notFound,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { checkFor } from '../compose/check-text';
import { resolveGroup } from '../group/resolve-group';

interface Written extends MessageDraft {
  state: string;
  version: number;
}

const written = `select state, version, parts, subject_de as "subjectDe", text_de as "textDe",
  subject_en as "subjectEn", text_en as "textEn" from message where id = ? for update`;

/** The text is written: it goes out now or at a time of the town's clock. */
@Injectable()
export class SendMessage {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async send(id: string, { version, at }: MessageSend, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    const dueAt = at === null ? now : instantAt(at.date, at.time, this.config.townZone);
    if (dueAt < now) throw new DomainError('conflict', { reason: 'message-in-the-past' });
    await this.database.transact(async (em) => {
      const [message] = await rowsIn<Written>(em, written, [id]);
      if (message === undefined) throw notFound();
      refuseUnready(message, version);
      const recipients = await resolveGroup(message.parts, (sql, params) =>
        rowsIn(em, sql, params),
      );
      if (recipients.length === 0) throw new DomainError('conflict', { reason: 'nobody-to-write' });
      await rowsIn(
        em,
        `update message set state = 'scheduled', due_at = ?, changed_at = ?, version = version + 1
         where id = ?`,
        [dueAt, now, id],
      );
      this.outbox.add(em, 'message-sent', { messageId: id }, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: at === null ? 'message-sent' : 'message-scheduled',
        subjectType: 'message',
        subjectId: id,
        details: { count: recipients.length },
      });
      await em.flush();
    });
  }
}

function refuseUnready(message: Written, version: number): void {
  const { state, parts, subjectDe, textDe, subjectEn, textEn } = message;
  if (state !== 'draft') throw new DomainError('conflict', { reason: 'message-not-draft' });
  if (message.version !== version) throw new DomainError('changed-meanwhile');
  const content = { subjectDe, textDe, subjectEn, textEn };
  checkFor(content, parts);
  if (subjectDe.trim() === '' || textDe.trim() === '') {
    throw new DomainError('conflict', { reason: 'german-needed' });
  }
  // half a translation would be read as if it were all
  if ((subjectEn.trim() === '') !== (textEn.trim() === '')) {
    throw new DomainError('conflict', { reason: 'translation-half' });
  }
}
