import { searchKey } from '@dabei/domain';
import { createStaffAccount, type StaffCaller } from '@dabei/server/platform';
import { deskRoutes } from '@dabei/contracts';
import { v7 as uuidv7 } from 'uuid';
import type { RunningTeam } from './start-team';

const password = 'ein langes Passwort';

/** Rows of partners and their events; no rule is asked. */
export class Partners {
  constructor(private readonly town: RunningTeam) {}

  /** The browser of somebody with these bundles. */
  async signIn(email: string, bundles: string[]): Promise<string> {
    await this.account(email, bundles);
    return (await this.town.call('POST', deskRoutes.staffSignIn, undefined, { email, password }))
      .cookie;
  }

  account(email: string, bundles: string[], name = 'Kim Büro'): Promise<string> {
    return createStaffAccount(this.town.databaseUrl, { email, password, name, bundles });
  }

  async anOrganisation(name = 'Turnverein Rheinaue'): Promise<string> {
    const id = uuidv7();
    await this.town.database.rows(
      'insert into organisation (id, name, search_key, created_at) values (?, ?, ?, now())',
      [id, name, searchKey(name)],
    );
    return id;
  }

  /** On these local days, 10 to 16 o'clock in the summer. */
  async anEvent(days: string[], options: { organisationId?: string; status?: string } = {}) {
    const { database } = this.town;
    const [id, campaignId] = [uuidv7(), uuidv7()];
    const organisationId = options.organisationId ?? (await this.anOrganisation());
    await database.rows(
      `insert into campaign (id, slug, kind, title, phase, starts_on, ends_on, erase_on, created_at)
       values (?, ?, 'holiday', 'Kinderferientage', 'running', '2027-07-01', '2027-08-31',
         '2027-12-01', '2027-01-01')`,
      [campaignId, `c-${id}`],
    );
    await database.rows(
      `insert into event (id, campaign_id, organisation_id, slug, title, topic, status, registration,
         audience, place, cancelled_reason, created_at, updated_at)
       values (?, ?, ?, ?, 'Klettern', 'play', ?, 'with-us', 'child-alone', 'Kletterhalle', ?,
         '2027-01-01', '2027-01-01')`,
      [
        id,
        campaignId,
        organisationId,
        `e-${id}`,
        options.status ?? 'published',
        options.status === 'cancelled' ? 'Sturm' : null,
      ],
    );
    for (const day of days)
      await database.rows(
        'insert into session (id, event_id, starts_at, ends_at) values (?, ?, ?, ?)',
        [uuidv7(), id, `${day}T08:00:00Z`, `${day}T14:00:00Z`],
      );
    return id;
  }
}

/** Somebody of the office, as the guard would hand it over. */
export const office: StaffCaller = {
  accountId: 'office',
  name: 'Büro',
  email: 'buero@town.example',
  bundles: ['office'],
  secondFactor: true,
  organisationIds: [],
  companionOf: [],
  sessionId: 'session',
  renewed: [],
  permissions: ['people:manage'],
};

/** A certificate that opens the day sheet in July 2027. */
export const clean = { seenOn: '2027-06-01', issuedOn: '2027-05-10', relevantEntry: false };
