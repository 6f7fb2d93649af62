import type { Answers } from '@dabei/contracts';
import type { Database, Sealer } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';

export interface MeadowEvent {
  id: string;
  organisationId: string;
  quotaId: string;
}

const sealedKinds = new Set(['emergencyContact', 'pickUp', 'health', 'medication']);

/** Rows for one spec: an event on 20 July 2027, its children and what their families told. */
export class Meadow {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  async anEvent(
    more: { asks?: string[]; sessions?: [string, string][] } = {},
  ): Promise<MeadowEvent> {
    const [id, organisationId, quotaId, campaign] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
    await this.database.rows(
      `insert into campaign (id, slug, kind, title, phase, starts_on, ends_on, erase_on, created_at)
       values (?, ?, 'holiday', 'Ferien', 'running', '2027-07-01', '2027-08-31', '2027-12-01', '2027-01-01')`,
      [campaign, `c-${campaign}`],
    );
    await this.database.rows(
      "insert into organisation (id, name, created_at) values (?, 'Verein', '2027-01-01')",
      [organisationId],
    );
    await this.database.rows(
      `insert into event (id, campaign_id, organisation_id, slug, title, topic, status, registration, audience,
         place, asks, created_at, updated_at)
       values (?, ?, ?, ?, 'Floß bauen', 'play', 'published', 'with-us', 'child-alone', 'Wiese', ?::text[],
         '2027-01-01', '2027-01-01')`,
      [id, campaign, organisationId, `e-${id}`, `{${(more.asks ?? []).join(',')}}`],
    );
    for (const [starts, ends] of more.sessions ?? [
      ['2027-07-20T08:00:00Z', '2027-07-20T12:00:00Z'],
    ])
      await this.database.rows(
        'insert into session (id, event_id, starts_at, ends_at) values (?, ?, ?, ?)',
        [uuidv7(), id, starts, ends],
      );
    await this.database.rows(
      "insert into quota (id, campaign_id, name, kind, capacity) values (?, ?, 'alle', 'general', 100)",
      [quotaId, campaign],
    );
    await this.database.rows('insert into event_quota (event_id, quota_id) values (?, ?)', [
      id,
      quotaId,
    ]);
    return { id, organisationId, quotaId };
  }

  /** A child with a place; the id of its registration. */
  async aChild(event: MeadowEvent, firstName: string, told: Answers = {}): Promise<string> {
    const [household, child, basket, id] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
    await this.database.rows(
      `insert into household (id, state, street, created_at) values (?, 'active', 'Geheimweg 7', '2027-01-01')`,
      [household],
    );
    await this.database.rows(
      `insert into guardian (id, household_id, first_name, last_name, search_key, phone)
       values (?, ?, 'Ada', 'Muster', 'ada muster', '02855 123')`,
      [uuidv7(), household],
    );
    await this.database.rows(
      `insert into child (id, household_id, first_name, last_name, search_key, birth_date, created_at)
       values (?, ?, ?, 'Muster', ?, '2018-03-01', '2027-01-01')`,
      [child, household, firstName, `${firstName.toLowerCase()} muster`],
    );
    await this.database.rows(
      `insert into basket (id, household_id, channel, pressed_at, confirmed_at, button_text, terms_version)
       values (?, ?, 'family', '2027-01-02', '2027-01-02', 'Anmelden', '1')`,
      [basket, household],
    );
    await this.database.rows(
      `insert into registration (id, basket_id, household_id, child_id, event_id, quota_id, state, reduced_fee,
         first_pressed_at, changed_at)
       values (?, ?, ?, ?, ?, ?, 'confirmed', true, '2027-01-02', '2027-01-02')`,
      [id, basket, household, child, event.id, event.quotaId],
    );
    for (const [kind, value] of Object.entries(told)) await this.tell(id, kind, value);
    return id;
  }

  async accompanies(accountId: string, event: MeadowEvent): Promise<void> {
    await this.database.rows(
      "insert into companion (event_id, account_id, created_at) values (?, ?, '2027-07-01')",
      [event.id, accountId],
    );
  }

  async aClearance(accountId: string, relevantEntry = false): Promise<void> {
    await this.database.rows(
      `insert into clearance (account_id, seen_on, issued_on, relevant_entry, last_active_on, erase_on)
       values (?, '2027-05-10', '2027-05-01', ?, '2027-05-10', '2027-08-10')`,
      [accountId, relevantEntry],
    );
  }

  async worksFor(accountId: string, event: MeadowEvent): Promise<void> {
    await this.database.rows(
      'insert into staff_organisation (account_id, organisation_id) values (?, ?)',
      [accountId, event.organisationId],
    );
  }

  /** The family pressed "kommt nicht" for one day. */
  async staysAway(registrationId: string, day: string): Promise<void> {
    await this.database.rows(
      "insert into absence_note (registration_id, day, told_at) values (?, ?, '2027-07-19')",
      [registrationId, day],
    );
  }

  private async tell(registrationId: string, kind: string, value: unknown): Promise<void> {
    const sealed = sealedKinds.has(kind) ? this.sealer.seal(JSON.stringify(value)) : null;
    await this.database.rows(
      `insert into registration_answer (registration_id, kind, plain, sealed, key_id, answered_at)
       values (?, ?, ?::jsonb, ?, ?, '2027-01-02')`,
      [
        registrationId,
        kind,
        sealed ? null : JSON.stringify(value),
        sealed?.sealed ?? null,
        sealed?.keyId ?? null,
      ],
    );
  }
}
