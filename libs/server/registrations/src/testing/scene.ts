import type { StaffCaller } from '@dabei/server/platform';
import type { RunningRegistrations } from './start-registrations';
import { CancelRegistration } from '../cancel/cancel-registration';
import { AnswerOffer } from '../waiting-list/answer-offer';
import { ServeLine } from '../waiting-list/serve-line';
import { anOrder, press } from './press';

export const staff: StaffCaller = {
  accountId: 'staff',
  name: 'Büro',
  email: 'b@example.org',
  bundles: ['office'],
  secondFactor: false,
  organisationIds: [],
  companionOf: [],
  sessionId: 'session',
  renewed: [],
  permissions: ['desk:registrations'],
};

export interface OpenOffer {
  id: string;
  registration_id: string;
  channel: string;
  expires_at: Date | null;
}

/** What the scenarios of a registration's life say and ask. */
export class Scene {
  constructor(readonly running: RunningRegistrations) {}

  async statesOf(eventId: string): Promise<string[]> {
    const rows = await this.running.database.rows<{ state: string }>(
      'select state from registration where event_id = ? order by first_pressed_at, rank nulls first, id',
      [eventId],
    );
    return rows.map(({ state }) => state);
  }

  openOffers(eventId: string): Promise<OpenOffer[]> {
    return this.running.database.rows<OpenOffer>(
      "select id, registration_id, channel, expires_at from place_offer where event_id = ? and state = 'open'",
      [eventId],
    );
  }

  async messages(kind: string, id: string): Promise<number> {
    const rows = await this.running.database.rows(
      'select 1 from outbox where kind = ? and payload::text like ?',
      [kind, `%${id}%`],
    );
    return rows.length;
  }

  serve(eventId: string): Promise<number> {
    return this.running.app.get(ServeLine).serve(eventId);
  }

  cancel(registrationId: string): Promise<void> {
    return this.running.app
      .get(CancelRegistration)
      .cancel({ registrationId, by: 'family', actorId: null });
  }

  accept(offerId: string, giveUp = false): Promise<void> {
    return this.running.app
      .get(AnswerOffer)
      .answer(offerId, { answer: 'accept', giveUp, actor: 'family', actorId: null });
  }

  /** An event with one place, taken by the first family; the others wait. */
  async aFullEvent(waiting: number, contactBy = 'mail') {
    const { town, app } = this.running;
    const event = await town.anEvent({ capacity: 1 });
    const [placed] = (await press(app, anOrder(await town.aHousehold(), event.id))).results;
    const line = [];
    for (let i = 0; i < waiting; i += 1) {
      const household = await town.aHousehold({ contactBy });
      const [result] = (await press(app, anOrder(household, event.id))).results;
      line.push({ household, registrationId: result?.registrationId ?? '', ahead: result?.ahead });
    }
    return { event, placedId: placed?.registrationId ?? '', line };
  }
}
