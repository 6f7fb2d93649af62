import { inject, Injectable, signal } from '@angular/core';
import {
  route,
  deskRoutes,
  type BasketLineResult,
  type DeskEvent,
  type PeoplePage,
} from '@dabei/contracts';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { entryEventOf, type EntryEvent } from './entry-model';

/** Further events for the same call, and the family once it is entered. */
@Injectable()
export class EntryEvents {
  private readonly calls = inject(ApiCalls);
  readonly added = signal<readonly EntryEvent[]>([]);
  /** Known once something was entered; the letter is printed there. */
  readonly householdId = signal<string | null>(null);
  readonly adding = attempt();

  reset(): void {
    this.added.set([]);
    this.householdId.set(null);
  }

  async add(id: string): Promise<void> {
    if (id === '' || this.added().some((event) => event.id === id)) return;
    await this.adding.run(async () => {
      const event = await this.calls.get<DeskEvent>(route(deskRoutes.deskEvent, { id }));
      this.added.update((events) => [...events, entryEventOf(event)]);
    });
  }

  remove(id: string): void {
    this.added.update((events) => events.filter((event) => event.id !== id));
  }

  async find(entered: BasketLineResult | undefined): Promise<void> {
    if (!entered) return;
    try {
      const params = { event: entered.eventId, sort: 'pressed' };
      const { people } = await this.calls.get<PeoplePage>(deskRoutes.deskPeople, params);
      const own = people.find(({ registrationId }) => registrationId === entered.registrationId);
      this.householdId.set(own?.householdId ?? null);
    } catch {
      // the way to the family is a comfort; it was entered all the same
    }
  }
}
