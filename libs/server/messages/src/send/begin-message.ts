import type { MessagePart } from '@dabei/contracts';
import { Clock, Database, Outbox, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { resolveGroup, type Recipient } from '../group/resolve-group';

const idFor = ({ key }: Recipient, kind: string): string | null =>
  key.startsWith(`${kind}:`) ? key.slice(kind.length + 1) : null;

async function writeDown(
  em: EntityManager,
  messageId: string,
  recipients: readonly Recipient[],
): Promise<void> {
  const rows = recipients.map((one) => ({
    key: one.key,
    household_id: idFor(one, 'household'),
    account_id: idFor(one, 'staff'),
    organisation_id: idFor(one, 'organisation'),
    registration_ids: one.registrationIds,
    event_ids: one.eventIds,
  }));
  await rowsIn(
    em,
    `insert into message_recipient (message_id, recipient_key, household_id, account_id, organisation_id,
       registration_ids, event_ids, state)
     select ?, x.key, x.household_id, x.account_id, x.organisation_id, x.registration_ids, x.event_ids, 'due'
     from jsonb_to_recordset(?::jsonb) as x (key text, household_id uuid, account_id text,
       organisation_id uuid, registration_ids uuid[], event_ids uuid[])
     on conflict do nothing`,
    [messageId, JSON.stringify(rows)],
  );
}

/** The time has come: who gets the message is decided now, all at once, and written down. */
@Injectable()
export class BeginMessage {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** False when it is not due, or somebody else has begun it. */
  async begin(messageId: string): Promise<boolean> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const [message] = await rowsIn<{ parts: MessagePart[] }>(
        em,
        `update message set state = 'sending', started_at = ?
         where id = ? and state = 'scheduled' and due_at <= ? returning parts`,
        [now, messageId, now],
      );
      if (message === undefined) return false;
      const recipients = await resolveGroup(message.parts, (sql, params) =>
        rowsIn(em, sql, params),
      );
      await writeDown(em, messageId, recipients);
      this.outbox.add(em, 'message-begun', { messageId }, now);
      await em.flush();
      return true;
    });
  }
}
