import { deskRoutes } from '@dabei/contracts';
import { startVault, type Ask, type RunningVault } from '../testing/start-vault';

describe('one code for all hand-written gifts of a body', () => {
  let vault: RunningVault;
  let desk: Ask;
  let keeper: Ask;
  let caritas: { bodyId: string };
  let school: { bodyId: string };

  beforeAll(async () => {
    vault = await startVault();
    desk = await vault.person(['office']);
    keeper = await vault.person(['vault-keeper']);
    caritas = await vault.aBody('Caritas');
    school = await vault.aBody('Schulsozialarbeit');
  });
  afterAll(() => vault.stop());
  beforeEach(async () => {
    await vault.vaultRows('truncate vault.hand_written');
    for (const table of ['tree_wish', 'handover_batch', 'audit_line'])
      await vault.database.rows(`delete from ${table}`);
    await vault.database.rows(
      `insert into tree_wish (campaign_id, number, mode, state, outlet, entered_on, published_on)
       select ?, number, 'lean', 'published', 'tree', '2027-11-02', '2027-11-02' from generate_series(101, 110) number`,
      [vault.campaignId],
    );
  });

  const set = (from: number, until: number, bodyId: string) =>
    desk('POST', deskRoutes.deskLeanBodies, { campaign: 'weihnachten', from, until, bodyId });
  const correct = (from: number, until: number, bodyId: string | null) =>
    keeper('POST', deskRoutes.vaultCorrection, { from, until, bodyId, reason: 'Falsche Stelle' });
  const batches = () =>
    vault.database.rows<{ numbers: number[] }>(
      `select array_agg(number order by number) as numbers from tree_wish where batch_id is not null
       group by batch_id order by min(number)`,
    );

  it('makes one batch of a body, however often and whatever was made before', async () => {
    await vault.database.rows(
      `with batch as (insert into handover_batch (campaign_id, code_hash, sealed, key_id)
         values (?, 'alone', 'x', 'k') returning id)
       update tree_wish set batch_id = (select id from batch) where number = 101`,
      [vault.campaignId],
    );
    await set(101, 103, caritas.bodyId);
    await set(104, 106, school.bodyId);
    await vault.database.rows(`update tree_wish set state = 'withdrawn' where number = 106`);
    const make = async () => (await desk('POST', deskRoutes.deskLeanBatches, {})).body;
    // the code number 101 had by itself is not called any more: the desk saw them side by side
    expect(await make()).toEqual({ numbers: 5 });
    expect(await make()).toEqual({ numbers: 0 });
    expect(await batches()).toEqual([{ numbers: [101, 102, 103] }, { numbers: [104, 105] }]);
    await correct(103, 103, school.bodyId);
    expect(await make()).toEqual({ numbers: 1 });
    expect(await batches()).toEqual([{ numbers: [101, 102] }, { numbers: [103, 104, 105] }]);
    const lines = await vault.database.rows<{ details: unknown }>(
      `select details from audit_line where action = 'handover-body-codes-made'`,
    );
    // how many bodies there are stands in no line
    expect(lines.map(({ details }) => details)).toEqual([5, 0, 1].map((numbers) => ({ numbers })));
  });

  it('takes what was another body’s out of its code: the letter that went out fetches nothing more', async () => {
    const make = async () => (await desk('POST', deskRoutes.deskLeanBatches, {})).body;
    const opens = (id: string) =>
      vault.database.rows<{ number: number }>(
        'select number from tree_wish where batch_id = ? order by number',
        [id],
      );
    const codeOf = async (number: number) => {
      const row = await vault.database.row<{ id: string | null }>(
        'select batch_id as id from tree_wish where number = ?',
        [number],
      );
      return row?.id ?? null;
    };
    await set(101, 104, caritas.bodyId);
    await make();
    const posted = (await codeOf(101)) ?? '';
    await correct(101, 104, caritas.bodyId);
    expect(await opens(posted)).toHaveLength(4);

    await correct(101, 104, school.bodyId);
    expect(await opens(posted)).toEqual([]);
    expect(await vault.database.rows('select from handover_batch where id = ?', [posted])).toEqual(
      [],
    );
    expect(await make()).toEqual({ numbers: 4 });
    const fresh = (await codeOf(101)) ?? '';
    expect(fresh).not.toBe(posted);

    // what was fetched stays where it was, and with whom
    await vault.database.rows(`update tree_wish set state = 'handed-over' where number < 103`);
    expect((await correct(101, 103, caritas.bodyId)).body).toMatchObject({
      set: 1,
      fetched: [101, 102],
    });
    expect(await opens(fresh)).toEqual([{ number: 101 }, { number: 102 }, { number: 104 }]);
    await make();
    expect(await codeOf(104)).toBe(fresh);
    expect([null, fresh]).not.toContain(await codeOf(103));

    await correct(103, 103, null);
    expect(await codeOf(103)).toBeNull();
  });
});
