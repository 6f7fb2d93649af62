import type { MessageChange, MessageDraft, MessageSaved } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  notFound,
  rowsIn,
  type StaffCaller,
  uuidv7,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { checkFor } from './check-text';

const valuesOf = ({ parts, subjectDe, textDe, subjectEn, textEn }: MessageDraft): string[] => [
  JSON.stringify(parts),
  subjectDe,
  textDe,
  subjectEn,
  textEn,
];

/** A message that is being written; nobody gets it yet. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async create(draft: MessageDraft, staff: StaffCaller): Promise<MessageSaved> {
    checkFor(draft, draft.parts);
    const now = await this.clock.now();
    const id = uuidv7();
    await this.database.transact(async (em) => {
      await rowsIn(
        em,
        `insert into message (id, state, parts, subject_de, text_de, subject_en, text_en, created_by,
           created_at, changed_at) values (?, 'draft', ?, ?, ?, ?, ?, ?, ?, ?)`,
        [id, ...valuesOf(draft), staff.accountId, now, now],
      );
      this.line(em, id, 'message-drafted', staff, now);
      await em.flush();
    });
    return { id, version: 1 };
  }

  /** Saved while one types: only the beginning leaves a line, and the sending. */
  async change(id: string, { version, ...draft }: MessageChange): Promise<MessageSaved> {
    checkFor(draft, draft.parts);
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const [saved] = await rowsIn<MessageSaved>(
        em,
        `update message set parts = ?, subject_de = ?, text_de = ?, subject_en = ?, text_en = ?,
           changed_at = ?, version = version + 1
         where id = ? and version = ? and state = 'draft' returning id, version`,
        [...valuesOf(draft), now, id, version],
      );
      if (saved !== undefined) return saved;
      const [other] = await rowsIn<{ state: string }>(
        em,
        'select state from message where id = ?',
        [id],
      );
      if (other === undefined) throw notFound();
      if (other.state === 'draft') throw new DomainError('changed-meanwhile');
      throw new DomainError('conflict', { reason: 'message-not-draft' });
    });
  }

  async remove(id: string, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const gone = await rowsIn(
        em,
        "delete from message where id = ? and state = 'draft' returning id",
        [id],
      );
      if (gone.length === 0) throw notFound();
      this.line(em, id, 'message-draft-removed', staff, now);
      await em.flush();
    });
  }

  private line(
    em: Parameters<Audit['write']>[0],
    id: string,
    action: string,
    staff: StaffCaller,
    now: Date,
  ): void {
    const { accountId: actorId } = staff;
    this.audit.write(em, now, {
      actor: 'office',
      actorId,
      action,
      subjectType: 'message',
      subjectId: id,
    });
  }
}
