import { deskRoutes, type CompanionAssigned, type CompanionPerson } from '@dabei/contracts';
import { Partners } from '../testing/partners';
import { startTeam, type RunningTeam } from '../testing/start-team';

describe('companions are assigned', () => {
  let town: RunningTeam;
  let desk = '';
  let partners: Partners;

  const assign = (eventIds: string[], person: object, cookie = desk) =>
    town.call<CompanionAssigned & { reason?: string }>('POST', deskRoutes.deskCompanions, cookie, {
      eventIds,
      person,
    });

  beforeAll(async () => {
    town = await startTeam();
    await town.at('2027-07-06T10:00:00Z');
    partners = new Partners(town);
    desk = await partners.signIn('buero@town.example', ['office']);
  });
  afterAll(() => town.stop());

  it('by name alone, for several events, with an address nothing can be sent to', async () => {
    const events = [await partners.anEvent(['2027-07-20']), await partners.anEvent(['2027-07-21'])];
    const { status, body } = await assign(events, { name: 'Jona Beispiel' });
    expect(status).toBe(200);
    expect(body.companionIds).toHaveLength(2);
    const staff = await town.database.row<{ email: string; bundles: string[] }>(
      'select email, bundles from staff where account_id = ?',
      [body.accountId],
    );
    expect(staff).toMatchObject({ bundles: ['companion'] });
    expect(staff?.email).toMatch(/@companion\.invalid$/);
    const again = await assign(events, { accountId: body.accountId });
    expect(again.body.companionIds).toEqual(body.companionIds);
  });

  it('from the people one knows, found by a part of the name', async () => {
    const accountId = await partners.account('jo@town.example', ['organiser'], 'Jo Überall');
    const found = await town.call<CompanionPerson[]>(
      'GET',
      `${deskRoutes.deskCompanionPeople}?q=ueber`,
      desk,
    );
    expect(found.body).toEqual([
      { accountId, name: 'Jo Überall', standing: 'missing', endsOn: null },
    ]);
    const event = await partners.anEvent(['2027-07-20']);
    expect((await assign([event], { accountId })).status).toBe(200);
    const staff = await town.database.row('select bundles from staff where account_id = ?', [
      accountId,
    ]);
    expect(staff).toEqual({ bundles: ['organiser'] });
  });

  it('not to an event that is over, called off or unknown, and then nobody is made', async () => {
    const count = async () =>
      (await town.database.row<{ n: number }>('select count(*)::int as n from staff'))?.n;
    const before = await count();
    const over = await partners.anEvent(['2027-07-01']);
    const off = await partners.anEvent(['2027-07-20'], { status: 'cancelled' });
    const person = { name: 'Niemand' };
    expect((await assign([over], person)).body.reason).toBe('event-over');
    expect((await assign([off], person)).body.reason).toBe('event-cancelled');
    expect((await assign(['00000000-0000-4000-8000-000000000000'], person)).status).toBe(404);
    expect(await count()).toBe(before);
  });

  it('by the office only', async () => {
    const event = await partners.anEvent(['2027-07-20']);
    const organiser = await partners.signIn('org@town.example', ['organiser']);
    expect((await assign([event], { name: 'Jona' }, organiser)).status).toBe(403);
  });
});
