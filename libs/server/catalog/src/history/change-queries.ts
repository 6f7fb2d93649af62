import {
  eventInput,
  type ChangePreview,
  type EventInput,
  type UnsentAnswer,
} from '@dabei/contracts';
import { fieldChanges } from '@dabei/domain';
import { CONFIG, Database, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { isElsewhere } from '../editor/event-fields';
import { loadEventInput } from '../editor/load-event-input';
import { movesSessions } from './moves-sessions';

interface Told {
  registrations: number;
  mails: number;
  letters: number;
  phoneCalls: number;
}

/** What would change if the typed changes were published. */
@Injectable()
export class ChangeQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
  ) {}

  async preview(eventId: string, input: EventInput): Promise<ChangePreview> {
    const { townZone } = this.config;
    const stored = await this.database.transact((em) => loadEventInput(em, eventId, townZone));
    const moved =
      stored.event.status === 'published' &&
      (isElsewhere(stored.event, input) ||
        movesSessions(stored.input.sessions, input.sessions, townZone));
    const { registrations, ...told } = await this.told(eventId);
    const nobody = { mails: 0, letters: 0, phoneCalls: 0 };
    return {
      changes: fieldChanges({ ...stored.input }, { ...input }),
      moved,
      registrations,
      ...(moved ? told : nobody),
    };
  }

  /** What was typed and not published yet; an older shape of it is forgotten. */
  async unsent(eventId: string): Promise<UnsentAnswer> {
    const row = await this.database.row<{ version: number; at: string; input: unknown }>(
      `select version, to_json(at)#>>'{}' as at, input from event_unsent where event_id = ?`,
      [eventId],
    );
    if (row === null) return { unsent: null };
    const read = eventInput.safeParse(row.input);
    const { version, at } = row;
    return { unsent: read.success ? { version, at, event: read.data } : null };
  }

  /** One message per family, as the news of a moved event are told. */
  private async told(eventId: string): Promise<Told> {
    const row = await this.database.row<Told>(
      `with families as (
         select r.household_id, count(*)::int as registrations from registration r
         where r.event_id = ? and r.state in ('confirmed', 'waiting') group by r.household_id),
       ways as (
         select f.registrations, case when h.state <> 'active' then 'nothing'
           when h.contact_by = 'mail' and exists (select 1 from guardian g
             where g.household_id = h.id and g.email is not null) then 'mail'
           when h.contact_by = 'letter' then 'letter' else 'phone' end as way
         from families f join household h on h.id = f.household_id)
       select coalesce(sum(registrations), 0)::int as registrations,
         count(*) filter (where way = 'mail')::int as mails,
         count(*) filter (where way = 'letter')::int as letters,
         count(*) filter (where way = 'phone')::int as "phoneCalls" from ways`,
      [eventId],
    );
    return row ?? { registrations: 0, mails: 0, letters: 0, phoneCalls: 0 };
  }
}
