import { deskRoutes } from '@dabei/contracts';
import { Sealer } from '@dabei/server/platform';
import { startVault, type Ask, type RunningVault } from '../testing/start-vault';

describe('whoever keeps the names', () => {
  let vault: RunningVault;
  let keeper: Ask;
  let wish: string;

  beforeAll(async () => {
    vault = await startVault();
    keeper = await vault.person(['vault-keeper']);
    wish = (await vault.enter(await vault.aBody('Caritas'))).id;
    await vault.database.rows(
      `update tree_wish set state = 'published', number = 117, outlet = 'online' where id = ?`,
      [wish],
    );
  });
  afterAll(() => vault.stop());

  const log = () =>
    vault.vaultRows<{ kind: string; reason: string; numbers: number[] }>(
      'select kind, reason, numbers from vault.read_log order by at, kind',
    );
  const reason = 'Mutter ruft an';

  it('joins one number with its name, and leaves a line', async () => {
    const answer = await keeper('POST', deskRoutes.vaultByNumber, { number: 117, reason });
    expect(answer.body['found']).toMatchObject([
      { number: 117, firstName: 'Mia', guardian: 'Ada Zimtstern', body: 'Caritas', shown: 'open' },
    ]);
    expect(await log()).toEqual([{ kind: 'by-number', reason, numbers: [117] }]);
  });

  it('finds numbers by name, words in any order', async () => {
    const answer = await keeper('POST', deskRoutes.vaultByName, { name: 'zimtstern mia', reason });
    expect(answer.body['found']).toMatchObject([{ number: 117 }]);
    expect(await log()).toHaveLength(2);
  });

  it('gives no reason, gets no name', async () => {
    for (const short of ['', 'weil', '     weil    ']) {
      const answer = await keeper('POST', deskRoutes.vaultByNumber, { number: 117, reason: short });
      expect([answer.status, answer.text.includes('Mia')]).toEqual([422, false]);
    }
    expect(await log()).toHaveLength(2);
  });

  it('reads nothing where the line cannot be written', async () => {
    await vault.vaultRows('alter table vault.read_log rename to read_log_away');
    const answer = await keeper('POST', deskRoutes.vaultByNumber, { number: 117, reason });
    await vault.vaultRows('alter table vault.read_log_away rename to read_log');
    expect([answer.status, answer.text.includes('Mia')]).toEqual([500, false]);
  });

  it('finds the name also after a correction gave the wish another number', async () => {
    const corrected = await vault.database.row<{ id: string }>(
      `insert into tree_wish (campaign_id, mode, state, number, consent_version, entered_on)
       values (?, 'full', 'published', 118, 1, '2027-11-03') returning id`,
      [vault.campaignId],
    );
    await vault.database.rows(`update tree_wish set state = 'void', replaced_by = ? where id = ?`, [
      corrected?.id,
      wish,
    ]);
    const answer = await keeper('POST', deskRoutes.vaultByNumber, { number: 118, reason });
    expect(answer.body['found']).toMatchObject([{ number: 118, firstName: 'Mia' }]);
  });

  it('prints the sealed list once per phase', async () => {
    const print = (again: boolean) => keeper('POST', deskRoutes.vaultEnvelope, { reason, again });
    expect((await print(false)).text.slice(0, 4)).toBe('%PDF');
    expect((await print(false)).body['reason']).toBe('envelope-printed');
    expect((await print(true)).status).toBe(200);
    expect((await log()).filter(({ kind }) => kind === 'envelope')).toMatchObject([
      { numbers: [118] },
      { numbers: [118] },
    ]);
  });

  it('prints letters for families with something to collect', async () => {
    const none = await keeper('POST', deskRoutes.vaultLetters, { reason });
    expect(none.body['reason']).toBe('no-letters');
    const { sealed, keyId } = vault.app.get(Sealer).seal('KLMN-2345');
    await vault.database.rows(
      `with batch as (insert into handover_batch (campaign_id, code_hash, sealed, key_id)
         values (?, 'h', ?, ?) returning id)
       update tree_wish set batch_id = (select id from batch), state = 'published' where number = 118`,
      [vault.campaignId, sealed, keyId],
    );
    // a code without a gift makes no letter, and the page counts none
    expect((await keeper('GET', deskRoutes.vault)).body).toMatchObject({ letters: 0 });
    await vault.database.rows(`update tree_wish set state = 'stored' where number = 118`, []);
    expect((await keeper('POST', deskRoutes.vaultLetters, { reason })).text.slice(0, 4)).toBe(
      '%PDF',
    );
  });

  it('shows who looked, and whether somebody stands in', async () => {
    const view = await keeper('GET', deskRoutes.vault);
    expect(view.body).toMatchObject({ configured: true, entries: 1, keepers: 1, letters: 1 });
    const answer = await keeper('GET', deskRoutes.vaultLog);
    expect(answer.body).toMatchObject({ total: 6, page: 1 });
    expect((answer.body['readings'] as object[])[0]).toMatchObject({
      kind: 'letters',
      numbers: [118],
    });
  });

  it('is the only one: neither lead nor body nor helper reads a name', async () => {
    for (const bundle of ['lead', 'office', 'entitling-body', 'gift-helper']) {
      const ask = await vault.person([bundle]);
      expect((await ask('POST', deskRoutes.vaultByNumber, { number: 118, reason })).status).toBe(
        403,
      );
    }
  });
});
