import { route, deskRoutes, routes, type TeamView } from '@dabei/contracts';
import { invitationCode } from '@dabei/server/platform';
import { aTeam } from '../testing/a-colleague';
import { startTeam, type RunningTeam } from '../testing/start-team';

describe('the team', () => {
  let team: RunningTeam;
  let chef = '';
  let chefId = '';
  const { aColleague, signIn, whoIs, anOrganisation } = aTeam(() => team);

  const change = (id: string, bundles: string[], organisationIds: string[] = [], cookie = chef) =>
    team.call('PUT', route(deskRoutes.teamMember, { id }), cookie, { bundles, organisationIds });
  const setActive = (id: string, active: boolean, cookie = chef) =>
    team.call('PUT', route(deskRoutes.teamActive, { id }), cookie, { active });
  const activeLeads = async () =>
    (await team.database.rows(`select 1 from staff where 'lead' = any(bundles) and active`)).length;

  beforeEach(async () => {
    team = await startTeam();
    chefId = await aColleague('chef@town.example');
    chef = (await signIn('chef@town.example')).cookie;
  });
  afterEach(() => team.stop());

  it('is shown to whoever manages it, and to nobody else', async () => {
    await aColleague('buero@town.example', 'office');
    const { body } = await team.call<TeamView>('GET', deskRoutes.team, chef);
    expect(body.people.map(({ email, factor }) => `${email ?? ''} ${factor}`).sort()).toEqual([
      'buero@town.example none',
      'chef@town.example none',
    ]);
    expect(body.people.find(({ id }) => id === chefId)).toMatchObject({
      sessions: 1,
      lastSeen: expect.stringMatching(/Z$/) as string,
    });
    const office = (await signIn('buero@town.example')).cookie;
    expect((await team.call('GET', deskRoutes.team, office)).status).toBe(403);
  });

  it('changes what somebody may do, from the next request on', async () => {
    const organisationId = await anOrganisation();
    const id = await aColleague('kim@town.example', 'office');
    const { cookie } = await signIn('kim@town.example');
    expect((await change(id, ['organiser'])).status).toBe(422);
    expect((await change(id, ['organiser'], [organisationId])).status).toBe(204);
    expect(await whoIs(cookie)).toMatchObject({
      bundles: ['organiser'],
      organisationIds: [organisationId],
    });
    const [line] = await team.database.rows(
      `select actor_id, details from audit_line where action = 'bundles-changed'`,
    );
    expect(line).toEqual({ actor_id: chefId, details: { from: 'office', to: 'organiser' } });
  });

  it('lets nobody in whom it has deactivated, until reactivated', async () => {
    const id = await aColleague('kim@town.example', 'office');
    const { cookie } = await signIn('kim@town.example');
    expect((await setActive(id, false)).status).toBe(204);
    expect(await whoIs(cookie)).toBeNull();
    expect((await signIn('kim@town.example')).status).toBe(422);
    await setActive(id, true);
    expect(await whoIs(cookie)).toBeNull();
    expect((await signIn('kim@town.example')).status).toBe(200);
  });

  it('lets nobody back in through an invitation written before', async () => {
    const id = await aColleague('kim@town.example');
    const kim = (await signIn('kim@town.example')).cookie;
    const invited = async () => {
      const typed = { name: 'Ich Selbst', email: null, bundles: ['lead'], organisationId: null };
      const { body } = await team.call<{ invitationId: string }>(
        'POST',
        deskRoutes.invitations,
        kim,
        typed,
      );
      return invitationCode(team.sealer, body.invitationId);
    };
    const look = (token: string) => team.call('GET', route(routes.invitation, { token }));
    const first = await invited();
    expect((await look(first)).status).toBe(200);
    await change(id, ['office']);
    expect((await look(first)).status).toBe(410);
    await change(id, ['lead']);
    const second = await invited();
    await setActive(id, false);
    expect((await look(second)).status).toBe(410);
  });

  it('keeps one active Leitung, also when two take each other away at once', async () => {
    expect((await change(chefId, ['office'])).body).toMatchObject({ reason: 'last-lead' });
    expect((await setActive(chefId, false)).body).toMatchObject({ reason: 'own-account' });
    const others = await Promise.all(
      [1, 2, 3].map(async (number) => {
        const id = await aColleague(`lead${String(number)}@town.example`);
        return { id, cookie: (await signIn(`lead${String(number)}@town.example`)).cookie };
      }),
    );
    const all = [{ id: chefId, cookie: chef }, ...others];
    await Promise.all(
      all.map(({ cookie }, index) =>
        setActive(all[(index + 1) % all.length]?.id ?? '', false, cookie),
      ),
    );
    expect(await activeLeads()).toBeGreaterThanOrEqual(1);
    await Promise.all(all.map(({ id, cookie }) => change(id, ['office'], [], cookie)));
    expect(await activeLeads()).toBeGreaterThanOrEqual(1);
  });

  it('helps who has lost app and paper', async () => {
    const id = await aColleague('kim@town.example', 'office');
    await team.database.rows(
      `update auth_staff."user" set "twoFactorEnabled" = true where id = ?`,
      [id],
    );
    expect((await signIn('kim@town.example')).body).toEqual({ outcome: 'code-needed' });
    await team.call('POST', route(deskRoutes.teamFactorOff, { id }), chef);
    expect((await signIn('kim@town.example')).body).toEqual({ outcome: 'signed-in' });
  });
});
