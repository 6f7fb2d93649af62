import type { Database, StaffCaller } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';

type Values = Record<string, unknown>;

const created_at = new Date('2027-01-01T00:00:00Z');

export const kim: StaffCaller = {
  accountId: 'kim',
  name: 'Kim',
  email: 'kim@town.example',
  bundles: ['office'],
  secondFactor: true,
  organisationIds: [],
  companionOf: [],
  sessionId: 's',
  renewed: [],
  permissions: ['desk:messages'],
};

export interface TownEvent {
  id: string;
  quotaId: string;
  campaignId: string;
  organisationId: string;
}

/** Rows for one spec, in a few words. */
export class MessageTown {
  constructor(private readonly database: Database) {}

  async row(table: string, values: Values): Promise<string> {
    const id = uuidv7();
    const row: Values = { id, ...values };
    const names = Object.keys(row);
    await this.database.rows(
      `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      Object.values(row),
    );
    return id;
  }

  aCampaign(): Promise<string> {
    return this.row('campaign', {
      slug: `c-${uuidv7()}`,
      kind: 'holiday',
      title: 'Ferien',
      phase: 'running',
      starts_on: '2027-07-01',
      ends_on: '2027-08-31',
      erase_on: '2028-06-01',
      created_at,
    });
  }

  async anEvent(campaignId: string, organisation: Values = {}): Promise<TownEvent> {
    const organisationId = await this.row('organisation', {
      name: 'Turnverein',
      created_at,
      ...organisation,
    });
    const id = await this.row('event', {
      campaign_id: campaignId,
      organisation_id: organisationId,
      slug: `e-${uuidv7()}`,
      title: 'Klettern',
      topic: 'play',
      status: 'published',
      registration: 'with-us',
      audience: 'child-alone',
      place: 'Turnhalle',
      created_at,
      updated_at: created_at,
    });
    const quotaId = await this.row('quota', {
      campaign_id: campaignId,
      name: 'alle',
      kind: 'general',
      capacity: 5000,
    });
    await this.database.rows('insert into event_quota (event_id, quota_id) values (?, ?)', [
      id,
      quotaId,
    ]);
    return { id, quotaId, campaignId, organisationId };
  }

  async aFamily(household: Values = {}, email: string | null = null): Promise<string> {
    const id = await this.row('household', { state: 'active', created_at, ...household });
    await this.row('guardian', {
      household_id: id,
      first_name: 'Ada',
      last_name: 'Muster',
      search_key: 'ada muster',
      email: email ?? `${id}@example.org`,
      email_confirmed_at: created_at,
    });
    return id;
  }

  aChild(householdId: string): Promise<string> {
    return this.row('child', {
      household_id: householdId,
      first_name: 'Mia',
      last_name: 'Muster',
      search_key: uuidv7(),
      birth_date: '2018-03-01',
      created_at,
    });
  }

  async aPlace(
    householdId: string,
    event: TownEvent,
    { state = 'confirmed', childId = null as string | null } = {},
  ): Promise<string> {
    const basketId = await this.row('basket', {
      household_id: householdId,
      channel: 'family',
      pressed_at: created_at,
      confirmed_at: created_at,
      button_text: 'Anmelden',
      terms_version: '1',
    });
    const inLine = state === 'waiting' || state === 'queued';
    return this.row('registration', {
      basket_id: basketId,
      household_id: householdId,
      child_id: childId ?? (await this.aChild(householdId)),
      event_id: event.id,
      quota_id: inLine ? null : event.quotaId,
      state,
      rank: inLine ? 1 : null,
      first_pressed_at: created_at,
      changed_at: created_at,
    });
  }

  async aColleague(email: string, organisationId: string | null = null): Promise<string> {
    const accountId = uuidv7();
    await this.database.rows(
      `insert into staff (account_id, name, email, bundles, created_at)
       values (?, 'Toni Beispiel', ?, '{organiser}', ?)`,
      [accountId, email, created_at],
    );
    if (organisationId !== null) {
      await this.database.rows(
        'insert into staff_organisation (account_id, organisation_id) values (?, ?)',
        [accountId, organisationId],
      );
    }
    return accountId;
  }
}
