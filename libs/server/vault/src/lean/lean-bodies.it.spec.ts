import { route, routes } from '@dabei/contracts';
import { SweepOrphans } from '../erasure/sweep-orphans';
import { startVault, type Ask, type RunningVault } from '../testing/start-vault';

describe('whose hand-written cards are', () => {
  let vault: RunningVault;
  let desk: Ask;
  let keeper: Ask;
  let caritas: { bodyId: string; ask: Ask };
  let school: { bodyId: string; ask: Ask };

  beforeAll(async () => {
    vault = await startVault();
    desk = await vault.person(['office']);
    keeper = await vault.person(['vault-keeper']);
    caritas = await vault.aBody('Caritas');
    school = await vault.aBody('Schulsozialarbeit');
  });
  afterAll(() => vault.stop());
  beforeEach(async () => {
    await vault.vaultRows('truncate vault.hand_written, vault.read_log, vault.body_act');
    await vault.database.rows('delete from tree_wish');
    await vault.database.rows('delete from handover_batch');
    await vault.database.rows('delete from audit_line');
    await cards(101, 110);
  });

  const cards = (from: number, until: number, state = 'published') =>
    vault.database.rows(
      `insert into tree_wish (campaign_id, number, mode, state, outlet, entered_on, published_on)
       select ?, number, 'lean', ?, 'tree', '2027-11-02', '2027-11-02' from generate_series(?::int, ?::int) number`,
      [vault.campaignId, state, from, until],
    );
  const set = (from: number, until: number, bodyId: string | null, ask = desk) =>
    ask('POST', routes.deskLeanBodies, { campaign: 'weihnachten', from, until, bodyId });
  const view = async () => (await desk('GET', routes.deskLeanBodies)).body;
  const own = (body: { bodyId: string; ask: Ask }, bodyId = body.bodyId) =>
    body.ask('GET', route(routes.bodyNumbers, { id: bodyId }));
  const type = (body: { bodyId: string; ask: Ask }, from: number, until: number) =>
    body.ask('POST', route(routes.bodyNumbers, { id: body.bodyId }), { from, until });
  const numbersOf = async (body: { bodyId: string; ask: Ask }) =>
    ((await own(body)).body['numbers'] as { number: number }[]).map(({ number }) => number);
  const batches = () =>
    vault.database.rows<{ numbers: number[] }>(
      `select array_agg(number order by number) as numbers from tree_wish where batch_id is not null
       group by batch_id order by min(number)`,
    );
  const reason = 'Sammelübergabe am Freitag';

  it('is typed for a range, overwritten, and taken back; what is missing is said', async () => {
    expect((await set(101, 112, caritas.bodyId)).body).toEqual({ set: 10, unknown: [111, 112] });
    await set(104, 110, school.bodyId);
    await set(110, 110, null);
    expect(await numbersOf(caritas)).toEqual([101, 102, 103]);
    expect(await numbersOf(school)).toEqual([104, 105, 106, 107, 108, 109]);
    expect(await view()).toMatchObject({ configured: true, numbers: 10, without: [110] });
    const acts = await vault.vaultRows<{ act: string }>('select act from vault.body_act');
    expect(acts.map(({ act }) => act).sort()).toEqual([
      'numbers-cleared',
      'numbers-set',
      'numbers-set',
    ]);
  });

  it('is read by the body itself and by nobody else', async () => {
    await set(101, 110, caritas.bodyId);
    expect((await own(school, caritas.bodyId)).status).toBe(404);
    for (const bundle of ['office', 'lead', 'gift-helper', 'vault-keeper']) {
      const ask = await vault.person([bundle]);
      const answer = await ask('GET', route(routes.bodyNumbers, { id: caritas.bodyId }));
      expect([403, 404]).toContain(answer.status);
    }
    // the desk learns that numbers have a body, the same whichever it is
    const before = JSON.stringify(await view());
    await set(101, 110, school.bodyId);
    expect(JSON.stringify(await view())).toBe(before);
    expect((await set(101, 101, caritas.bodyId, caritas.ask)).status).toBe(403);
  });

  it('stands in no table outside the vault, and only sealed inside', async () => {
    await set(101, 110, caritas.bodyId);
    await desk('POST', routes.deskLeanBatches, {});
    const tables = await vault.database.rows<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const holding: string[] = [];
    for (const { name } of tables) {
      const [found] = await vault.database.rows<{ holds: boolean }>(
        `select exists (select from ${name} t where t::text like ?) as holds`,
        [`%${caritas.bodyId}%`],
      );
      if (found?.holds === true) holding.push(name);
    }
    expect(holding.sort()).toEqual([
      'public.organisation',
      'public.staff_organisation',
      'public.tree_body',
    ]);
    // a wish stands beside no body, also not by its number or id
    const [row] = await vault.vaultRows<{ text: string }>(
      'select string_agg(t::text, chr(10)) as text from vault.hand_written t',
    );
    const wishes = await vault.database.rows<{ id: string }>('select id from tree_wish');
    for (const { id } of wishes) expect(row?.text).not.toContain(id);
    // nor does the order of the rows tell the order of the numbers
    const written = await vault.vaultRows<{ hash: string }>(
      'select wish_hash as hash from vault.hand_written order by ctid',
    );
    const hashes = written.map(({ hash }) => hash);
    expect(hashes).toEqual([...hashes].sort());
  });

  it('lets a body type its own, and keeps what others have without saying whose', async () => {
    await set(103, 103, caritas.bodyId);
    const answer = await type(school, 102, 112);
    expect(answer.body).toEqual({ set: 8, left: [103, 111, 112] });
    expect(answer.text).not.toContain(caritas.bodyId);
    expect(await numbersOf(caritas)).toEqual([103]);
    const both = await Promise.all([type(caritas, 101, 101), type(school, 101, 101)]);
    expect(both.map(({ body }) => body['set']).sort()).toEqual([0, 1]);
  });

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
    const make = async () => (await desk('POST', routes.deskLeanBatches, {})).body;
    expect(await make()).toEqual({ batches: 2, numbers: 4 });
    expect(await make()).toEqual({ batches: 0, numbers: 0 });
    expect(await batches()).toEqual([{ numbers: [101, 102, 103] }, { numbers: [104, 105] }]);
    await set(103, 103, school.bodyId);
    expect(await make()).toEqual({ batches: 1, numbers: 1 });
    expect(await batches()).toEqual([{ numbers: [101, 102] }, { numbers: [103, 104, 105] }]);
    const lines = await vault.database.rows<{ details: unknown }>(
      `select details from audit_line where action = 'handover-body-codes-made'`,
    );
    expect(lines).toHaveLength(3);
  });

  it('takes what was another body’s out of its code: the letter that went out fetches nothing more', async () => {
    const make = async () => (await desk('POST', routes.deskLeanBatches, {})).body;
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
    await set(101, 104, caritas.bodyId);
    expect(await opens(posted)).toHaveLength(4);

    await set(101, 104, school.bodyId);
    expect(await opens(posted)).toEqual([]);
    expect(await vault.database.rows('select from handover_batch where id = ?', [posted])).toEqual(
      [],
    );
    expect(await make()).toEqual({ batches: 1, numbers: 4 });
    const fresh = (await codeOf(101)) ?? '';
    expect(fresh).not.toBe(posted);

    // what was fetched stays where it was, and does not bring the others back to that code
    await vault.database.rows(`update tree_wish set state = 'handed-over' where number < 103`);
    await set(101, 103, caritas.bodyId);
    expect(await opens(fresh)).toEqual([{ number: 101 }, { number: 102 }, { number: 104 }]);
    await make();
    expect(await codeOf(104)).toBe(fresh);
    expect([null, fresh]).not.toContain(await codeOf(103));

    await set(103, 103, null);
    expect(await codeOf(103)).toBeNull();
  });

  it('is typed by bodies while gifts come in, and not once they are handed over', async () => {
    const phase = (to: string) => vault.database.rows('update tree_campaign set phase = ?', [to]);
    for (const to of ['preparing', 'gap-closing', 'handover', 'counted']) {
      await phase(to);
      const answer = await type(school, 101, 101);
      expect([answer.status, answer.body['reason']]).toEqual([409, 'tree-not-in-this-phase']);
    }
    for (const to of ['published', 'intake', 'collecting']) {
      await phase(to);
      expect((await type(school, 101, 101)).status).toBe(200);
    }
  });

  it('shows the keeper the body of one number, with a line in the log', async () => {
    await set(101, 103, caritas.bodyId);
    const ask = (number: number) => keeper('POST', routes.vaultByNumber, { number, reason });
    expect((await ask(102)).body).toEqual({ found: [], handWrittenFor: 'Caritas' });
    expect((await ask(110)).body).toEqual({ found: [], handWrittenFor: null });
    expect(await vault.vaultRows('select numbers from vault.read_log order by at')).toEqual([
      { numbers: [102] },
      { numbers: [110] },
    ]);
  });

  it('prints a delivery list and a letter with the code of the body, both logged', async () => {
    const list = (bodyId: string, ask = keeper) =>
      ask('POST', routes.vaultDelivery, { bodyId, reason });
    expect((await list(caritas.bodyId)).body['reason']).toBe('no-numbers');
    await set(101, 103, caritas.bodyId);
    await vault.database.rows(`update tree_wish set state = 'stored' where number < 103`);
    await desk('POST', routes.deskLeanBatches, {});
    expect((await list(caritas.bodyId)).text.slice(0, 4)).toBe('%PDF');
    expect((await keeper('POST', routes.vaultLetters, { reason })).text.slice(0, 4)).toBe('%PDF');
    const log = await vault.vaultRows<{ kind: string; numbers: number[] }>(
      'select kind, numbers from vault.read_log order by at, kind',
    );
    expect(log.slice(-2)).toEqual([
      { kind: 'delivery', numbers: [101, 102, 103] },
      { kind: 'letters', numbers: [101, 102] },
    ]);
    expect((await list(caritas.bodyId, desk)).status).toBe(403);
    const paper = await caritas.ask('GET', route(routes.bodyListPdf, { id: caritas.bodyId }));
    expect(paper.text.slice(0, 4)).toBe('%PDF');
  });

  it('goes with the wish it belonged to, a day later', async () => {
    await set(101, 110, caritas.bodyId);
    await vault.database.rows('delete from tree_wish where number > 105');
    await vault.at('2027-11-05T10:00:00Z');
    await vault.app.get(SweepOrphans).run();
    await vault.at('2027-11-02T10:00:00Z');
    expect(await vault.vaultRows('select from vault.hand_written')).toHaveLength(5);
    expect(await numbersOf(caritas)).toHaveLength(5);
  });
});
