import { searchKey } from '@dabei/domain';
import type { Database } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';

type Values = Record<string, unknown>;

/** Rows for one spec, in a few words. */
export class OverviewTown {
  constructor(private readonly database: Database) {}

  async row(table: string, values: Values): Promise<string> {
    const id = typeof values['id'] === 'string' ? values['id'] : uuidv7();
    const row: Values = { id, ...values };
    const names = Object.keys(row);
    await this.database.rows(
      `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      Object.values(row),
    );
    return id;
  }

  aCampaign(more: Values = {}): Promise<string> {
    return this.row('campaign', {
      slug: `c-${uuidv7()}`,
      kind: 'holiday',
      title: 'Kinderferientage 2027',
      phase: 'open',
      starts_on: '2027-07-19',
      ends_on: '2027-08-31',
      erase_on: '2027-12-01',
      created_at: new Date('2027-01-01T00:00:00Z'),
      ...more,
    });
  }

  anOrganisation(name = 'Turnverein', more: Values = {}): Promise<string> {
    const created_at = new Date('2027-01-01T00:00:00Z');
    return this.row('organisation', { name, search_key: searchKey(name), created_at, ...more });
  }

  /** An event with one session and one quota. */
  async anEvent(
    campaignId: string,
    { startsAt = '2027-07-20T08:00:00Z', capacity = 2, ...more }: Values = {},
  ): Promise<{ id: string; quotaId: string }> {
    const at = new Date('2027-01-01T00:00:00Z');
    const start = new Date(String(startsAt));
    const id = await this.row('event', {
      campaign_id: campaignId,
      organisation_id: await this.anOrganisation(),
      slug: `e-${uuidv7()}`,
      title: 'Klettern',
      topic: 'play',
      status: 'published',
      registration: 'with-us',
      audience: 'child-alone',
      place: 'Turnhalle Süd',
      created_at: at,
      updated_at: at,
      ...more,
    });
    await this.row('session', {
      event_id: id,
      starts_at: start,
      ends_at: new Date(start.getTime() + 3_600_000),
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

  async aFamily(
    guardian: { firstName: string; lastName: string; phone?: string; email?: string },
    child: { firstName: string; lastName?: string } = { firstName: 'Mia' },
  ): Promise<{ id: string; childId: string }> {
    const created_at = new Date('2027-01-01T00:00:00Z');
    const id = await this.row('household', { state: 'active', created_at });
    await this.row('guardian', {
      household_id: id,
      first_name: guardian.firstName,
      last_name: guardian.lastName,
      search_key: searchKey(`${guardian.firstName} ${guardian.lastName}`),
      phone: guardian.phone ?? null,
      email: guardian.email ?? null,
    });
    const lastName = child.lastName ?? guardian.lastName;
    const childId = await this.row('child', {
      household_id: id,
      first_name: child.firstName,
      last_name: lastName,
      search_key: searchKey(`${child.firstName} ${lastName}`),
      birth_date: '2018-03-15',
      created_at,
    });
    return { id, childId };
  }

  async aRegistration(
    family: { id: string; childId: string },
    event: { id: string; quotaId: string },
    state = 'confirmed',
  ): Promise<string> {
    const at = new Date('2027-06-01T08:00:00Z');
    const basket_id = await this.row('basket', {
      household_id: family.id,
      channel: 'family',
      pressed_at: at,
      confirm_by: new Date('2027-06-01T09:00:00Z'),
      button_text: 'x',
      terms_version: '1',
    });
    return this.row('registration', {
      basket_id,
      household_id: family.id,
      child_id: family.childId,
      event_id: event.id,
      quota_id: ['waiting', 'queued'].includes(state) ? null : event.quotaId,
      rank: ['waiting', 'queued'].includes(state) ? 1 : null,
      state,
      first_pressed_at: at,
      changed_at: at,
    });
  }

  aLine(
    subjectType: string,
    subjectId: string,
    action: string,
    more: Values = {},
  ): Promise<string> {
    return this.row('audit_line', {
      at: new Date('2027-06-03T08:00:00Z'),
      actor: 'office',
      action,
      subject_type: subjectType,
      subject_id: subjectId,
      ...more,
    });
  }
}
