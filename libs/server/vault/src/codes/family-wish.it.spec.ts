import { route, routes } from '@dabei/contracts';
import { VaultDatabase } from '../database/vault-database';
import { anEntry, startVault, type Ask, type RunningVault } from '../testing/start-vault';
import { FamilyCodes } from './family-codes';

describe('a family with a slip', () => {
  let vault: RunningVault;
  let caritas: { bodyId: string; ask: Ask };
  let code: string;

  beforeAll(async () => {
    vault = await startVault();
    caritas = await vault.aBody('Caritas');
    const order = {
      campaignId: vault.campaignId,
      bodyId: caritas.bodyId,
      slips: 1,
      children: 2,
      madeOn: '2027-11-02',
      validUntil: '2027-11-20',
    };
    const codes = vault.app.get(FamilyCodes);
    [code = ''] = await vault.app
      .get(VaultDatabase)
      .transact((client) => codes.make(client, order));
  });
  afterAll(() => vault.stop());

  const press = (change: Partial<ReturnType<typeof anEntry>> = {}) => {
    const { child, family, wish } = anEntry('', change);
    return vault.call<Record<string, unknown>>('POST', routes.familyWish, undefined, {
      code,
      child,
      family,
      wish,
      consent: true,
    });
  };
  const wishes = () =>
    vault.database.rows<{ state: string; possibly_twice: boolean; sibling_key: string }>(
      'select state, possibly_twice, sibling_key from tree_wish order by entered_on',
    );

  it('opens with its code, however it is typed, and tells nothing about the body', async () => {
    const typed = code.toLowerCase().replaceAll('-', ' ');
    const opened = await vault.call('POST', routes.familyCode, undefined, { code: typed });
    expect(opened.body).toMatchObject({ title: 'Wunschbaum', children: 2, left: 2 });
    expect(JSON.stringify(opened.body)).not.toContain('Caritas');
    const wrong = await vault.call('POST', routes.familyCode, undefined, {
      code: 'ABCD-EFGH-JKMN',
    });
    expect(wrong.status).toBe(422);
  });

  it('enters a wish; the same press again is the same wish', async () => {
    expect((await press()).body).toEqual({ left: 1, stands: 'typed' });
    const [again, andAgain] = await Promise.all([press(), press()]);
    expect([again.body, andAgain.body]).toEqual([
      { left: 1, stands: 'typed' },
      { left: 1, stands: 'typed' },
    ]);
    expect(await wishes()).toMatchObject([{ state: 'submitted', possibly_twice: false }]);
  });

  it('takes other words of the same child until they are checked', async () => {
    const words = async () =>
      (await vault.database.row<{ words: string }>('select words from tree_wish'))?.words;
    const { wish } = anEntry('');
    const other = { ...wish, words: 'Ein rotes Springseil' };
    expect((await press({ wish: other })).body).toEqual({ left: 1, stands: 'typed' });
    expect(await words()).toBe('Ein rotes Springseil');
    await vault.database.rows("update tree_wish set state = 'in-review'");
    expect((await press()).body).toEqual({ left: 1, stands: 'earlier' });
    expect(await words()).toBe('Ein rotes Springseil');
    await vault.database.rows("update tree_wish set state = 'submitted'");
  });

  it('goes on where the first press broke off between name and wish', async () => {
    await vault.database.rows('delete from tree_wish');
    expect((await press()).status).toBe(200);
    expect(await wishes()).toHaveLength(1);
  });

  it('is not told that its child is known already; the checker sees it', async () => {
    const child = { firstName: 'Jonas', lastName: 'Zimtstern', birthDate: '2021-02-02' };
    await vault.enter(caritas, { child });
    expect((await press({ child })).body).toEqual({ left: 0, stands: 'typed' });
    const all = await wishes();
    expect(all.filter(({ possibly_twice }) => possibly_twice)).toHaveLength(2);
  });

  it('is good for so many children and no more', async () => {
    const child = { firstName: 'Lea', lastName: 'Zimtstern', birthDate: '2022-02-02' };
    expect((await press({ child })).body).toMatchObject({ reason: 'code-used-up' });
  });

  it('appears with the body that handed out the slip', async () => {
    const { body } = await caritas.ask('GET', routes.bodies);
    const byCode = (body['wishes'] as { byCode: boolean; lastName: string }[]).filter(
      (wish) => wish.byCode,
    );
    expect(byCode.map(({ lastName }) => lastName)).toEqual(['Zimtstern', 'Zimtstern']);
  });

  it('is printed without being kept in the clear', async () => {
    const order = { slips: 3, children: 1 };
    const path = route(routes.bodyCodes, { id: caritas.bodyId });
    expect((await caritas.ask('POST', path, order)).text.slice(0, 4)).toBe('%PDF');
    const kept = await vault.vaultRows<{ text: string }>(
      'select family_code::text as text from vault.family_code',
    );
    expect(kept).toHaveLength(4);
    expect(kept.map(({ text }) => text).join()).not.toContain(code.replaceAll('-', ''));
  });

  it('does not open after the last day', async () => {
    await vault.at('2027-11-20T23:30:00Z');
    expect((await press()).status).toBe(422);
  });
});
