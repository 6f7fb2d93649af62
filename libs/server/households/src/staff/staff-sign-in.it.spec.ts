import { permissionsOf, routes, type SignedIn } from '@dabei/contracts';
import { createStaffAccount } from '@dabei/server/platform';
import { startHouseholds, type RunningHouseholds } from '../testing/start-households';
import { totpCode } from '../testing/totp-code';

const password = 'ein langes Passwort';

describe('staff sign-in', () => {
  let town: RunningHouseholds;

  const aColleague = (email: string, bundle = 'lead') =>
    createStaffAccount(town.databaseUrl, { email, password, name: 'Kim Büro', bundles: [bundle] });
  const signIn = (email: string, typed = password) =>
    town.call<{ outcome: string }>('POST', routes.staffSignIn, undefined, {
      email,
      password: typed,
    });
  const whoIs = async (cookie: string) =>
    (await town.call<SignedIn>('GET', routes.session, cookie)).body;

  beforeAll(async () => {
    town = await startHouseholds();
  });
  afterAll(() => town.stop());

  it('opens the desk with the password', async () => {
    await aColleague('kim@town.example');
    const answer = await signIn('Kim@Town.example');
    expect(answer.body).toEqual({ outcome: 'signed-in' });
    expect(await whoIs(answer.cookie)).toEqual({
      family: null,
      staff: {
        name: 'Kim Büro',
        email: 'kim@town.example',
        bundles: ['lead'],
        secondFactor: false,
        permissions: permissionsOf({ bundles: ['lead'], secondFactor: true }),
      },
    });
  });

  it('does not tell a wrong password from an unknown address or a colleague who left', async () => {
    await aColleague('lee@town.example');
    await aColleague('left@town.example');
    await town.database.rows("update staff set active = false where email = 'left@town.example'");
    const answers = await Promise.all([
      signIn('lee@town.example', 'falsch geraten'),
      signIn('nobody@town.example'),
      signIn('left@town.example'),
    ]);
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 422, body: answers[0].body, cookie: '' });
    }
    expect(answers[0].body).toMatchObject({ code: 'wrong-credentials' });
  });

  it('asks for the second factor once it is set up, and takes a backup code once', async () => {
    await aColleague('max@town.example');
    const { cookie } = await signIn('max@town.example');
    const wrong = await town.call('POST', routes.staffTotp, cookie, { password: 'falsch' });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'wrong-credentials' } });
    const setup = await town.call<{ uri: string; backupCodes: string[] }>(
      'POST',
      routes.staffTotp,
      cookie,
      { password },
    );
    const { uri, backupCodes } = setup.body;
    const mistyped = await town.call('POST', routes.staffTotpConfirm, cookie, { code: '000000' });
    expect(mistyped).toMatchObject({ status: 422, body: { code: 'wrong-code' } });
    const confirmed = await town.call('POST', routes.staffTotpConfirm, cookie, {
      code: totpCode(uri),
    });
    expect(confirmed.status).toBe(204);
    expect((await whoIs(confirmed.cookie)).staff).toMatchObject({ secondFactor: true });

    const second = (code: string, browser: string) =>
      town.call('POST', routes.staffSecondFactor, browser, { code });
    const again = await signIn('max@town.example');
    expect(again.body).toEqual({ outcome: 'code-needed' });
    expect((await whoIs(again.cookie)).staff).toBeNull();
    expect(await second('000000', again.cookie)).toMatchObject({ status: 422 });
    const done = await second(totpCode(uri), again.cookie);
    expect(done).toMatchObject({ status: 200, body: { outcome: 'signed-in' } });
    expect((await whoIs(done.cookie)).staff).toMatchObject({ email: 'max@town.example' });

    const [backup = ''] = backupCodes;
    const third = await signIn('max@town.example');
    expect(await second(backup, third.cookie)).toMatchObject({ status: 200 });
    const fourth = await signIn('max@town.example');
    expect(await second(backup, fourth.cookie)).toMatchObject({
      status: 422,
      body: { code: 'wrong-code' },
    });
  });

  it('lets every bundle of permissions set up a second factor, and nobody else', async () => {
    await aColleague('ops@town.example', 'operator');
    const { cookie } = await signIn('ops@town.example');
    const begin = (browser?: string) => town.call('POST', routes.staffTotp, browser, { password });
    expect((await begin(cookie)).status).toBe(200);
    expect((await begin()).status).toBe(401);
  });

  it('keeps a signed-out or withdrawn session out', async () => {
    const accountId = await aColleague('noa@town.example');
    const first = await signIn('noa@town.example');
    expect((await town.call('POST', routes.signOut, first.cookie)).status).toBe(204);
    expect((await whoIs(first.cookie)).staff).toBeNull();
    const second = await signIn('noa@town.example');
    await town.database.rows('update staff set active = false where account_id = ?', [accountId]);
    expect((await whoIs(second.cookie)).staff).toBeNull();
  });
});
