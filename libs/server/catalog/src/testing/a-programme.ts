import type { Database } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';

type Row = Record<string, unknown>;

/** Rows for one spec; every column may be set by name. */
export class Programme {
  constructor(private readonly database: Database) {}

  async aCampaign(more: Row = {}): Promise<{ id: string; slug: string }> {
    const id = uuidv7();
    const slug = `sommer-${id}`;
    await this.insert('campaign', {
      id,
      slug,
      kind: 'holiday',
      title: 'Kinderferientage 2027',
      phase: 'open',
      starts_on: '2027-07-19',
      ends_on: '2027-08-31',
      erase_on: '2027-12-01',
      created_at: '2027-01-01T00:00:00Z',
      ...more,
    });
    return { id, slug: typeof more['slug'] === 'string' ? more['slug'] : slug };
  }

  async anOrganisation(more: Row = {}): Promise<string> {
    return this.insert('organisation', {
      id: uuidv7(),
      name: 'Kletterverein',
      created_at: '2027-01-01T00:00:00Z',
      ...more,
    });
  }

  /** Published, with one session on 20 July from 10 to 14 o'clock; quotas are added apart. */
  async anEvent(campaignId: string, more: Row = {}): Promise<{ id: string; slug: string }> {
    const id = uuidv7();
    const slug = `klettern-${id}`;
    await this.insert('event', {
      id,
      campaign_id: campaignId,
      organisation_id: more['organisation_id'] ?? (await this.anOrganisation()),
      slug,
      title: 'Klettern',
      topic: 'sport',
      status: 'published',
      registration: 'with-us',
      audience: 'child-alone',
      place: 'Kletterhalle',
      created_at: '2027-01-01T00:00:00Z',
      updated_at: '2027-01-01T00:00:00Z',
      ...more,
    });
    await this.aSession(id);
    return { id, slug };
  }

  async aSession(eventId: string, more: Row = {}): Promise<string> {
    return this.insert('session', {
      id: uuidv7(),
      event_id: eventId,
      starts_at: '2027-07-20T08:00:00Z',
      ends_at: '2027-07-20T12:00:00Z',
      ...more,
    });
  }

  async aQuota(campaignId: string, eventIds: string[], more: Row = {}): Promise<string> {
    const id = await this.insert('quota', {
      id: uuidv7(),
      campaign_id: campaignId,
      name: 'Plätze',
      kind: 'general',
      capacity: 10,
      ...more,
    });
    for (const event_id of eventIds)
      await this.insert('event_quota', { event_id, quota_id: id }, 'quota_id');
    return id;
  }

  async aChild(): Promise<{ id: string; householdId: string }> {
    const householdId = await this.insert('household', {
      id: uuidv7(),
      state: 'active',
      created_at: '2027-01-01T00:00:00Z',
    });
    const id = await this.insert('child', {
      id: uuidv7(),
      household_id: householdId,
      first_name: 'Mia',
      last_name: 'Muster',
      search_key: 'mia muster',
      birth_date: '2018-03-01',
      created_at: '2027-01-01T00:00:00Z',
    });
    return { id, householdId };
  }

  /** A registration of a new child, or of the one given. */
  async aRegistration(
    eventId: string,
    quotaId: string | null,
    more: Row = {},
    child?: { id: string; householdId: string },
  ): Promise<string> {
    const { id: childId, householdId } = child ?? (await this.aChild());
    const basketId = await this.insert('basket', {
      id: uuidv7(),
      household_id: householdId,
      channel: 'family',
      pressed_at: '2027-05-01T08:00:00Z',
      button_text: 'Verbindlich anmelden',
      terms_version: '1',
    });
    const state = more['state'] ?? 'confirmed';
    return this.insert('registration', {
      id: uuidv7(),
      basket_id: basketId,
      household_id: householdId,
      child_id: childId,
      event_id: eventId,
      quota_id: quotaId,
      state,
      rank: state === 'waiting' || state === 'queued' ? Math.floor(Math.random() * 1e9) : null,
      first_pressed_at: '2027-05-01T08:00:00Z',
      changed_at: '2027-05-01T08:00:00Z',
      ...more,
    });
  }

  async anOpenOffer(registrationId: string, eventId: string, quotaId: string): Promise<string> {
    const id = uuidv7();
    return this.insert('place_offer', {
      id,
      registration_id: registrationId,
      event_id: eventId,
      quota_id: quotaId,
      seats: 1,
      bundle_id: id,
      state: 'open',
      channel: 'mail',
      offered_at: '2027-05-02T08:00:00Z',
      token_hash: id,
    });
  }

  async insert(table: string, row: Row, returning = 'id'): Promise<string> {
    const columns = Object.keys(row);
    const inserted = await this.database.row<Record<string, string>>(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})
       returning ${returning}`,
      Object.values(row),
    );
    return inserted?.[returning] ?? '';
  }
}
