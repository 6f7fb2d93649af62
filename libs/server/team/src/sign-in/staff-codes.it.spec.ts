import { deskRoutes } from '@dabei/contracts';
import { aTeam, password } from '../testing/a-colleague';
import { startTeam, type RunningTeam } from '../testing/start-team';
import { totpCode } from '../testing/totp-code';

describe('a code by e-mail for organisers', () => {
  let team: RunningTeam;
  const { aColleague, signIn, whoIs, second, anOrganisation } = aTeam(() => team);
  let organisationId = '';

  const ask = (email: string) => team.call('POST', deskRoutes.staffCode, undefined, { email });
  const type = (email: string, code: string) =>
    team.call<{ outcome?: string; code?: string }>('POST', deskRoutes.staffCodeVerify, undefined, {
      email,
      code,
    });
  const codeFor = async (email: string): Promise<string> => {
    const row = await team.database.row<{ sealed: Buffer; key_id: string }>(
      `select sealed, key_id from mail where purpose = 'staff-code' and to_address = ?
       order by created_at desc, id desc limit 1`,
      [email],
    );
    if (row === null) return '';
    return (JSON.parse(team.sealer.open(row.sealed, row.key_id)) as { code: string }).code;
  };

  beforeAll(async () => {
    team = await startTeam({ secondFactorRequired: true });
    organisationId = await anOrganisation();
  });
  afterAll(() => team.stop());

  it('signs an organiser in once, without a password, but not to health data', async () => {
    await aColleague('verein@club.example', 'organiser', [organisationId]);
    expect(await ask('Verein@club.example')).toMatchObject({ status: 200 });
    const code = await codeFor('verein@club.example');
    const answer = await type('verein@club.example', code);
    expect(answer).toMatchObject({ status: 200, body: { outcome: 'signed-in' } });
    const { permissions } = (await whoIs(answer.cookie)) ?? { permissions: [] };
    expect(permissions).toContain('organiser:own');
    expect(permissions).not.toContain('organiser:health');
    expect(await type('verein@club.example', code)).toMatchObject({ status: 422, cookie: '' });
  });

  it('answers the same for everybody, and writes only to organisers who proved the address', async () => {
    await aColleague('leitung@town.example', 'lead');
    const typo = await aColleague('tippfehler@club.example', 'organiser', [organisationId]);
    await team.database.rows(`update auth_staff."user" set "emailVerified" = false where id = ?`, [
      typo,
    ]);
    for (const email of [
      'leitung@town.example',
      'tippfehler@club.example',
      'niemand@club.example',
    ]) {
      expect(await ask(email)).toMatchObject({ status: 200, body: { sentTo: email } });
      expect(await codeFor(email)).toBe('');
      expect(await type(email, '123456')).toMatchObject({
        status: 422,
        body: { code: 'wrong-code' },
      });
    }
  });

  it('does not let a code by e-mail pass the second factor', async () => {
    await aColleague('stark@club.example', 'organiser', [organisationId]);
    const { cookie } = await signIn('stark@club.example');
    const { uri } = (
      await team.call<{ uri: string }>('POST', deskRoutes.staffTotp, cookie, { password })
    ).body;
    await team.call('POST', deskRoutes.staffTotpConfirm, cookie, { code: totpCode(uri) });
    await ask('stark@club.example');
    const half = await type('stark@club.example', await codeFor('stark@club.example'));
    expect(half.body).toEqual({ outcome: 'code-needed' });
    expect(await whoIs(half.cookie)).toBeNull();
    const whole = await second(totpCode(uri), half.cookie);
    expect((await whoIs(whole.cookie))?.permissions).toContain('organiser:health');
  });

  it('gives up after five wrong codes', async () => {
    await aColleague('oft@club.example', 'organiser', [organisationId]);
    await ask('oft@club.example');
    const code = await codeFor('oft@club.example');
    const wrong = code === '000000' ? '000001' : '000000';
    for (let time = 0; time < 5; time += 1) await type('oft@club.example', wrong);
    expect(await type('oft@club.example', code)).toMatchObject({ status: 422 });
  });
});
