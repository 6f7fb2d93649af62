import {
  route,
  deskRoutes,
  routes,
  type InvitationSheet,
  type OpenInvitation,
  type TeamView,
} from '@dabei/contracts';
import { invitationCode } from '@dabei/server/platform';
import { aTeam, password } from '../testing/a-colleague';
import { startTeam, type RunningTeam } from '../testing/start-team';
import { ForgetInvitations } from './forget-invitations';

const choice = { password: 'ein gewähltes Passwort' };

describe('invitations', () => {
  let team: RunningTeam;
  let chef = '';
  const { aColleague, signIn, whoIs, anOrganisation } = aTeam(() => team);

  const invite = (typed: object, cookie = chef) =>
    team.call<{ invitationId: string; code?: string }>('POST', deskRoutes.invitations, cookie, {
      name: 'Robin Neu',
      email: null,
      bundles: ['office'],
      organisationId: null,
      ...typed,
    });
  const codeOf = (id: string) => invitationCode(team.sealer, id);
  const invited = async (typed: object = {}) => {
    const { invitationId: id } = (await invite(typed)).body;
    return { id, token: codeOf(id) };
  };
  const look = (token: string) =>
    team.call<OpenInvitation>('GET', route(routes.invitation, { token }));
  const accept = (token: string, typed: object = choice) =>
    team.call<{ outcome?: string; reason?: string }>(
      'POST',
      route(routes.invitationAccept, { token }),
      undefined,
      typed,
    );
  const mails = () =>
    team.database.rows<{ to_address: string }>(
      "select to_address from mail where purpose = 'invitation' order by created_at, id",
    );

  beforeEach(async () => {
    team = await startTeam();
    await aColleague('chef@town.example');
    chef = (await signIn('chef@town.example')).cookie;
  });
  afterEach(() => team.stop());

  it('makes an account with the chosen password, once', async () => {
    const { token } = await invited({ email: 'Robin@town.example' });
    expect(await mails()).toEqual([{ to_address: 'robin@town.example' }]);
    expect((await look(token)).body).toMatchObject({
      kind: 'join',
      name: 'Robin Neu',
      email: 'robin@town.example',
      bundles: ['office'],
    });
    expect((await look(token)).status).toBe(200);
    expect((await accept(token, { password: 'zu kurz' })).status).toBe(422);
    const answers = await Promise.all([accept(token), accept(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
    const done = answers.find(({ status }) => status === 200);
    expect(await whoIs(done?.cookie ?? '')).toMatchObject({
      email: 'robin@town.example',
      bundles: ['office'],
    });
    expect((await signIn('robin@town.example', choice.password)).status).toBe(200);
    expect((await look(token)).status).toBe(410);
  });

  it('works on paper: the sheet shows the code, the person gives an address', async () => {
    const organisationId = await anOrganisation('Sportverein');
    const { id } = await invited({ bundles: ['organiser'], organisationId });
    expect(await mails()).toEqual([]);
    const sheet = await team.call<InvitationSheet>(
      'GET',
      route(deskRoutes.invitationSheet, { id }),
      chef,
    );
    const { code, address } = sheet.body;
    expect(address).toBe(`http://localhost:3000/desk/einladung/${code}`);
    expect((await accept(code)).body).toMatchObject({ reason: 'address-missing' });
    const done = await accept(code.toLowerCase().replace(/-/g, ''), {
      ...choice,
      email: 'verein@club.example',
    });
    expect(await whoIs(done.cookie)).toMatchObject({
      bundles: ['organiser'],
      organisationIds: [organisationId],
    });
  });

  it('runs out after seven days, can be sent again and withdrawn', async () => {
    const { id, token } = await invited({ email: 'robin@town.example' });
    const again = () => team.call('POST', route(deskRoutes.invitationAgain, { id }), chef);
    const now = await team.clock.now();
    await team.at(new Date(now.getTime() + 7 * 86_400_000 + 60_000).toISOString());
    expect((await look(token)).status).toBe(410);
    expect((await accept(token)).status).toBe(410);
    expect((await again()).status).toBe(204);
    expect(await mails()).toHaveLength(2);
    expect((await look(token)).status).toBe(200);
    await team.call('POST', route(deskRoutes.invitationWithdraw, { id }), chef);
    expect((await accept(token)).status).toBe(410);
    expect((await again()).status).toBe(404);
    expect((await team.call<TeamView>('GET', deskRoutes.team, chef)).body.invitations).toEqual([]);
  });

  it('are for whoever manages the team; an organiser needs an organisation', async () => {
    await aColleague('buero@town.example', 'office');
    const office = (await signIn('buero@town.example')).cookie;
    expect((await invite({}, office)).status).toBe(403);
    expect((await invite({ bundles: ['organiser'] })).status).toBe(422);
    const unknown = '11111111-1111-4111-8111-111111111111';
    expect((await invite({ bundles: ['organiser'], organisationId: unknown })).status).toBe(404);
  });

  it('are not found by guessing', async () => {
    expect((await look('ABCD-EFGH-JKMN')).status).toBe(404);
    expect((await look(codeOf('11111111-1111-4111-8111-111111111111'))).status).toBe(404);
  });

  it('add to the account of who is here already, signed in with that address', async () => {
    const organisationId = await anOrganisation();
    await aColleague('kim@town.example', 'evaluator');
    await aColleague('lee@town.example', 'office');
    const { token } = await invited({
      email: 'kim@town.example',
      bundles: ['organiser'],
      organisationId,
    });
    expect((await look(token)).body.kind).toBe('add');
    expect((await accept(token)).body).toMatchObject({ reason: 'sign-in-first' });
    const join = (cookie: string) =>
      team.call('POST', route(routes.invitationJoin, { token }), cookie);
    const lee = (await signIn('lee@town.example')).cookie;
    expect((await join(lee)).body).toMatchObject({ reason: 'other-address' });
    const kim = (await signIn('kim@town.example')).cookie;
    expect((await join(kim)).status).toBe(204);
    expect((await whoIs(kim))?.bundles).toEqual(['organiser', 'evaluator']);
    expect((await join(kim)).status).toBe(410);
  });

  it('make one account when two of them are accepted at the same time', async () => {
    const email = 'doppelt@town.example';
    const tokens = [await invited({ email }), await invited({ email, bundles: ['evaluator'] })];
    const answers = await Promise.all(tokens.map(({ token }) => accept(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      reason: 'sign-in-first',
    });
    // the second invitation is still open for who signs in
    const opened = await Promise.all(tokens.map(({ token }) => look(token)));
    expect(opened.map(({ status }) => status).sort()).toEqual([200, 410]);
  });

  it('give a new password to who has forgotten it, and end the old sessions', async () => {
    const id = await aColleague('kim@town.example', 'office');
    const { cookie } = await signIn('kim@town.example');
    const offer = () =>
      team.call<{ invitationId: string }>('POST', route(deskRoutes.teamPassword, { id }), chef);
    const first = (await offer()).body.invitationId;
    const second = (await offer()).body.invitationId;
    expect(await whoIs(cookie)).toBeNull();
    expect((await look(codeOf(first))).status).toBe(410);
    expect((await look(codeOf(second))).body).toMatchObject({ kind: 'password', bundles: [] });
    expect((await accept(codeOf(second))).status).toBe(200);
    expect((await signIn('kim@town.example', password)).status).toBe(422);
    expect((await signIn('kim@town.example', choice.password)).status).toBe(200);
  });

  it('are forgotten a month after they are over', async () => {
    const { token } = await invited({ email: 'robin@town.example' });
    await invited({ email: 'offen@town.example' });
    await accept(token);
    const now = await team.clock.now();
    const sweep = team.app.get(ForgetInvitations);
    await team.at(new Date(now.getTime() + 31 * 86_400_000).toISOString());
    expect(await sweep.run()).toBe(1);
    await team.at(new Date(now.getTime() + 38 * 86_400_000).toISOString());
    expect(await sweep.run()).toBe(1);
  });
});
