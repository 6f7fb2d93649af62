import { route, routes } from '@dabei/contracts';
import { anEntry, startVault, type Ask, type RunningVault } from '../testing/start-vault';

describe('an entitling body', () => {
  let vault: RunningVault;
  let caritas: { bodyId: string; ask: Ask };
  let school: { bodyId: string; ask: Ask };

  beforeAll(async () => {
    vault = await startVault();
    caritas = await vault.aBody('Caritas');
    school = await vault.aBody('Schulsozialarbeit');
  });
  afterAll(() => vault.stop());

  const flagged = async (id: string) =>
    (
      await vault.database.row<{ twice: boolean }>(
        'select possibly_twice as twice from tree_wish where id = ?',
        [id],
      )
    )?.twice;
  const enter = (body: { bodyId: string; ask: Ask }, change = {}) =>
    body.ask('POST', routes.bodyWishes, anEntry(body.bodyId, change));
  const withdraw = (body: { ask: Ask }, id: string) =>
    body.ask('POST', route(routes.bodyWishWithdraw, { id }));

  it('enters a child: the name in the vault, sealed and padded, the wish without it', async () => {
    const { id, state } = await vault.enter(caritas);
    expect(state).toBe('submitted');
    const wish = await vault.database.row(
      `select age_band, words, consent_version, entered_on::text as day, possibly_twice
       from tree_wish where id = ?`,
      [id],
    );
    expect(wish).toEqual({
      age_band: '6-8',
      words: 'Bausteine',
      consent_version: 1,
      day: '2027-11-02',
      possibly_twice: false,
    });
    await vault.enter(caritas, {
      child: {
        firstName: 'Maximiliane-Katharina',
        lastName: 'von Hohenstein-Öztürk',
        birthDate: '2020-01-01',
      },
      siblingOf: id,
    });
    const rows = await vault.vaultRows<{ length: number; text: string }>(
      'select octet_length(sealed) as length, entry::text as text from vault.entry',
    );
    expect(rows.map(({ length }) => length)).toEqual([1052, 1052]);
    expect(rows.map(({ text }) => text).join()).not.toContain(id);
    const keys = await vault.database.rows(
      'select distinct sibling_key from tree_wish where campaign_id = ?',
      [vault.campaignId],
    );
    expect(keys).toHaveLength(1);
  });

  it("sees its own children and nobody else's", async () => {
    const own = await caritas.ask('GET', routes.bodies);
    expect(own.text).toContain('Zimtstern');
    const others = await school.ask('GET', routes.bodies);
    expect(others.body['bodies']).toEqual([{ id: school.bodyId, name: 'Schulsozialarbeit' }]);
    expect(others.text).not.toContain('Zimtstern');
    const [mine] = own.body['wishes'] as { id: string }[];
    const id = mine?.id ?? '';
    for (const [method, path] of [
      ['GET', routes.bodyWish],
      ['PUT', routes.bodyWish],
      ['POST', routes.bodyWishSubmit],
      ['POST', routes.bodyWishWithdraw],
    ] as const) {
      const body = method === 'PUT' ? bodyOf(anEntry(school.bodyId)) : undefined;
      expect((await school.ask(method, route(path, { id }), body)).status).toBe(404);
    }
    expect((await enter({ ...school, bodyId: caritas.bodyId })).status).toBe(404);
    expect(
      (await school.ask('GET', route(routes.bodyListPdf, { id: caritas.bodyId }))).status,
    ).toBe(404);
    expect((await enter(school, { siblingOf: id })).status).toBe(404);
  });

  it('is told about a second wish of its own child, and nothing about other bodies', async () => {
    const child = { firstName: 'Ünal', lastName: 'Kerze', birthDate: '2018-05-05' };
    const first = await vault.enter(caritas, { child });
    const again = await enter(caritas, { child: { ...child, firstName: 'Uenal' } });
    expect([again.status, again.body['reason']]).toEqual([409, 'child-has-wish']);
    // nothing was written down for the refused one
    expect((await caritas.ask('GET', routes.bodies)).text.match(/Kerze/g)).toHaveLength(1);

    const elsewhere = await enter(school, { child });
    const unknown = await enter(school, { child: { ...child, lastName: 'Niemand' } });
    const shape = ({ status, body }: typeof elsewhere) => ({ status, ...body, id: '' });
    expect(shape(elsewhere)).toEqual(shape(unknown));
    const second = String(elsewhere.body['id']);
    const line = (answer: Awaited<ReturnType<Ask>>) => {
      const { id: _, ...rest } = answer.body;
      return { ...rest, lastName: '' };
    };
    const at = (id: string) => school.ask('GET', route(routes.bodyWish, { id }));
    expect(line(await at(second))).toEqual(line(await at(String(unknown.body['id']))));

    expect([await flagged(first.id), await flagged(second)]).toEqual([true, true]);
    expect(await flagged(String(unknown.body['id']))).toBe(false);

    expect((await withdraw(school, second)).status).toBe(200);
    expect([await flagged(first.id), await flagged(second)]).toEqual([false, false]);
  });

  it('cannot hand in two drafts of one child at once', async () => {
    const child = { firstName: 'Ida', lastName: 'Doppelt', birthDate: '2018-05-06' };
    const one = await vault.enter(caritas, { child, submit: false });
    const two = await vault.enter(caritas, { child, submit: false });
    const answers = await Promise.all(
      [one, two].map(({ id }) => caritas.ask('POST', route(routes.bodyWishSubmit, { id }))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('hands in nothing without a consent, and nothing after the last day', async () => {
    const child = { firstName: 'Ole', lastName: 'Ohne', birthDate: '2017-01-01' };
    const refused = await enter(caritas, { child, consent: false });
    expect(refused.body['reason']).toBe('consent-needed');
    const { id, state } = await vault.enter(caritas, { child, consent: false, submit: false });
    expect(state).toBe('draft');
    const submit = () => caritas.ask('POST', route(routes.bodyWishSubmit, { id }));
    expect((await submit()).body['reason']).toBe('consent-needed');
    const changed = await caritas.ask(
      'PUT',
      route(routes.bodyWish, { id }),
      bodyOf(anEntry(caritas.bodyId, { child })),
    );
    expect(changed.status).toBe(200);
    expect((await submit()).body['state']).toBe('submitted');
    const grown = { ...child, birthDate: '2009-12-18' };
    expect((await enter(caritas, { child: grown })).body['reason']).toBe('not-a-child');
    await vault.at('2027-11-20T23:30:00Z');
    expect((await enter(caritas, { child })).body['reason']).toBe('collecting-over');
    await vault.at('2027-11-02T10:00:00Z');
  });

  it('mends what was given back, and cannot take back what hangs', async () => {
    const child = { firstName: 'Rosa', lastName: 'Zurueck', birthDate: '2017-01-02' };
    const { id } = await vault.enter(caritas, { child });
    await vault.database.rows(
      `update tree_wish set state = 'returned', returned_reason = 'size-missing', returned_note = 'Welche denn'
       where id = ?`,
      [id],
    );
    const shown = await caritas.ask('GET', route(routes.bodyWish, { id }));
    expect(shown.body).toMatchObject({
      returnedReason: 'size-missing',
      returnedNote: 'Welche denn',
    });
    const wish = { ...anEntry('').wish, size: '140' };
    const entry = bodyOf(anEntry(caritas.bodyId, { child, wish }));
    expect((await caritas.ask('PUT', route(routes.bodyWish, { id }), entry)).status).toBe(200);
    expect((await caritas.ask('POST', route(routes.bodyWishSubmit, { id }))).status).toBe(200);
    await vault.database.rows(
      `update tree_wish set state = 'published', number = 501, outlet = 'online' where id = ?`,
      [id],
    );
    expect((await withdraw(caritas, id)).body['reason']).toBe('ask-the-office');
    expect((await caritas.ask('PUT', route(routes.bodyWish, { id }), entry)).status).toBe(409);
  });

  it('prints its papers', async () => {
    for (const [path, magic] of [
      [route(routes.bodyConsentPdf, { language: 'uk' }), '%PDF'],
      [route(routes.bodyConsentPdf, { language: 'ar' }), '%PDF'],
      [route(routes.bodyListPdf, { id: caritas.bodyId }), '%PDF'],
    ] as const)
      expect((await caritas.ask('GET', path)).text.slice(0, 4)).toBe(magic);
    const none = await caritas.ask('GET', route(routes.bodyConsentPdf, { language: 'tr' }));
    expect(none.status).toBe(404);
  });

  it('leaves its acts beside the names, by day, and no line elsewhere', async () => {
    const acts = await vault.vaultRows<{ act: string; day: string }>(
      'select distinct act, on_day::text as day from vault.body_act order by act',
    );
    expect(acts.map(({ act }) => act)).toEqual([
      'changed',
      'entered',
      'list-printed',
      'submitted',
      'withdrawn',
    ]);
    const lines = await vault.database.rows(
      `select from audit_line where subject_type = 'tree-wish' or actor = 'body'`,
    );
    expect(lines).toEqual([]);
  });
});

/** What is sent when an entry is changed. */
function bodyOf({ child, family, wish, consent }: ReturnType<typeof anEntry>) {
  return { child, family, wish, consent };
}
