import type { Database } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';

export interface EventOptions {
  title?: string;
  capacity?: number;
  startsAt?: string;
  endsAt?: string;
  campaignId?: string;
  quotaId?: string;
  audience?: 'child-alone' | 'child-with-adult' | 'family';
  ageMin?: number;
  ageMax?: number;
  asks?: string[];
  priceCents?: number;
}

/** Rows for one spec: a town in a few words. */
export class Town {
  constructor(private readonly database: Database) {}

  async aCampaign(options: { phase?: string; maxEventsPerChild?: number } = {}): Promise<string> {
    const id = uuidv7();
    await this.database.rows(
      `insert into campaign (id, slug, kind, title, phase, starts_on, ends_on, erase_on, max_events_per_child,
         created_at)
       values (?, ?, 'holiday', 'Kinderferientage', ?, '2027-07-19', '2027-08-31', '2027-12-01', ?, now())`,
      [id, `c-${id}`, options.phase ?? 'open', options.maxEventsPerChild ?? null],
    );
    return id;
  }

  async anEvent(
    options: EventOptions = {},
  ): Promise<{ id: string; quotaId: string; campaignId: string }> {
    const id = uuidv7();
    const organisation = uuidv7();
    const campaignId = options.campaignId ?? (await this.aCampaign());
    await this.database.rows(
      "insert into organisation (id, name, created_at) values (?, 'Verein', now())",
      [organisation],
    );
    await this.database.rows(
      `insert into event (id, campaign_id, organisation_id, slug, title, topic, status, registration, audience,
         age_min, age_max, place, asks, price_cents, created_at, updated_at)
       values (?, ?, ?, ?, ?, 'play', 'published', 'with-us', ?, ?, ?, 'Voerde', ?::text[], ?, now(), now())`,
      [
        id,
        campaignId,
        organisation,
        `e-${id}`,
        options.title ?? 'Klettern',
        options.audience ?? 'child-alone',
        options.ageMin ?? null,
        options.ageMax ?? null,
        `{${(options.asks ?? []).join(',')}}`,
        options.priceCents ?? 0,
      ],
    );
    await this.database.rows(
      'insert into session (id, event_id, starts_at, ends_at) values (?, ?, ?, ?)',
      [
        uuidv7(),
        id,
        options.startsAt ?? '2027-07-20T08:00:00Z',
        options.endsAt ?? '2027-07-20T12:00:00Z',
      ],
    );
    const quotaId = options.quotaId ?? (await this.aQuota(campaignId, options.capacity ?? 10));
    await this.database.rows('insert into event_quota (event_id, quota_id) values (?, ?)', [
      id,
      quotaId,
    ]);
    return { id, quotaId, campaignId };
  }

  async aQuota(
    campaignId: string,
    capacity: number,
    kind = 'general',
    reservedUntil: string | null = null,
  ): Promise<string> {
    const id = uuidv7();
    await this.database.rows(
      'insert into quota (id, campaign_id, name, kind, capacity, reserved_until) values (?, ?, ?, ?, ?, ?)',
      [id, campaignId, kind, kind, capacity, reservedUntil],
    );
    return id;
  }

  async aHousehold(
    options: { children?: number; contactBy?: string; birthDate?: string } = {},
  ): Promise<{ id: string; childIds: string[]; email: string }> {
    const id = uuidv7();
    const email = `${id}@example.org`;
    await this.database.rows(
      "insert into household (id, state, contact_by, created_at) values (?, 'active', ?, now())",
      [id, options.contactBy ?? 'mail'],
    );
    await this.database.rows(
      `insert into guardian (id, household_id, first_name, last_name, search_key, email, email_confirmed_at)
       values (?, ?, 'Ada', 'Muster', 'ada muster', ?, now())`,
      [uuidv7(), id, email],
    );
    const childIds = Array.from({ length: options.children ?? 1 }, () => uuidv7());
    for (const [index, childId] of childIds.entries()) {
      await this.database.rows(
        `insert into child (id, household_id, first_name, last_name, search_key, birth_date, created_at)
         values (?, ?, ?, 'Muster', ?, ?, now())`,
        [
          childId,
          id,
          `Kind${String(index)}`,
          `kind${String(index)} muster`,
          options.birthDate ?? '2018-03-01',
        ],
      );
    }
    return { id, childIds, email };
  }
}
