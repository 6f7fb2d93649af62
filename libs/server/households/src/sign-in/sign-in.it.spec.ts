import { routes, type SignedIn } from '@dabei/contracts';
import { accessCodeFrom, formatAccessCode } from '@dabei/domain';
import { accessCodeHash, Accounts } from '@dabei/server/platform';
import { randomBytes } from 'node:crypto';
import { aFamily } from '../testing/a-family';
import { startHouseholds, type RunningHouseholds } from '../testing/start-households';

describe('sign-in of families', () => {
  let town: RunningHouseholds;

  beforeAll(async () => {
    town = await startHouseholds();
  });
  afterAll(() => town.stop());

  const aPrintedCode = async () => {
    const family = await aFamily(town.database, { email: null });
    const code = accessCodeFrom(randomBytes(16));
    await town.database.rows('update household set access_code_hash = ? where id = ?', [
      accessCodeHash(town.sealer, code),
      family.id,
    ]);
    return { family, code: formatAccessCode(code) };
  };
  const use = (accessCode: string) =>
    town.call<SignedIn>('POST', routes.useAccessCode, undefined, { accessCode });

  it('signs a family without e-mail in with its printed code, as often as it likes', async () => {
    const { family, code } = await aPrintedCode();
    const answers = await Promise.all([use(code), use(code.toLowerCase().replace(/-/g, ' '))]);
    for (const { status, body, cookie } of answers) {
      expect(status).toBe(200);
      expect(body).toEqual({
        family: { householdId: family.id, name: 'Ada Muster', email: null },
        staff: null,
      });
      expect((await town.call('GET', routes.session, cookie)).body).toEqual(body);
    }
  });

  it('finds the account again when the first attempt died before its household knew', async () => {
    const { family, code } = await aPrintedCode();
    await use(code);
    await town.database.rows('update guardian set account_id = null where id = ?', [
      family.guardianId,
    ]);
    expect((await use(code)).status).toBe(200);
  });

  it('refuses every wrong code with the same answer', async () => {
    await aPrintedCode();
    const unknown = await use(formatAccessCode(accessCodeFrom(randomBytes(16))));
    const slip = await use('ABCD-EFGH-JKMN');
    expect(unknown).toMatchObject({ status: 422, body: { code: 'wrong-code' }, cookie: '' });
    expect(slip).toMatchObject({ status: 422, body: unknown.body });
  });

  it('answers the same for known and unknown addresses and queues a mail for both', async () => {
    const { email } = await aFamily(town.database);
    for (const address of [email ?? '', 'Fremd@example.org']) {
      const answer = await town.call('POST', routes.sendCode, undefined, { email: address });
      expect(answer).toMatchObject({ status: 200, body: { sentTo: address } });
      expect(
        await town.database.rows(
          "select 1 from mail where purpose = 'sign-in-code' and to_address = ?",
          [address.toLowerCase()],
        ),
      ).toHaveLength(1);
    }
  });

  it('writes to strangers in the language of the page, to families in their own', async () => {
    const family = await aFamily(town.database);
    for (const email of [family.email, 'stranger@example.org'])
      await town.call('POST', routes.sendCode, undefined, { email, language: 'en' });
    expect(
      await town.database.rows(
        'select language from mail where to_address = any(?::text[]) order by language',
        [`{${String(family.email)},stranger@example.org}`],
      ),
    ).toEqual([{ language: 'de' }, { language: 'en' }]);
  });

  it('does not say that a code was sent when its mail could not be written', async () => {
    await town.database.rows('alter table mail add constraint full_disk check (false) not valid');
    const sending = town.app.get(Accounts).sendCode('unlucky@example.org');
    await expect(sending).rejects.toThrow();
    await town.database.rows('alter table mail drop constraint full_disk');
  });

  it('counts codes per address', async () => {
    const send = () =>
      town.call('POST', routes.sendCode, undefined, { email: 'again@example.org' });
    for (let time = 0; time < 5; time += 1) expect((await send()).status).toBe(200);
    const refused = await send();
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('knows nobody without a cookie or with an ended session', async () => {
    expect((await town.call('GET', routes.session)).body).toEqual({ family: null, staff: null });
    const { code } = await aPrintedCode();
    const { cookie } = await use(code);
    await town.call('POST', routes.signOut, cookie);
    expect((await town.call('GET', routes.session, cookie)).body).toEqual({
      family: null,
      staff: null,
    });
    expect((await town.call('GET', routes.me, cookie)).status).toBe(401);
  });
});
