import { deskRoutes, routes, type BasketResult } from '@dabei/contracts';
import { Accounts, createStaffAccount } from '@dabei/server/platform';
import type { RunningApi } from './start-api';

/** A word that stands nowhere but in the answers of one child. */
export const marker = 'Qzxmarkwort';

/** Everything a family can be asked about a child, each answer with the marker. */
const markedAnswers = (questionId: string) => ({
  emergencyContact: { name: `${marker} Notfall`, phone: '02855 990011' },
  pickUp: { goesHomeAlone: false, fetchedBy: `${marker} Abholung` },
  medication: `${marker} Spray`,
  health: { how: 'written', text: `${marker} Nussallergie`, consent: true },
  questions: { [questionId]: `${marker} Antwort` },
});

export interface MarkedTown {
  event: string;
  otherEvent: string;
  household: string;
  child: string;
  registration: string;
  /** Who asks, and with which cookie. */
  callers: Record<string, string>;
}

async function idOf(api: RunningApi, sql: string, params: unknown[] = []): Promise<string> {
  return (await api.database.row<{ id: string }>(`${sql} returning id`, params))?.id ?? '';
}

async function anEvent(api: RunningApi, campaign: string, title: string) {
  const organisation = await idOf(
    api,
    'insert into organisation (name, created_at) values (?, now())',
    [`Verein ${title}`],
  );
  const event = await idOf(
    api,
    `insert into event (campaign_id, organisation_id, slug, title, topic, status, registration, audience, place,
       asks, created_at, updated_at)
     values (?, ?, ?, ?, 'sport', 'published', 'with-us', 'child-alone', 'Voerde',
       '{emergency-contact,pick-up,medication,health}', now(), now())`,
    [campaign, organisation, title.toLowerCase(), title],
  );
  await api.database.rows(
    "insert into session (event_id, starts_at, ends_at) values (?, '2027-07-20T08:00Z', '2027-07-20T12:00Z')",
    [event],
  );
  const quota = await idOf(
    api,
    "insert into quota (campaign_id, name, kind, capacity) values (?, 'alle', 'general', 5)",
    [campaign],
  );
  await api.database.rows('insert into event_quota (event_id, quota_id) values (?, ?)', [
    event,
    quota,
  ]);
  return { event, organisation };
}

async function aFamily(api: RunningApi, name: string) {
  const household = await idOf(
    api,
    "insert into household (state, created_at) values ('active', now())",
  );
  const accounts = api.app.get(Accounts);
  const account = await accounts.createUnmailable(household);
  await api.database.rows(
    `insert into guardian (household_id, first_name, last_name, search_key, email, email_confirmed_at, phone, account_id)
     values (?, 'Ada', ?, ?, ?, now(), '02855 123', ?)`,
    [household, name, `ada ${name.toLowerCase()}`, `${name.toLowerCase()}@example.org`, account],
  );
  const child = await idOf(
    api,
    `insert into child (household_id, first_name, last_name, search_key, birth_date, created_at)
     values (?, 'Mia', ?, ?, '2018-03-01', now())`,
    [household, name, `mia ${name.toLowerCase()}`],
  );
  const { cookies } = await accounts.signInKnownAccount(account);
  return { household, child, cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') };
}

async function staffCookie(api: RunningApi, name: string, bundle: string, organisation?: string) {
  const email = `${name}@town.example`;
  const password = 'ein langes Passwort';
  const accountId = await createStaffAccount(api.databaseUrl, {
    email,
    password,
    name,
    bundles: [bundle],
    ...(organisation === undefined ? {} : { organisationIds: [organisation] }),
  });
  const answer = await api.send('POST', deskRoutes.staffSignIn, { email, password });
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
  return { accountId, cookie: cookie.join('; ') };
}

/** A child with the marker in every answer, its event and another one, and everybody who might look. */
export async function aMarkedTown(api: RunningApi): Promise<MarkedTown> {
  await api.clock.move(new Date('2027-07-19T08:00:00Z'));
  const campaign = await idOf(
    api,
    `insert into campaign (slug, kind, title, phase, opens_at, starts_on, ends_on, erase_on, created_at)
     values ('s', 'holiday', 'Sommer', 'open', '2027-05-01T06:00Z', '2027-07-19', '2027-08-31', '2027-12-01', now())`,
  );
  const own = await anEvent(api, campaign, 'Klettern');
  const other = await anEvent(api, campaign, 'Zirkus');
  const question = await idOf(
    api,
    "insert into question (event_id, position, kind, label) values (?, 0, 'text', 'Was sollen wir wissen?')",
    [own.event],
  );
  const family = await aFamily(api, 'Muster');
  const stranger = await aFamily(api, 'Anders');
  const pressed = await api.send(
    'POST',
    routes.baskets,
    {
      guardian: null,
      children: [{ key: 'a', childId: family.child }],
      lines: [{ eventId: own.event, children: [{ key: 'a', answers: markedAnswers(question) }] }],
      buttonText: 'Verbindlich anmelden',
    },
    { cookie: family.cookie, 'idempotency-key': 'marker-1234' },
  );
  const result = (await pressed.json()) as BasketResult;
  const registration = result.results[0]?.registrationId ?? '';
  const companion = await staffCookie(api, 'betreuung-y', 'companion');
  await api.database.rows(
    'insert into companion (event_id, account_id, created_at) values (?, ?, now())',
    [other.event, companion.accountId],
  );
  const staff = async (name: string, bundle: string, organisation?: string) =>
    (await staffCookie(api, name, bundle, organisation)).cookie;
  return {
    event: own.event,
    otherEvent: other.event,
    household: family.household,
    child: family.child,
    registration,
    callers: {
      nobody: '',
      family: family.cookie,
      'another family': stranger.cookie,
      lead: await staff('leitung', 'lead'),
      office: await staff('buero', 'office'),
      organiser: await staff('verein-x', 'organiser', own.organisation),
      'another organiser': await staff('verein-y', 'organiser', other.organisation),
      'another companion': companion.cookie,
      evaluator: await staff('auswertung', 'evaluator'),
      operator: await staff('betrieb', 'operator'),
    },
  };
}
