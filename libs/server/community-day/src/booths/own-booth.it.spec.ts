import { route, routes, type BoothConfirmed, type PublicBoothCall } from '@dabei/contracts';
import { aBoothCall } from '../testing/a-booth-call';
import {
  aBoothTown,
  aWriting,
  boothMessages,
  boothSlug,
  type BoothTown,
} from '../testing/a-booth-town';
import { aCommunityDay } from '../testing/a-community-day';

describe('"Wir machen mit"', () => {
  let town: BoothTown;
  let day: string;

  beforeAll(async () => {
    town = await aBoothTown();
  });
  afterAll(() => town.desk.stop());
  beforeEach(async () => {
    await town.desk.empty();
    await town.desk.database.rows('delete from attempt');
    await town.desk.at('2027-06-20T08:00:00Z');
    day = await aCommunityDay(town.desk.database);
    await aBoothCall(town.desk.database, day);
  });

  const states = async (): Promise<string[]> =>
    (
      await town.desk.database.rows<{ state: string }>(
        'select state from booth order by created_at, id',
      )
    ).map(({ state }) => state);
  const messages = async (): Promise<string[]> =>
    (await boothMessages(town.desk)).map(({ message }) => message);

  it('begins with a code, is written in peace and handed in once everything is said', async () => {
    const started = await town.start('Turnverein');
    expect(started.body.confirmBy).toMatch(/^2027-06-21T08:00:0/);
    expect((await town.type(started.body.id, '000000')).body.code).toBe('wrong-code');
    const typed = await town.type(started.body.id);
    // twice is once
    expect((await town.type(started.body.id)).body).toEqual(typed.body);
    const { secret } = typed.body as Extract<BoothConfirmed, { outcome: 'confirmed' }>;
    const draft = await town.save(secret, aWriting({ title: '' }));
    expect(draft.body).toMatchObject({ outcome: 'done', looks: false, own: { state: 'draft' } });
    expect((await town.submit(secret)).body).toMatchObject({
      ...{ outcome: 'incomplete', gaps: [{ path: 'title', code: 'missing' }] },
      own: { state: 'draft' },
    });
    await town.save(secret, aWriting());
    expect((await town.submit(secret)).body).toMatchObject({
      ...{ outcome: 'done', own: { state: 'submitted', gaps: [], withdrawable: true } },
    });
    expect(await messages()).toEqual(['booth-held', 'booth-news started', 'booth-news submitted']);
  });

  it('refuses a page that was read before somebody else wrote', async () => {
    const secret = await town.join('Turnverein');
    const { contact, version } = (await town.page(secret)).body;
    await town.save(secret, aWriting());
    const old = { ...aWriting({ title: 'Alt' }), contact, version };
    const late = await town.desk.call('PUT', route(routes.ownBooth, { secret }), undefined, old);
    expect(late.status).toBe(409);
    expect((await town.page(secret)).body.writing.title).toBe('Bewegung');
  });

  it('is kept only whole once it was handed in', async () => {
    const secret = await town.join('Turnverein');
    await town.save(secret, aWriting());
    await town.submit(secret);
    const less = aWriting({ title: 'Neu', needs: { ...aWriting().needs, size: null } });
    expect((await town.save(secret, less)).body).toMatchObject({
      outcome: 'incomplete',
      gaps: [{ path: 'size', code: 'missing' }],
    });
    expect((await town.page(secret)).body.writing.title).toBe('Bewegung');
    expect((await town.save(secret, aWriting({ title: 'Neu' }))).body.outcome).toBe('done');
  });

  it('tells nobody who has applied before: a known address begins one more, with the same answer', async () => {
    await town.join('Turnverein');
    const known = await town.start('Turnverein');
    const stranger = await town.start('Schachclub');
    expect([known.status, Object.keys(known.body)]).toEqual([
      stranger.status,
      Object.keys(stranger.body),
    ]);
    expect(await states()).toEqual(['draft', 'draft', 'draft']);
    expect(known.body.id).not.toBe(stranger.body.id);
  });

  it('two presses at once are two applications, each with a code of its own', async () => {
    const [one, other] = await Promise.all([town.start('Turnverein'), town.start('Turnverein')]);
    expect((await town.type(one.body.id)).body.outcome).toBe('confirmed');
    expect((await town.type(other.body.id)).body.outcome).toBe('confirmed');
    expect(await states()).toEqual(['draft', 'draft']);
  });

  it('opens nothing with an old mail, but a code that was typed after the deadline is fine', async () => {
    const { id } = (await town.start('Turnverein')).body;
    await town.desk.at('2027-06-21T08:00:01Z');
    expect((await town.type(id)).body).toEqual({ outcome: 'expired' });
    await town.desk.at('2027-07-31T21:30:00Z');
    const late = (await town.start('Schachclub')).body.id;
    await town.desk.at('2027-07-31T22:30:00Z');
    const typed = await town.type(late);
    const { secret } = typed.body as Extract<BoothConfirmed, { outcome: 'confirmed' }>;
    expect((await town.page(secret)).body.may).toEqual({
      ...{ outcome: 'refused', reason: 'deadline-over' },
    });
    expect((await town.save(secret, aWriting())).body.reason).toBe('booth-deadline-over');
  });

  it.each([
    ['2027-05-01T06:59:00Z', 'booth-call-not-yet'],
    ['2027-07-31T22:00:00Z', 'booth-call-over'],
  ])('at %s refuses with %s', async (now, reason) => {
    await town.desk.at(now);
    const refused = await town.start('Turnverein');
    expect([refused.status, refused.body.reason]).toEqual([409, reason]);
    const { body } = await town.desk.call<PublicBoothCall>(
      'GET',
      route(routes.publicBoothCall, { slug: boothSlug }),
    );
    expect([body.open, body.callOpensAt, body.callClosesAt]).toEqual([
      ...[false, '2027-05-01T07:00:00.000Z', '2027-07-31T22:00:00.000Z'],
    ]);
  });

  it('refuses on a day that is called off, and after ten presses of one address', async () => {
    for (let press = 0; press < 10; press += 1) await town.start('Turnverein');
    expect((await town.start('Turnverein')).status).toBe(429);
    await town.desk.database.rows(`update community_day set called_off_at = now()`);
    expect((await town.start('Schachclub')).body.reason).toBe('booth-called-off');
  });

  it('is withdrawn once, frees its place and its power, and is nothing to change any more', async () => {
    const secret = await town.join('Turnverein');
    await town.save(secret, aWriting());
    await town.submit(secret);
    await town.desk.database.rows(`update booth set told = '{"number":"7","setUpAt":null}'`);
    expect((await town.withdraw(secret)).body.state).toBe('withdrawn');
    // the mail ends the entry in its calendar
    expect(await town.desk.database.row(`select told ->> 'number' as number from booth`)).toEqual({
      number: '7',
    });
    expect((await town.withdraw(secret)).body.state).toBe('withdrawn');
    expect((await town.save(secret, aWriting())).body.reason).toBe('booth-over');
    expect((await messages()).filter((one) => one.endsWith('withdrawn'))).toHaveLength(1);
  });

  it('opens for nobody else: any other secret is not found, and before the code there is no page', async () => {
    const { id } = (await town.start('Turnverein')).body;
    expect((await town.page(town.secretOf(id))).status).toBe(404);
    const secret = await town.join('Schachclub');
    expect((await town.page(`${secret.slice(0, -1)}x`)).status).toBe(404);
    const { headers } = await town.page(secret);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('says nothing of who applied to everybody, and writes no name into audit lines or messages', async () => {
    const secret = await town.join('Geheimbund');
    await town.save(secret, aWriting({ association: 'Geheimbund' }));
    await town.submit(secret);
    const { body } = await town.desk.call(
      'GET',
      route(routes.publicBoothCall, { slug: boothSlug }),
    );
    const { database } = town.desk;
    const written = JSON.stringify([
      body,
      await database.rows('select * from audit_line'),
      await database.rows('select * from outbox'),
    ]);
    expect(written).not.toMatch(/Geheim|example\.org/i);
    expect(JSON.stringify(await database.rows('select * from booth'))).not.toContain('Ada');
  });
});
