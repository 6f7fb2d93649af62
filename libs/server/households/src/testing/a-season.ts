import type { Database, Sealer } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';

export interface EventOptions {
  campaignId?: string;
  title?: string;
  startsAt?: string;
  endsAt?: string;
  minimumPlaces?: number;
}

export interface RegistrationOptions {
  householdId: string;
  childId: string;
  eventId: string;
  state: 'held' | 'queued' | 'confirmed' | 'waiting' | 'cancelled' | 'expired' | 'attended';
  rank?: number;
  groupId?: string;
  confirmBy?: string;
  email?: string;
}

/** Rows of campaigns, events and registrations; no rule is asked. */
export class Season {
  constructor(private readonly database: Database) {}

  async aCampaign(phase = 'open', eraseOn = '2027-12-01'): Promise<string> {
    const id = uuidv7();
    await this.database.rows(
      `insert into campaign (id, slug, kind, title, phase, starts_on, ends_on, erase_on, created_at)
       values (?, ?, 'holiday', 'Kinderferientage', ?, '2027-07-19', '2027-08-31', ?, '2027-01-01')`,
      [id, `c-${id}`, phase, eraseOn],
    );
    return id;
  }

  async anEvent(options: EventOptions = {}): Promise<{ id: string; quotaId: string }> {
    const campaignId = options.campaignId ?? (await this.aCampaign());
    const [id, organisationId, quotaId] = [uuidv7(), uuidv7(), uuidv7()];
    await this.database.rows(
      "insert into organisation (id, name, created_at) values (?, 'Verein', '2027-01-01')",
      [organisationId],
    );
    await this.database.rows(
      `insert into event (id, campaign_id, organisation_id, slug, title, topic, status, registration,
         audience, place, minimum_places, created_at, updated_at)
       values (?, ?, ?, ?, ?, 'play', 'published', 'with-us', 'child-alone', 'Voerde', ?,
         '2027-01-01', '2027-01-01')`,
      [
        id,
        campaignId,
        organisationId,
        `e-${id}`,
        options.title ?? 'Klettern',
        options.minimumPlaces ?? null,
      ],
    );
    const startsAt = options.startsAt ?? '2027-07-20T08:00:00Z';
    const endsAt = options.endsAt ?? new Date(Date.parse(startsAt) + 4 * 3_600_000).toISOString();
    await this.database.rows(
      'insert into session (id, event_id, starts_at, ends_at) values (?, ?, ?, ?)',
      [uuidv7(), id, startsAt, endsAt],
    );
    await this.database.rows(
      "insert into quota (id, campaign_id, name, kind, capacity) values (?, ?, 'Plätze', 'general', 50)",
      [quotaId, campaignId],
    );
    await this.database.rows('insert into event_quota (event_id, quota_id) values (?, ?)', [
      id,
      quotaId,
    ]);
    return { id, quotaId };
  }

  async aRegistration(options: RegistrationOptions): Promise<string> {
    const [id, basketId] = [uuidv7(), uuidv7()];
    const pressedAt = '2027-06-01T08:00:00Z';
    await this.database.rows(
      `insert into basket (id, household_id, channel, guardian_email, pressed_at, confirm_by,
         confirmed_at, button_text, terms_version) values (?, ?, 'family', ?, ?, ?, ?, 'Anmelden', '1')`,
      [
        basketId,
        options.householdId,
        options.email ?? null,
        pressedAt,
        options.confirmBy ?? null,
        options.confirmBy === undefined ? pressedAt : null,
      ],
    );
    const inLine = options.state === 'waiting' || options.state === 'queued';
    await this.database.rows(
      `insert into registration (id, basket_id, household_id, child_id, event_id, quota_id, state,
         rank, group_id, first_pressed_at, changed_at)
       select ?, ?, ?, ?, ?, case when ? then null else (select quota_id from event_quota
         where event_id = ? limit 1) end, ?, ?, ?, ?, ?`,
      [
        id,
        basketId,
        options.householdId,
        options.childId,
        options.eventId,
        inLine,
        options.eventId,
        options.state,
        options.rank ?? null,
        options.groupId ?? null,
        pressedAt,
        pressedAt,
      ],
    );
    return id;
  }

  async anAnswer(
    registrationId: string,
    kind: string,
    value: unknown,
    sealer: Sealer,
  ): Promise<void> {
    const { sealed, keyId } = sealer.seal(JSON.stringify(value));
    await this.database.rows(
      `insert into registration_answer (registration_id, kind, sealed, key_id, text_version,
         answered_at, erase_on) values (?, ?, ?, ?, '1', '2027-06-01', '2027-08-03')`,
      [registrationId, kind, sealed, keyId],
    );
  }
}
