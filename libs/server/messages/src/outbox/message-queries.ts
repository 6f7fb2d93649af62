import type { MessageRecipients, MessageRow, MessageView } from '@dabei/contracts';
import { Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

const perPage = 50;

/** What became of a recipient: the mail says how far it is. */
const became = `case when p.state = 'mail' then case mail.state when 'sent' then 'sent'
    when 'failed' then 'failed' when 'skipped' then 'skipped' else 'waiting' end
  when p.state = 'due' then 'waiting' else p.state end`;

const progress = `(select json_build_object('total', count(*), 'waiting', count(*) filter (where s = 'waiting'),
    'sent', count(*) filter (where s = 'sent'), 'failed', count(*) filter (where s = 'failed'),
    'letters', count(*) filter (where s = 'letter'), 'phone', count(*) filter (where s = 'phone'),
    'skipped', count(*) filter (where s = 'skipped'))
  from (select ${became} as s from message_recipient p left join mail on mail.id = p.mail_id
    where p.message_id = m.id) told) as progress`;

const moment = (column: string, name: string): string => `to_json(m.${column})#>>'{}' as "${name}"`;

const rowColumns = `m.id, m.state, ${moment('due_at', 'dueAt')}, ${moment('changed_at', 'changedAt')}, ${progress}`;

/** The outbox: messages as they are written, wait, go out and have gone out. */
@Injectable()
export class MessageQueries {
  constructor(private readonly database: Database) {}

  /** What needs somebody first, then the latest. */
  latest(): Promise<MessageRow[]> {
    return this.database.rows<MessageRow>(
      `select * from (select m.subject_de as subject, ${rowColumns} from message m
         order by m.changed_at desc limit 100) latest
       order by state not in ('sending', 'scheduled'), (progress->>'failed')::int = 0, "changedAt" desc`,
    );
  }

  async one(id: string): Promise<MessageView> {
    const message = await this.database.row<MessageView>(
      `select ${rowColumns}, m.parts, m.subject_de as "subjectDe", m.text_de as "textDe",
         m.subject_en as "subjectEn", m.text_en as "textEn", m.version,
         ${moment('started_at', 'startedAt')}, ${moment('finished_at', 'finishedAt')}
       from message m where m.id = ?`,
      [id],
    );
    if (message === null) throw notFound();
    return message;
  }

  /** Who was told, failed ones first. */
  async recipients(id: string, page: number): Promise<MessageRecipients> {
    const count = await this.database.row<{ count: number }>(
      'select count(*)::int as count from message_recipient where message_id = ?',
      [id],
    );
    const recipients = await this.database.rows<MessageRecipients['recipients'][number]>(
      `select p.id, ${became} as state, mail.failure, p.mail_id as "mailId", p.household_id as "householdId",
         coalesce(g.first_name || ' ' || g.last_name, s.name, o.name, '') as name
       from message_recipient p left join mail on mail.id = p.mail_id
         left join lateral (select * from guardian g where g.household_id = p.household_id
           order by g.email is null, g.email_confirmed_at nulls last, g.id limit 1) g on true
         left join staff s on s.account_id = p.account_id
         left join organisation o on o.id = p.organisation_id
       where p.message_id = ?
       order by array_position(array['failed','waiting','phone','skipped','letter','sent'], ${became}),
         coalesce(g.last_name, s.name, o.name) collate "de-x-icu", p.id limit ? offset ?`,
      [id, perPage, (page - 1) * perPage],
    );
    return { page, pages: Math.max(1, Math.ceil((count?.count ?? 0) / perPage)), recipients };
  }
}
