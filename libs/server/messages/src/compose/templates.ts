import type { MessageTemplate, MessageTemplateOrder } from '@dabei/contracts';
import { Clock, Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { checkText } from './check-text';

const columns = `id, name, subject_de as "subjectDe", text_de as "textDe", subject_en as "subjectEn",
  text_en as "textEn"`;

/** Texts kept under a name; saving under a known name replaces it. */
@Injectable()
export class Templates {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  all(): Promise<MessageTemplate[]> {
    return this.database.rows<MessageTemplate>(
      `select ${columns} from message_template order by name collate "de-x-icu" limit 200`,
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

  async remove(id: string): Promise<void> {
    const gone = await this.database.rows(
      'delete from message_template where id = ? returning id',
      [id],
    );
    if (gone.length === 0) throw notFound();
  }
}
