import { route, deskRoutes, type ClearanceInput, type ClearanceList } from '@dabei/contracts';
import { AssignCompanions } from '../companions/assign-companions';
import { clean, office, Partners } from '../testing/partners';
import { startTeam, type RunningTeam } from '../testing/start-team';
import { EraseClearances } from './erase-clearances';

describe('certificates of people who work with children', () => {
  let town: RunningTeam;
  let desk = '';
  let partners: Partners;

  const someone = async (name: string, days = ['2027-07-20']) => {
    const person = await town.app
      .get(AssignCompanions)
      .assign({ eventIds: [await partners.anEvent(days)], person: { name } }, office);
    return person.accountId;
  };
  const record = (account: string, changes: Partial<ClearanceInput> = {}, cookie = desk) =>
    town.call('PUT', route(deskRoutes.deskClearance, { account }), cookie, {
      ...clean,
      ...changes,
    });
  const list = async (query: string) =>
    (await town.call<ClearanceList>('GET', `${deskRoutes.deskClearances}?${query}`, desk)).body;
  const kept = (account: string) =>
    town.database.row<{ last: string; erase: string }>(
      `select last_active_on::text as last, erase_on::text as erase from clearance
       where account_id = ?`,
      [account],
    );

  beforeAll(async () => {
    town = await startTeam();
    partners = new Partners(town);
    desk = await partners.signIn('buero@town.example', ['office']);
  });
  beforeEach(() => town.at('2027-07-06T10:00:00Z'));
  afterAll(() => town.stop());

  it('are written down as two dates and a yes or no, and counted until five years later', async () => {
    const account = await someone('Jona Öhler');
    expect((await list('q=oehler')).people).toMatchObject([
      { standing: 'missing', seenOn: null, nextEventOn: '2027-07-20' },
    ]);
    expect((await record(account)).status).toBe(204);
    expect((await list('q=Öhler')).people).toEqual([
      {
        accountId: account,
        name: 'Jona Öhler',
        standing: 'valid',
        seenOn: '2027-06-01',
        issuedOn: '2027-05-10',
        endsOn: '2032-06-01',
        eraseOn: '2027-10-20',
        nextEventOn: '2027-07-20',
      },
    ]);
  });

  it('are asked for where one is missing or ends soon', async () => {
    await someone('Due Ohne');
    const ends = await someone('Due Bald');
    await record(ends, { seenOn: '2022-08-01', issuedOn: '2022-07-01' });
    const fine = await someone('Due Gut');
    await record(fine);
    expect((await list('q=due&due=true')).people.map(({ name }) => name)).toEqual([
      'Due Bald',
      'Due Ohne',
    ]);
    expect((await list('q=due')).total).toBe(3);
  });

  it('are not written down before they were seen, or older than their own date', async () => {
    const account = await someone('Pip Morgen');
    expect(await record(account, { seenOn: '2027-07-07' })).toMatchObject({
      status: 422,
      body: { reason: 'seen-in-future' },
    });
    expect((await record(account, { issuedOn: '2027-06-02' })).status).toBe(422);
    expect((await record('00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });

  it('are erased three months after the last event, by themselves and only then', async () => {
    const account = await someone('Noa Ende', ['2027-07-20', '2027-08-10']);
    await record(account);
    expect(await kept(account)).toEqual({ last: '2027-08-10', erase: '2027-11-10' });
    await town.at('2027-11-09T12:00:00Z');
    await town.app.get(EraseClearances).run();
    expect(await kept(account)).not.toBeNull();
    await town.at('2027-11-10T12:00:00Z');
    await town.app.get(EraseClearances).run();
    expect(await kept(account)).toBeNull();
    expect(
      await town.database.row(
        `select actor from audit_line where action = 'clearance-erased' and subject_id::text = ?`,
        [account],
      ),
    ).toEqual({ actor: 'system' });
  });

  it('stay as long as an event that was moved to a later day', async () => {
    const account = await someone('Kim Verschoben');
    await record(account);
    await town.database.rows(
      `update session set starts_at = '2027-10-12T08:00:00Z', ends_at = '2027-10-12T14:00:00Z'
       where event_id in (select event_id from companion where account_id = ?)`,
      [account],
    );
    await town.at('2027-10-25T12:00:00Z');
    await town.app.get(EraseClearances).run();
    expect(await kept(account)).toEqual({ last: '2027-10-12', erase: '2028-01-12' });
  });

  it('go at once when somebody does not come after all', async () => {
    const account = await someone('Lou Dochnicht');
    await record(account);
    const erase = () =>
      town.call('POST', route(deskRoutes.deskClearanceErase, { account }), desk, {});
    expect((await erase()).status).toBe(204);
    expect(await kept(account)).toBeNull();
    expect((await erase()).status).toBe(404);
  });

  it('tell nobody but the office about an entry, not even the log', async () => {
    const account = await someone('Mio Eintrag');
    const organiser = await partners.signIn('verein@town.example', ['organiser']);
    expect((await record(account, { relevantEntry: true })).status).toBe(204);
    expect((await list('q=eintrag')).people).toMatchObject([{ standing: 'relevant-entry' }]);
    expect((await town.call('GET', deskRoutes.deskClearances, organiser)).status).toBe(403);
    const lines = await town.database.rows<{ details: object }>(
      `select details from audit_line where subject_id::text = ?`,
      [account],
    );
    expect(lines).toEqual([{ details: { opens: false } }]);
  });
});
