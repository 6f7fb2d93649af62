import { route, deskRoutes, routes, type CompanionList, type PassSignedIn } from '@dabei/contracts';
import { RecordClearance } from '../clearance/record-clearance';
import { clean, office, Partners } from '../testing/partners';
import { startTeam, type RunningTeam } from '../testing/start-team';
import { AssignCompanions } from './assign-companions';
import { IssuePass } from './issue-pass';
import { RevokePass } from './revoke-pass';

describe('the printed pass of a companion', () => {
  let town: RunningTeam;
  let desk = '';
  let partners: Partners;
  let eventId = '';

  const assign = async (person: { name: string } | { accountId: string }) => {
    const { accountId, companionIds } = await town.app
      .get(AssignCompanions)
      .assign({ eventIds: [eventId], person }, office);
    return { accountId, companionId: companionIds[0] ?? '' };
  };
  const aCompanion = async (person: { name: string } | { accountId: string }) => {
    const companion = await assign(person);
    await town.app.get(RecordClearance).record(companion.accountId, clean, office);
    return companion;
  };
  const issue = (companionId: string) => town.app.get(IssuePass).issue(companionId, office);
  const signIn = (pass: { token: string; pin: string }) =>
    town.call<PassSignedIn>('POST', routes.dayPass, undefined, {
      token: pass.token,
      pin: pass.pin,
    });
  const whoIs = (cookie: string) => town.accounts.staffOf(new Headers({ cookie }));
  const otherPin = (pin: string) => String((Number(pin) + 1) % 1_000_000).padStart(6, '0');

  beforeAll(async () => {
    town = await startTeam();
    partners = new Partners(town);
    desk = await partners.signIn('buero@town.example', ['office']);
  });
  beforeEach(async () => {
    await town.at('2027-07-06T10:00:00Z');
    eventId = await partners.anEvent(['2027-07-06', '2027-07-07']);
    await town.database.rows('delete from attempt');
  });
  afterAll(() => town.stop());

  it('opens the day sheet of its event and nothing else', async () => {
    const { accountId, companionId } = await aCompanion({ name: 'Jona Beispiel' });
    const answer = await signIn(await issue(companionId));
    expect(answer).toMatchObject({
      status: 200,
      body: { eventId, eventTitle: 'Klettern', validUntil: '2027-07-08T22:00:00.000Z' },
    });
    expect(await whoIs(answer.cookie)).toMatchObject({
      accountId,
      name: 'Jona Beispiel',
      bundles: ['companion'],
      companionOf: [eventId],
      organisationIds: [],
      permissions: ['day:sheet'],
    });
  });

  it('never shows what else its owner may do', async () => {
    const accountId = await partners.account('leitung@town.example', ['lead', 'organiser']);
    const organisationId = await partners.anOrganisation();
    await town.database.rows('insert into staff_organisation values (?, ?)', [
      accountId,
      organisationId,
    ]);
    const { companionId } = await aCompanion({ accountId });
    const { cookie } = await signIn(await issue(companionId));
    expect(await whoIs(cookie)).toMatchObject({
      bundles: ['companion'],
      organisationIds: [],
      permissions: ['day:sheet'],
    });
    const refused = await town.call('GET', deskRoutes.deskOrganisations, cookie);
    expect(refused).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  });

  it('answers alike whatever is wrong', async () => {
    const { companionId } = await aCompanion({ name: 'Ari Beispiel' });
    const pass = await issue(companionId);
    const wrongPin = await signIn({ ...pass, pin: otherPin(pass.pin) });
    const unknown = await signIn({ ...pass, token: 'x'.repeat(43) });
    await town.at('2027-07-04T21:59:00Z');
    const tooEarly = await signIn(pass);
    await town.at('2027-07-08T22:00:00Z');
    const tooLate = await signIn(pass);
    await town.at('2027-07-06T10:00:00Z');
    await town.app.get(RevokePass).revoke(companionId, office);
    const revoked = await signIn(pass);
    for (const answer of [wrongPin, unknown, tooEarly, tooLate, revoked])
      expect(answer).toMatchObject({ status: 422, cookie: '', body: { code: 'wrong-code' } });
    expect(
      new Set([wrongPin, unknown, tooLate, revoked].map(({ body }) => keysOf(body))).size,
    ).toBe(1);
  });

  it('is tried ten times, then has to wait, also with the right PIN', async () => {
    const { companionId } = await aCompanion({ name: 'Sam Beispiel' });
    const pass = await issue(companionId);
    for (let tries = 0; tries < 10; tries += 1)
      expect((await signIn({ ...pass, pin: otherPin(pass.pin) })).status).toBe(422);
    expect(await signIn(pass)).toMatchObject({ status: 429, cookie: '' });
  });

  it('ends with its last day also for who is still signed in', async () => {
    const { companionId } = await aCompanion({ name: 'Uli Beispiel' });
    const { cookie } = await signIn(await issue(companionId));
    await town.at('2027-07-08T21:59:00Z');
    expect(await whoIs(cookie)).not.toBeNull();
    await town.at('2027-07-08T22:00:00Z');
    expect(await whoIs(cookie)).toBeNull();
  });

  it('is replaced by a new one, and the session of the old one is gone', async () => {
    const { accountId, companionId } = await aCompanion({ name: 'Kai Beispiel' });
    const first = await issue(companionId);
    const { cookie } = await signIn(first);
    const second = await issue(companionId);
    expect(await whoIs(cookie)).toBeNull();
    expect((await signIn(first)).status).toBe(422);
    expect((await signIn(second)).status).toBe(200);
    const sessions = await town.database.rows(
      'select id from auth_staff.session where "userId" = ?',
      [accountId],
    );
    expect(sessions).toHaveLength(1);
  });

  it('is one, also when two make it at once', async () => {
    const { companionId } = await aCompanion({ name: 'Bo Beispiel' });
    await Promise.all([1, 2, 3].map(() => issue(companionId)));
    const living = await town.database.rows(
      'select id from companion_pass where companion_id = ? and revoked_at is null',
      [companionId],
    );
    expect(living).toHaveLength(1);
  });

  it('is kept as hashes only', async () => {
    const { companionId } = await aCompanion({ name: 'Lou Beispiel' });
    const { token, pin } = await issue(companionId);
    const kept = JSON.stringify(
      await town.database.rows('select * from companion_pass where companion_id = ?', [
        companionId,
      ]),
    );
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(`"${pin}"`);
  });

  it('is made for nobody without a certificate that holds until the last day', async () => {
    const { accountId, companionId } = await assign({ name: 'Ohne Zeugnis' });
    await expect(issue(companionId)).rejects.toThrow('clearance-missing');
    const recordIt = (changes: object) =>
      town.app.get(RecordClearance).record(accountId, { ...clean, ...changes }, office);
    await recordIt({ issuedOn: '2027-01-01' });
    await expect(issue(companionId)).rejects.toThrow('clearance-too-old-when-seen');
    await recordIt({ seenOn: '2022-07-06', issuedOn: '2022-07-01' });
    await expect(issue(companionId)).rejects.toThrow('clearance-expired');
    await recordIt({ seenOn: '2022-07-07', issuedOn: '2022-07-01' });
    expect((await signIn(await issue(companionId))).status).toBe(200);
  });

  it('stops at once for somebody with an entry, who is not assigned again', async () => {
    const { accountId, companionId } = await aCompanion({ name: 'Mit Eintrag' });
    const pass = await issue(companionId);
    const { cookie } = await signIn(pass);
    await town.app
      .get(RecordClearance)
      .record(accountId, { ...clean, relevantEntry: true }, office);
    expect(await whoIs(cookie)).toBeNull();
    expect((await signIn(pass)).status).toBe(422);
    await expect(issue(companionId)).rejects.toThrow('clearance-relevant-entry');
    eventId = await partners.anEvent(['2027-07-20']);
    await expect(assign({ accountId })).rejects.toThrow('relevant-entry');
  });

  it('is printed once, on a small page, by the office', async () => {
    const { companionId } = await aCompanion({ name: 'Max Papier' });
    const { status, headers } = await printed(companionId, desk);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('cache-control')).toBe('no-store');
    const organiser = await partners.signIn('fremd@town.example', ['organiser']);
    expect((await printed(companionId, organiser)).status).toBe(403);
  });

  it('shows at the event who has one, and goes with the assignment', async () => {
    const { companionId } = await aCompanion({ name: 'Ada Beispiel' });
    const { cookie } = await signIn(await issue(companionId));
    const list = async () =>
      (
        await town.call<CompanionList>(
          'GET',
          `${deskRoutes.deskCompanions}?by=event&id=${eventId}`,
          desk,
        )
      ).body.companions;
    expect(await list()).toMatchObject([
      {
        id: companionId,
        firstDay: '2027-07-06',
        lastDay: '2027-07-07',
        person: { name: 'Ada Beispiel', standing: 'valid' },
        pass: { validUntil: '2027-07-08T22:00:00.000Z' },
      },
    ]);
    const end = () =>
      town.call('POST', route(deskRoutes.deskCompanionEnd, { id: companionId }), desk, {});
    expect((await end()).status).toBe(204);
    expect(await list()).toEqual([]);
    expect(await whoIs(cookie)).toBeNull();
    expect((await end()).status).toBe(404);
  });

  async function printed(id: string, cookie: string): Promise<Response> {
    const url = (await town.app.getUrl()) + route(deskRoutes.deskCompanionPass, { id });
    return fetch(url, { method: 'POST', headers: { cookie } });
  }
});

/** Everything of an answer but the number of the request. */
function keysOf(body: object): string {
  return JSON.stringify({ ...body, requestId: null });
}
