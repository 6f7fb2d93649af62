import { route, deskRoutes, routes } from '@dabei/contracts';
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
    ask('POST', deskRoutes.deskLeanBodies, { campaign: 'weihnachten', from, until, bodyId });
  const correct = (from: number, until: number, bodyId: string | null, ask = keeper) =>
    ask('POST', deskRoutes.vaultCorrection, {
      from,
      until,
      bodyId,
      reason: 'Falsche Stelle getippt',
    });
  const view = async () => (await desk('GET', deskRoutes.deskLeanBodies)).body;
  const own = (body: { bodyId: string; ask: Ask }, bodyId = body.bodyId) =>
    body.ask('GET', route(routes.bodyNumbers, { id: bodyId }));
  const type = (body: { bodyId: string; ask: Ask }, from: number, until: number) =>
    body.ask('POST', route(routes.bodyNumbers, { id: body.bodyId }), { from, until });
  const numbersOf = async (body: { bodyId: string; ask: Ask }) =>
    ((await own(body)).body['numbers'] as { number: number }[]).map(({ number }) => number);
  const reason = 'Sammelübergabe am Freitag';

  it('is typed for a range, and corrected by the keeper of names; what is missing is said', async () => {
    expect((await set(101, 103, caritas.bodyId)).body).toEqual({ set: 3, unknown: [], left: [] });
    expect((await set(103, 112, caritas.bodyId)).body).toEqual({
      set: 7,
      unknown: [111, 112],
      left: [103],
    });
    expect((await correct(104, 111, school.bodyId)).body).toEqual({
      set: 7,
      unknown: [111],
      fetched: [],
    });
    await correct(110, 110, null);
    expect((await correct(101, 101, school.bodyId, desk)).status).toBe(403);
    const log = await vault.vaultRows('select kind, numbers from vault.read_log order by at, id');
    expect(log).toContainEqual({ kind: 'correction', numbers: [110] });
    expect(await numbersOf(caritas)).toEqual([101, 102, 103]);
    expect(await numbersOf(school)).toEqual([104, 105, 106, 107, 108, 109]);
    expect(await view()).toMatchObject({ configured: true, numbers: 10, without: [110] });
    const acts = await vault.vaultRows<{ act: string }>('select act from vault.body_act');
    expect(acts.map(({ act }) => act).sort()).toEqual([
      'numbers-cleared',
      'numbers-set',
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
    await correct(101, 110, school.bodyId);
    expect(JSON.stringify(await view())).toBe(before);
    expect((await set(101, 101, caritas.bodyId, caritas.ask)).status).toBe(403);
  });

  it('stands in no table outside the vault, and only sealed inside', async () => {
    await set(101, 110, caritas.bodyId);
    await desk('POST', deskRoutes.deskLeanBatches, {});
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

  it('is typed by bodies while gifts come in, and not once they are handed over', async () => {
    const phase = (to: string) => vault.database.rows('update tree_campaign set phase = ?', [to]);
    for (const to of ['preparing', 'gap-closing', 'handover', 'counted']) {
      await phase(to);
      const answer = await type(school, 101, 101);
      expect([answer.status, answer.body['reason']]).toEqual([409, 'tree-not-in-this-phase']);
      // the page does not offer what would be refused
      expect((await own(school)).body).toMatchObject({ typing: false });
    }
    for (const to of ['published', 'intake', 'collecting']) {
      await phase(to);
      expect((await own(school)).body).toMatchObject({ typing: true });
      expect((await type(school, 101, 101)).status).toBe(200);
    }
  });

  it('shows the keeper the body of one number, with a line in the log', async () => {
    await set(101, 103, caritas.bodyId);
    const ask = (number: number) => keeper('POST', deskRoutes.vaultByNumber, { number, reason });
    expect((await ask(102)).body).toEqual({ found: [], handWrittenFor: 'Caritas' });
    expect((await ask(110)).body).toEqual({ found: [], handWrittenFor: null });
    expect(await vault.vaultRows('select numbers from vault.read_log order by at')).toEqual([
      { numbers: [102] },
      { numbers: [110] },
    ]);
  });

  it('prints a delivery list and a letter with the code of the body, both logged', async () => {
    const list = (bodyId: string, ask = keeper) =>
      ask('POST', deskRoutes.vaultDelivery, { bodyId, reason });
    expect((await list(caritas.bodyId)).body['reason']).toBe('no-numbers');
    await set(101, 103, caritas.bodyId);
    await vault.database.rows(`update tree_wish set state = 'stored' where number < 103`);
    await desk('POST', deskRoutes.deskLeanBatches, {});
    expect((await list(caritas.bodyId)).text.slice(0, 4)).toBe('%PDF');
    expect((await keeper('POST', deskRoutes.vaultLetters, { reason })).text.slice(0, 4)).toBe(
      '%PDF',
    );
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
