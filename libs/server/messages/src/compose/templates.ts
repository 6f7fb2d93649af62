import type { KeptTemplate, MessageTemplate, MessageTemplateOrder } from '@dabei/contracts';
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
import { checkText } from './check-text';

const columns = `id, name, subject_de as "subjectDe", text_de as "textDe", subject_en as "subjectEn",
  text_en as "textEn"`;

/** A message copies the words of its template: whoever wrote others does not use it any more. */
const onItsWay = `m.state in ('scheduled', 'sending')
  and (m.subject_de, m.text_de, m.subject_en, m.text_en)
    = (t.subject_de, t.text_de, t.subject_en, t.text_en)`;

/** Texts kept under a name; saving under a known name replaces it. */
@Injectable()
export class Templates {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  all(): Promise<KeptTemplate[]> {
    return this.database.rows<KeptTemplate>(
      `select ${columns}, (select coalesce(json_agg(json_build_object('id', m.id, 'subject', m.subject_de,
           'dueAt', to_json(m.due_at)#>>'{}') order by m.due_at), '[]')
         from (select * from message m where ${onItsWay} order by m.due_at limit 5) m) as "usedBy"
       from message_template t order by name collate "de-x-icu" limit 200`,
    );
  }

  async save({ name, ...content }: MessageTemplateOrder): Promise<MessageTemplate> {
    checkText(content);
    const now = await this.clock.now();
    const { subjectDe, textDe, subjectEn, textEn } = content;
    const saved = await this.database.row<MessageTemplate>(
      `insert into message_template (id, name, subject_de, text_de, subject_en, text_en, changed_at)
       values (?, ?, ?, ?, ?, ?, ?)
       on conflict (name) do update set subject_de = excluded.subject_de, text_de = excluded.text_de,
         subject_en = excluded.subject_en, text_en = excluded.text_en, changed_at = excluded.changed_at
       returning ${columns}`,
      [uuidv7(), name, subjectDe, textDe, subjectEn, textEn, now],
    );
    if (saved === null) throw notFound();
    return saved;
  }

  /** Refused while a message with these words is on its way: one may still want to look where they come from. */
  async remove(id: string, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const [used] = await rowsIn<{ used: boolean }>(
        em,
        `select exists (select 1 from message m where ${onItsWay}) as used
         from message_template t where t.id = ? for update of t`,
        [id],
      );
      if (used === undefined) throw notFound();
      if (used.used) throw new DomainError('conflict', { reason: 'template-in-use' });
      await rowsIn(em, 'delete from message_template where id = ?', [id]);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'template-removed',
        subjectType: 'message-template',
        subjectId: id,
      });
      await em.flush();
    });
  }
}
