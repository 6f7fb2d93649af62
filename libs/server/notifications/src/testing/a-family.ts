import type { Database } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';

export interface Family {
  id: string;
  email: string;
  basketId: string;
}

interface EventOptions {
  title?: string;
  sessions?: [startsAt: string, endsAt: string][];
  reminderRules?: { daysBefore: number; at: string }[];
}

/** Rows for one spec: events, families, places, in a few words. */
export class Families {
  constructor(private readonly database: Database) {}

  async anEvent(options: EventOptions = {}): Promise<{ id: string; quotaId: string }> {
    const [id, organisation, quotaId, campaign] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
    await this.database.rows(
      `insert into campaign (id, slug, kind, title, phase, starts_on, ends_on, erase_on, reminder_rules, created_at)
       values (?, ?, 'holiday', 'Ferien', 'running', '2027-01-01', '2027-12-31', '2028-06-01', ?, '2027-01-01')`,
      [campaign, `c-${campaign}`, JSON.stringify(options.reminderRules ?? [])],
    );
    await this.database.rows(
      "insert into organisation (id, name, created_at) values (?, 'Verein', '2027-01-01')",
      [organisation],
    );
    await this.database.rows(
      `insert into event (id, campaign_id, organisation_id, slug, title, topic, status, registration,
         audience, place, created_at, updated_at)
       values (?, ?, ?, ?, ?, 'play', 'published', 'with-us', 'child-alone', 'Voerde', '2027-01-01', '2027-01-01')`,
      [id, campaign, organisation, `e-${id}`, options.title ?? 'Klettern'],
    );
    const sessions = options.sessions ?? [['2027-07-20T08:00:00Z', '2027-07-20T12:00:00Z']];
    for (const [startsAt, endsAt] of sessions) {
      await this.database.rows(
        'insert into session (id, event_id, starts_at, ends_at) values (?, ?, ?, ?)',
        [uuidv7(), id, startsAt, endsAt],
      );
    }
    await this.database.rows(
      "insert into quota (id, campaign_id, name, kind, capacity) values (?, ?, 'alle', 'general', 100)",
      [quotaId, campaign],
    );
    await this.database.rows('insert into event_quota (event_id, quota_id) values (?, ?)', [
      id,
      quotaId,
    ]);
    return { id, quotaId };
  }

  async aFamily(options: { contactBy?: string; language?: string; state?: string } = {}) {
    const [id, basketId] = [uuidv7(), uuidv7()];
    const email = `${id}@example.org`;
    await this.database.rows(
      `insert into household (id, state, contact_by, language, created_at)
       values (?, ?, ?, ?, '2027-01-01')`,
      [id, options.state ?? 'active', options.contactBy ?? 'mail', options.language ?? 'de'],
    );
    await this.database.rows(
      `insert into guardian (id, household_id, first_name, last_name, search_key, email, email_confirmed_at)
       values (?, ?, 'Ada', 'Muster', 'ada muster', ?, '2027-01-01')`,
      [uuidv7(), id, email],
    );
    await this.database.rows(
      `insert into basket (id, household_id, channel, guardian_email, pressed_at, confirmed_at, button_text, terms_version)
       values (?, ?, 'family', ?, '2027-01-02', '2027-01-02', 'Anmelden', '1')`,
      [basketId, id, email],
    );
    return { id, email, basketId } satisfies Family;
  }

  /** A child of the family at an event; waiting without a quota, otherwise with a place. */
  async aPlace(
    family: Family,
    event: { id: string; quotaId: string },
    options: { child?: string; state?: string; endReason?: string } = {},
  ): Promise<string> {
    const [id, childId] = [uuidv7(), uuidv7()];
    const state = options.state ?? 'confirmed';
    const inLine = state === 'waiting' || state === 'queued';
    await this.database.rows(
      `insert into child (id, household_id, first_name, last_name, search_key, birth_date, created_at)
       values (?, ?, ?, 'Muster', ?, '2018-03-01', '2027-01-01')`,
      [childId, family.id, options.child ?? 'Mia', childId],
    );
    await this.database.rows(
      `insert into registration (id, basket_id, household_id, child_id, event_id, quota_id, state, rank,
         end_reason, first_pressed_at, changed_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, '2027-01-02', '2027-01-02')`,
      [
        id,
        family.basketId,
        family.id,
        childId,
        event.id,
        inLine ? null : event.quotaId,
        state,
        inLine ? 1 : null,
        options.endReason ?? null,
      ],
    );
    return id;
  }
}
