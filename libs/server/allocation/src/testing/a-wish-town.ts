import type { Database } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';

export interface CampaignOptions {
  phase?: string;
  maxEventsPerChild?: number;
  minMinutesBetween?: number;
  startsOn?: string;
  endsOn?: string;
  drawnAt?: string;
}

export interface EventOptions {
  title?: string;
  capacity?: number;
  /** 'YYYY-MM-DD', the town's morning from eight to twelve UTC unless said otherwise. */
  day?: string;
  from?: string;
  until?: string;
  ageMin?: number;
  ageMax?: number;
  minimum?: number;
  seriesId?: string;
  quotaIds?: string[];
  status?: string;
}

export interface Campaign {
  id: string;
  slug: string;
}

export interface Family {
  id: string;
  childIds: [string, ...string[]];
}

/** Rows for one spec: a town that wishes, in a few words. Wishes may be changed from 2 to 12 May. */
export class WishTown {
  constructor(private readonly database: Database) {}

  async aCampaign(options: CampaignOptions = {}): Promise<Campaign> {
    const id = uuidv7();
    await this.database.rows(
      `insert into campaign (id, slug, kind, title, phase, starts_on, ends_on, erase_on, max_events_per_child,
         min_minutes_between, wishes_open_at, wishes_close_at, drawn_at, created_at)
       values (?, ?, 'holiday', 'Kinderferientage', ?, ?, ?, '2027-12-01', ?, ?, '2027-05-02T06:00:00Z',
         '2027-05-12T16:00:00Z', ?, '2027-01-01')`,
      [
        id,
        `c-${id}`,
        options.phase ?? 'wishing',
        options.startsOn ?? '2027-07-19',
        options.endsOn ?? '2027-08-31',
        options.maxEventsPerChild ?? null,
        options.minMinutesBetween ?? 0,
        options.drawnAt ?? null,
      ],
    );
    return { id, slug: `c-${id}` };
  }

  async anEvent({ id: campaignId }: Campaign, options: EventOptions = {}): Promise<string> {
    const [id, organisation] = [uuidv7(), uuidv7()];
    await this.database.rows(
      "insert into organisation (id, name, created_at) values (?, 'Verein', now())",
      [organisation],
    );
    await this.database.rows(
      `insert into event (id, campaign_id, organisation_id, slug, title, topic, status, registration, audience,
         age_min, age_max, minimum_places, series_id, place, created_at, updated_at)
       values (?, ?, ?, ?, ?, 'play', ?, 'with-us', 'child-alone', ?, ?, ?, ?, 'Halle', now(), now())`,
      [
        id,
        campaignId,
        organisation,
        `e-${id}`,
        options.title ?? 'Klettern',
        options.status ?? 'published',
        options.ageMin ?? null,
        options.ageMax ?? null,
        options.minimum ?? null,
        options.seriesId ?? null,
      ],
    );
    const day = options.day ?? '2027-07-20';
    await this.database.rows(
      'insert into session (event_id, starts_at, ends_at) values (?, ?, ?)',
      [id, `${day}T${options.from ?? '08:00'}:00Z`, `${day}T${options.until ?? '12:00'}:00Z`],
    );
    const quotas = options.quotaIds ?? [await this.aQuota(campaignId, options.capacity ?? 10)];
    for (const quota of quotas)
      await this.database.rows('insert into event_quota (event_id, quota_id) values (?, ?)', [
        id,
        quota,
      ]);
    return id;
  }

  async aQuota(campaignId: string, capacity: number, kind = 'general'): Promise<string> {
    const id = uuidv7();
    await this.database.rows(
      'insert into quota (id, campaign_id, name, kind, capacity) values (?, ?, ?, ?, ?)',
      [id, campaignId, kind, kind, capacity],
    );
    return id;
  }

  async aFamily(
    options: {
      children?: string[];
      birthDate?: string;
      contactBy?: string;
      protected?: boolean;
      reducedFeeUntil?: string;
    } = {},
  ): Promise<Family> {
    const id = uuidv7();
    await this.database.rows(
      `insert into household (id, state, contact_by, protected, reduced_fee_until, created_at)
       values (?, 'active', ?, ?, ?, now())`,
      [
        id,
        options.contactBy ?? 'mail',
        options.protected ?? false,
        options.reducedFeeUntil ?? null,
      ],
    );
    await this.database.rows(
      `insert into guardian (id, household_id, first_name, last_name, search_key, email, email_confirmed_at)
       values (?, ?, 'Ada', 'Muster', 'ada muster', ?, now())`,
      [uuidv7(), id, `${id}@example.org`],
    );
    const names = options.children ?? ['Mia'];
    const ids = names.map(() => uuidv7());
    for (const [index, child] of ids.entries())
      await this.database.rows(
        `insert into child (id, household_id, first_name, last_name, search_key, birth_date, created_at)
         values (?, ?, ?, 'Muster', ?, ?, now())`,
        [
          child,
          id,
          names[index],
          `${(names[index] ?? '').toLowerCase()} muster`,
          options.birthDate ?? `2018-0${String(index + 1)}-01`,
        ],
      );
    return { id, childIds: ids as [string, ...string[]] };
  }

  /** A list as if the family had pressed the button. */
  async aList(
    { id: campaignId }: Campaign,
    { id, childIds }: Family,
    wishes: readonly string[],
    options: { state?: string; maxPlaces?: number; hardship?: boolean; childId?: string } = {},
  ): Promise<string> {
    const list = uuidv7();
    await this.database.rows(
      `insert into wish_list (id, campaign_id, household_id, child_id, state, channel, max_places, hardship,
         submitted_at, changed_at) values (?, ?, ?, ?, ?, 'family', ?, ?, now(), '2027-05-04T10:00:00Z')`,
      [
        list,
        campaignId,
        id,
        options.childId ?? childIds[0],
        options.state ?? 'submitted',
        options.maxPlaces ?? null,
        options.hardship ?? false,
      ],
    );
    for (const [index, event] of wishes.entries())
      await this.database.rows(
        'insert into wish (wish_list_id, event_id, position) values (?, ?, ?)',
        [list, event, index + 1],
      );
    return list;
  }

  async aPlace(
    { id, childIds }: Family,
    event: string,
    options: { state?: string; rank?: number } = {},
  ): Promise<void> {
    const basket = uuidv7();
    const state = options.state ?? 'confirmed';
    await this.database.rows(
      `insert into basket (id, household_id, channel, pressed_at, confirmed_at, button_text, terms_version)
       values (?, ?, 'office', now(), now(), 'x', '1')`,
      [basket, id],
    );
    await this.database.rows(
      `insert into registration (basket_id, household_id, child_id, event_id, quota_id, state, rank,
         first_pressed_at, changed_at)
       select ?, ?, ?, ?, case when ? = 'waiting' then null else (select eq.quota_id from event_quota eq
         join quota q on q.id = eq.quota_id and q.kind = 'general' where eq.event_id = ? limit 1) end,
         ?, ?, now(), now()`,
      [basket, id, childIds[0], event, state, event, state, options.rank ?? null],
    );
  }
}
