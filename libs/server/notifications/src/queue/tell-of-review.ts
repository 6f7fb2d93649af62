import type { OutboxKind } from '@dabei/contracts';
import {
  CONFIG,
  Clock,
  Database,
  HandlesOutbox,
  MailNudge,
  rowsIn,
  type Config,
  type OutboxHandler,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';

interface Addressee {
  /** An account, or the organisation itself where nobody signs in. */
  id: string;
  email: string;
}

const purposes = { returned: 'event-returned', accepted: 'event-accepted' } as const;

/** The office answered an organiser: each of its people once, else the organisation's own address. */
@HandlesOutbox('event-reviewed')
export class TellOfReview implements OutboxHandler {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly nudge: MailNudge,
  ) {}

  async handle(_kind: OutboxKind, payload: Record<string, string | number>): Promise<void> {
    const eventId = String(payload['eventId']);
    const now = await this.clock.now();
    const written = await this.database.transact(async (em) => {
      const [event] = await rowsIn<{ review: string | null; organisation_id: string }>(
        em,
        'select review, organisation_id from event where id = ?',
        [eventId],
      );
      // handed in again meanwhile: there is no answer to tell of
      if (event?.review !== 'returned' && event?.review !== 'accepted') return [];
      const occurrence = [purposes[event.review], eventId, String(payload['number'])];
      const people = await peopleOf(em, event.organisation_id);
      const ids = [];
      for (const person of people) ids.push(await this.write(em, occurrence, person, now));
      return ids;
    });
    for (const id of written) if (id !== null) await this.nudge.nudge(id);
  }

  private async write(
    em: EntityManager,
    [purpose = '', eventId = '', number = '']: readonly string[],
    { id: person, email }: Addressee,
    now: Date,
  ): Promise<string | null> {
    const id = uuidv7();
    const [row] = await rowsIn<{ id: string }>(
      em,
      `insert into mail (id, dedupe_key, purpose, to_address, language, subject_ids, state, due_at, message_id,
         created_at)
       values (?, ?, ?, ?, 'de', ?, 'due', ?, ?, ?) on conflict (dedupe_key) do nothing returning id`,
      [
        id,
        [purpose, eventId, number, person].join(':'),
        purpose,
        email,
        JSON.stringify({ eventId }),
        now,
        `<mail-${id}@${new URL(this.config.publicUrl).hostname}>`,
        now,
      ],
    );
    return row?.id ?? null;
  }
}

async function peopleOf(em: EntityManager, organisationId: string): Promise<Addressee[]> {
  const people = await rowsIn<Addressee>(
    em,
    `select s.account_id as id, s.email from staff_organisation p join staff s on s.account_id = p.account_id
     where p.organisation_id = ? and s.active order by s.account_id`,
    [organisationId],
  );
  if (people.length > 0) return people;
  return rowsIn<Addressee>(
    em,
    'select id::text as id, email from organisation where id = ? and email is not null',
    [organisationId],
  );
}
