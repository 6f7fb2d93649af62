import { route, deskRoutes, type StaffSessionView } from '@dabei/contracts';
import { aTeam, password } from '../testing/a-colleague';
import { startTeam, type RunningTeam } from '../testing/start-team';

describe('sessions of the desk', () => {
  let team: RunningTeam;
  const { aColleague, signIn } = aTeam(() => team);

  const list = (cookie: string) =>
    team.call<StaffSessionView[]>('GET', deskRoutes.ownSessions, cookie);
  const age = (accountId: string, sets: string) =>
    team.database.rows(`update auth_staff.session set ${sets} where "userId" = ?`, [accountId]);

  beforeAll(async () => {
    team = await startTeam();
  });
  afterAll(() => team.stop());

  it('end after three idle hours', async () => {
    const id = await aColleague('idle@town.example');
    const { cookie } = await signIn('idle@town.example');
    await age(id, `"expiresAt" = now() + interval '1 minute'`);
    expect((await list(cookie)).status).toBe(200);
    await age(id, `"expiresAt" = now() - interval '1 second'`);
    expect((await list(cookie)).status).toBe(401);
  });

  it('go on while somebody works: row and cookie start their three hours again', async () => {
    const id = await aColleague('busy@town.example');
    const { cookie } = await signIn('busy@town.example');
    await age(
      id,
      `"expiresAt" = now() + interval '1 hour', "updatedAt" = now() - interval '2 hours'`,
    );
    const answer = await list(cookie);
    expect(answer.headers.getSetCookie().join()).toMatch(/session_token=.*Max-Age=10800/);
    const [row] = await team.database.rows<{ left: number }>(
      `select extract(epoch from "expiresAt" - now())::int as left from auth_staff.session where "userId" = ?`,
      [id],
    );
    expect(row?.left).toBeGreaterThan(10_700);
    expect((await list(cookie)).headers.getSetCookie()).toEqual([]);
  });

  it('end twelve hours after the sign-in, however busy', async () => {
    const id = await aColleague('long@town.example');
    const { cookie } = await signIn('long@town.example');
    await age(id, `"createdAt" = now() - interval '11 hours 59 minutes'`);
    expect((await list(cookie)).status).toBe(200);
    await age(id, `"createdAt" = now() - interval '12 hours 1 minute'`);
    expect((await list(cookie)).status).toBe(401);
  });

  it('are listed with this one marked, and end one by one or all others at once', async () => {
    await aColleague('lea@town.example');
    const [first, second, third] = [
      await signIn('lea@town.example'),
      await signIn('lea@town.example'),
      await signIn('lea@town.example'),
    ];
    const mine = (await list(first.cookie)).body;
    expect(mine).toHaveLength(3);
    expect(mine.filter(({ current }) => current)).toHaveLength(1);
    const other = (await list(second.cookie)).body.find(({ current }) => current);
    const end = (id: string, cookie: string) =>
      team.call('POST', route(deskRoutes.ownSessionEnd, { id }), cookie);
    expect((await end(other?.id ?? '', first.cookie)).status).toBe(204);
    expect((await list(second.cookie)).status).toBe(401);
    await team.call('POST', deskRoutes.ownOthersEnd, first.cookie);
    expect((await list(third.cookie)).status).toBe(401);
    expect((await list(first.cookie)).body).toHaveLength(1);
  });

  it('of somebody else cannot be ended, nor seen to exist', async () => {
    await aColleague('one@town.example', 'office');
    await aColleague('two@town.example', 'office');
    const one = await signIn('one@town.example');
    const two = await signIn('two@town.example');
    const [session] = (await list(two.cookie)).body;
    const answer = await team.call(
      'POST',
      route(deskRoutes.ownSessionEnd, { id: session?.id ?? '' }),
      one.cookie,
    );
    expect(answer.status).toBe(404);
    expect((await list(two.cookie)).status).toBe(200);
  });

  it('are seen and ended by whoever manages the team, at once', async () => {
    await aColleague('chef@town.example');
    const id = await aColleague('kollege@town.example', 'office');
    const chef = await signIn('chef@town.example');
    const colleague = await signIn('kollege@town.example');
    const seen = await team.call<StaffSessionView[]>(
      'GET',
      route(deskRoutes.teamSessions, { id }),
      chef.cookie,
    );
    expect(seen.body).toHaveLength(1);
    const end = route(deskRoutes.teamSessionsEnd, { id });
    expect((await team.call('POST', end, colleague.cookie)).status).toBe(403);
    expect((await team.call('POST', end, chef.cookie)).status).toBe(204);
    expect((await list(colleague.cookie)).status).toBe(401);
    expect((await list(chef.cookie)).status).toBe(200);
  });

  it('end everywhere else with another password', async () => {
    await aColleague('pw@town.example');
    const here = await signIn('pw@town.example');
    const there = await signIn('pw@town.example');
    const change = (typed: string) =>
      team.call('POST', deskRoutes.staffPassword, here.cookie, {
        password: typed,
        next: 'ein anderes langes',
      });
    expect((await change('falsch')).status).toBe(422);
    const changed = await change(password);
    expect(changed.status).toBe(204);
    expect((await list(there.cookie)).status).toBe(401);
    expect((await list(changed.cookie)).status).toBe(200);
    expect((await signIn('pw@town.example', 'ein anderes langes')).status).toBe(200);
  });
});
