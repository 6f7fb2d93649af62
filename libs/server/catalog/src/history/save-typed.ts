import type { EventInput, TypedSaved } from '@dabei/contracts';
import {
  CONFIG,
  Clock,
  Database,
  DomainError,
  notFound,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { ChangeEvent, type EventChange } from '../editor/change-event';
import { loadEventInput } from '../editor/load-event-input';

/**
 * Keeps what is being typed: in the draft itself, or beside a public event until somebody publishes the
 * changes. Families notice nothing of it.
 */
@Injectable()
export class SaveTyped {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly changeEvent: ChangeEvent,
  ) {}

  async save(change: EventChange, staff: StaffCaller): Promise<TypedSaved> {
    const event = await this.database.row<{ status: string }>(
      'select status from event where id = ?',
      [change.eventId],
    );
    if (event === null) throw notFound();
    if (event.status === 'cancelled')
      throw new DomainError('conflict', { reason: 'event-cancelled' });
    if (event.status === 'published') return this.keepBeside(change, staff);
    await this.changeEvent.change({ ...change, draftOnly: true }, staff);
    return this.draft(change.eventId);
  }

  async discard(eventId: string): Promise<void> {
    await this.database.transact((em) =>
      rowsIn(em, 'delete from event_unsent where event_id = ?', [eventId]),
    );
  }

  private draft(eventId: string): Promise<TypedSaved> {
    return this.database.transact(async (em) => {
      const { event, input } = await loadEventInput(em, eventId, this.config.townZone);
      return { keptAs: 'draft' as const, version: event.version, event: input };
    });
  }

  private async keepBeside(
    { eventId, version, input }: EventChange,
    { accountId }: StaffCaller,
  ): Promise<TypedSaved> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const [event] = await rowsIn<{ version: number }>(
        em,
        'select version from event where id = ? for no key update',
        [eventId],
      );
      if (event?.version !== version) throw new DomainError('changed-meanwhile');
      await rowsIn(
        em,
        `insert into event_unsent (event_id, version, input, account_id, at) values (?, ?, ?, ?, ?)
         on conflict (event_id) do update set version = excluded.version, input = excluded.input,
           account_id = excluded.account_id, at = excluded.at`,
        [eventId, version, JSON.stringify(input), accountId, now],
      );
    });
    return { keptAs: 'unsent', version, event: input satisfies EventInput };
  }
}
