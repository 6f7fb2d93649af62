import type { Database } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';

type Values = Record<string, unknown>;
const made = new Date('2027-01-01T00:00:00Z');

export interface CountedEvent {
  id: string;
  quotaId: string;
}

/** Rows for one spec: a campaign, its events and the children that go there. */
export class CountedTown {
  constructor(private readonly database: Database) {}

  async row(table: string, values: Values): Promise<string> {
    const row: Values = { id: uuidv7(), ...values };
    const names = Object.keys(row);
    await this.database.rows(
      `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      Object.values(row),
    );
    return String(row['id']);
  }

  async aCampaign(phase = 'running'): Promise<{ id: string; slug: string }> {
    const slug = `c-${uuidv7()}`;
    const id = await this.row('campaign', {
      slug,
      kind: 'holiday',
      title: 'Ferien',
      phase,
      starts_on: '2027-07-19',
      ends_on: '2027-08-31',
      erase_on: '2027-12-01',
      created_at: made,
    });
    return { id, slug };
  }

  async anEvent(campaignId: string, capacity = 30): Promise<CountedEvent> {
    const organisation_id = await this.row('organisation', {
      name: 'Verein',
      search_key: 'verein',
      created_at: made,
    });
    const id = await this.row('event', {
      campaign_id: campaignId,
      organisation_id,
      slug: `e-${uuidv7()}`,
      title: 'Klettern',
      topic: 'play',
      status: 'published',
      registration: 'with-us',
      audience: 'child-alone',
      place: 'Turnhalle',
      created_at: made,
      updated_at: made,
    });
    await this.row('session', {
      event_id: id,
      starts_at: '2027-07-20T08:00:00Z',
      ends_at: '2027-07-20T11:00:00Z',
    });
    const quotaId = await this.row('quota', {
      campaign_id: campaignId,
      name: 'alle',
      kind: 'general',
      capacity,
    });
    await this.database.rows('insert into event_quota (event_id, quota_id) values (?, ?)', [
      id,
      quotaId,
    ]);
    return { id, quotaId };
  }

  /** A child of an own family, with its first registration. */
  async aChild(
    event: CountedEvent,
    { born = '2018-03-01', street = 'Lindenstr. 3', state = 'confirmed', reduced = false } = {},
  ): Promise<string> {
    const household_id = await this.row('household', { state: 'active', street, created_at: made });
    const child = await this.row('child', {
      household_id,
      first_name: 'Mia',
      last_name: 'Muster',
      search_key: 'mia muster',
      birth_date: born,
      created_at: made,
    });
    await this.goesTo(child, event, { state, reduced });
    return child;
  }

  async goesTo(
    child_id: string,
    event: CountedEvent,
    { state = 'confirmed', reduced = false } = {},
  ): Promise<string> {
    const home = await this.database.row<{ id: string }>(
      'select household_id as id from child where id = ?',
      [child_id],
    );
    const household_id = home?.id ?? '';
    const basket_id = await this.row('basket', {
      household_id,
      channel: 'family',
      pressed_at: made,
      confirmed_at: made,
      button_text: 'x',
      terms_version: '1',
    });
    const waits = state === 'waiting';
    return this.row('registration', {
      basket_id,
      household_id,
      child_id,
      event_id: event.id,
      quota_id: waits ? null : event.quotaId,
      rank: waits ? 1 : null,
      state,
      reduced_fee: reduced,
      overlap_overridden: true,
      first_pressed_at: made,
      changed_at: made,
    });
  }
}
