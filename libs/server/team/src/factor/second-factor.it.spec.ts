import { deskRoutes, type FactorView } from '@dabei/contracts';
import { aTeam, password } from '../testing/a-colleague';
import { startTeam, type RunningTeam } from '../testing/start-team';
import { totpCode } from '../testing/totp-code';

describe('the second factor', () => {
  let team: RunningTeam;
  const { aColleague, signIn, whoIs, second } = aTeam(() => team);

  const factorOf = async (cookie: string) =>
    (await team.call<FactorView>('GET', deskRoutes.staffFactor, cookie)).body;
  const beginPrinted = (cookie: string, typed = password) =>
    team.call<{ codes: string[]; code?: string }>('POST', deskRoutes.staffPrinted, cookie, {
      password: typed,
    });
  const printed = async (email: string) => {
    const { cookie } = await signIn(email);
    const { codes } = (await beginPrinted(cookie)).body;
    await team.call('POST', deskRoutes.staffPrintedConfirm, cookie, { code: codes[0] });
    return { cookie, codes };
  };
  const withApp = async (email: string) => {
    const { cookie } = await signIn(email);
    const setup = await team.call<{ uri: string; backupCodes: string[] }>(
      'POST',
      deskRoutes.staffTotp,
      cookie,
      { password },
    );
    const confirmed = await team.call('POST', deskRoutes.staffTotpConfirm, cookie, {
      code: totpCode(setup.body.uri),
    });
    return { ...setup.body, cookie: confirmed.cookie, before: cookie };
  };

  beforeAll(async () => {
    team = await startTeam({ secondFactorRequired: true });
  });
  afterAll(() => team.stop());

  it('is wanted for everything at the desk', async () => {
    await aColleague('neu@town.example');
    const { cookie } = await signIn('neu@town.example');
    expect((await whoIs(cookie))?.permissions).toEqual(['staff:self']);
    expect(await factorOf(cookie)).toMatchObject({ mode: 'none', needed: true });
    const team1 = await team.call('GET', deskRoutes.team, cookie);
    expect(team1).toMatchObject({ status: 401, body: { code: 'second-factor-needed' } });
  });

  it('can be an app; its spare codes work once', async () => {
    await aColleague('app@town.example');
    const { cookie, uri, backupCodes } = await withApp('app@town.example');
    expect(await factorOf(cookie)).toMatchObject({ mode: 'app', needed: false });
    expect((await whoIs(cookie))?.permissions).toContain('team:manage');

    const again = await signIn('app@town.example');
    expect(again.body).toEqual({ outcome: 'code-needed' });
    expect(await whoIs(again.cookie)).toBeNull();
    expect(await second('000000', again.cookie)).toMatchObject({ status: 422 });
    const done = await second(totpCode(uri), again.cookie);
    expect((await whoIs(done.cookie))?.email).toBe('app@town.example');

    const [spare = ''] = backupCodes;
    const third = await signIn('app@town.example');
    expect(await second(spare.toUpperCase().replace('-', ' '), third.cookie)).toMatchObject({
      status: 200,
    });
    const fourth = await signIn('app@town.example');
    expect(await second(spare, fourth.cookie)).toMatchObject({
      status: 422,
      body: { code: 'wrong-code' },
    });
  });

  it('can be a printed sheet alone, one code for each sign-in', async () => {
    await aColleague('papier@town.example');
    const { cookie, codes } = await printed('papier@town.example');
    expect(codes).toHaveLength(40);
    expect(await factorOf(cookie)).toMatchObject({ mode: 'printed', codesLeft: 40 });
    const next = await signIn('papier@town.example');
    expect(next.body).toEqual({ outcome: 'code-needed' });
    const inside = await second(codes[5] ?? '', next.cookie);
    expect((await whoIs(inside.cookie))?.permissions).toContain('team:manage');
    expect(await factorOf(inside.cookie)).toMatchObject({ codesLeft: 39 });
    const twice = await signIn('papier@town.example');
    expect((await second(codes[5] ?? '', twice.cookie)).status).toBe(422);
    const renewed = await team.call<{ codes: string[] }>(
      'POST',
      deskRoutes.staffSpareCodes,
      inside.cookie,
      { password },
    );
    expect((await second(codes[6] ?? '', twice.cookie)).status).toBe(422);
    expect((await second(renewed.body.codes[0] ?? '', twice.cookie)).status).toBe(200);
  });

  it('lets one code through once when it is typed twice at the same moment', async () => {
    await aColleague('zwei@town.example');
    const { codes } = await printed('zwei@town.example');
    const doors = await Promise.all([signIn('zwei@town.example'), signIn('zwei@town.example')]);
    const answers = await Promise.all(doors.map(({ cookie }) => second(codes[3] ?? '', cookie)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('starts with the password and a code read back', async () => {
    await aColleague('halb@town.example');
    const { cookie } = await signIn('halb@town.example');
    expect(await beginPrinted(cookie, 'falsch')).toMatchObject({
      status: 422,
      body: { code: 'wrong-credentials' },
    });
    await beginPrinted(cookie);
    const wrong = await team.call('POST', deskRoutes.staffPrintedConfirm, cookie, {
      code: 'aaaaa-aaaaa',
    });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'wrong-code' } });
    expect((await signIn('halb@town.example')).body).toEqual({ outcome: 'signed-in' });
  });

  it('changes from the app to paper and back, and goes with the password', async () => {
    await aColleague('wechsel@town.example');
    const { cookie, uri } = await withApp('wechsel@town.example');
    const { codes } = (await beginPrinted(cookie)).body;
    await team.call('POST', deskRoutes.staffPrintedConfirm, cookie, { code: codes[0] });
    expect(await factorOf(cookie)).toMatchObject({ mode: 'printed' });
    const door = await signIn('wechsel@town.example');
    expect((await second(totpCode(uri), door.cookie)).status).toBe(422);
    const inside = await second(codes[0] ?? '', door.cookie);
    const off = (typed: string) =>
      team.call('POST', deskRoutes.staffFactorOff, inside.cookie, { password: typed });
    expect((await off('falsch')).status).toBe(422);
    const without = await off(password);
    expect(without.status).toBe(204);
    expect((await whoIs(without.cookie))?.permissions).toEqual(['staff:self']);
  });

  it('ends the sessions that were opened without it', async () => {
    await aColleague('alt@town.example');
    const old = await signIn('alt@town.example');
    const { cookie } = await withApp('alt@town.example');
    expect((await whoIs(cookie))?.secondFactor).toBe(true);
    expect(await whoIs(old.cookie)).toBeNull();
    await aColleague('alt2@town.example');
    const older = await signIn('alt2@town.example');
    await printed('alt2@town.example');
    expect(await whoIs(older.cookie)).toBeNull();
  });

  it('ends them also when the process dies before it is written down', async () => {
    await aColleague('absturz@town.example');
    const old = await signIn('absturz@town.example');
    const { cookie } = await signIn('absturz@town.example');
    const setup = await team.call<{ uri: string }>('POST', deskRoutes.staffTotp, cookie, {
      password,
    });
    // the library's part alone: what follows it here never runs
    const api = team.accounts.staff.api;
    const headers = new Headers({ cookie });
    const wrong = api.verifyTOTP({ headers, body: { code: '000000' } });
    await expect(wrong).rejects.toThrow();
    expect(await whoIs(old.cookie)).not.toBeNull();
    await api.verifyTOTP({ headers, body: { code: totpCode(setup.body.uri) } });
    expect(await whoIs(old.cookie)).toBeNull();
  });

  it('is locked for a while after ten wrong codes, over several sign-ins', async () => {
    const id = await aColleague('raten@town.example');
    const { codes } = await printed('raten@town.example');
    for (let door = 0; door < 3; door += 1) {
      const { cookie } = await signIn('raten@town.example');
      for (let time = 0; time < 4; time += 1) await second('aaaaa-aaaaa', cookie);
    }
    const { cookie } = await signIn('raten@town.example');
    const locked = await second(codes[1] ?? '', cookie);
    expect(locked).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
    await team.database.rows(
      `update auth_staff."twoFactor" set "lockedUntil" = now() - interval '1 minute' where "userId" = ?`,
      [id],
    );
    expect((await second(codes[1] ?? '', cookie)).status).toBe(200);
  });
});
