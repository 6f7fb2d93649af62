import {
  deskRoutes,
  route,
  type BoothCallView,
  type BoothList,
  type BoothsAccepted,
  type DeskBooth,
} from '@dabei/contracts';
import { Database, sealText } from '@dabei/server/platform';
import { aBoothCall, aStoredBooth, boothStatesOf } from '../testing/a-booth-call';
import {
  aBoothTown,
  aWriting,
  boothMessages,
  boothSlug,
  type BoothTown,
} from '../testing/a-booth-town';
import { aCommunityDay } from '../testing/a-community-day';
import type { Ask } from '../testing/a-community-desk';
import { forgetLock } from '../testing/forget-lock';

const slug = boothSlug;

describe('applications at the desk', () => {
  let town: BoothTown;
  let office: Ask;
  let day: string;

  beforeAll(async () => {
    town = await aBoothTown();
    office = await town.desk.as('office');
  });
  afterAll(() => town.desk.stop());
  beforeEach(async () => {
    await town.desk.empty();
    await town.desk.at('2027-08-10T08:00:00Z');
    day = await aCommunityDay(town.desk.database);
  });

  const call = (of: Parameters<typeof aBoothCall>[2] = { allocation: 'office' }): Promise<void> =>
    aBoothCall(town.desk.database, day, of);
  const booth = (of: Parameters<typeof aStoredBooth>[2] = {}): Promise<string> =>
    aStoredBooth(town.desk.database, day, of);
  const states = (...ids: string[]): Promise<string[]> => boothStatesOf(town.desk.database, ids);
  const list = async (): Promise<BoothList> =>
    (await office<BoothList>('GET', route(deskRoutes.deskBooths, { slug }))).body;
  const seal = async (): Promise<void> => {
    const { sealed, keyId } = sealText(town.desk.config.keyring, 'secret');
    await town.desk.database.rows(
      `insert into booth_draw (day_id, commitment, frozen, sealed, key_id, source, notation, drawn_on, sealed_at)
       values (?, 'c', '{"parties": []}', ?, ?, 'Lotto', 'six-of-49', '2027-08-14', '2027-08-09T08:00:00Z')`,
      [day, sealed, keyId],
    );
  };

  it('makes the call once, and changes it as long as nothing that was promised breaks', async () => {
    const address = route(deskRoutes.deskBoothCall, { slug });
    const { usual, call: none } = (await office<BoothCallView>('GET', address)).body;
    expect(none).toBeNull();
    const make = () => office<BoothCallView>('PUT', address, { ...usual, places: 2, version: 0 });
    const both = await Promise.all([make(), make()]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    await booth({ state: 'accepted' });
    await booth({ state: 'accepted' });
    const change = (changes: object) =>
      office<BoothCallView>('PUT', address, { ...usual, places: 2, version: 1, ...changes });
    expect((await change({ places: 1 })).body.reason).toBe('booth-places-given');
    await seal();
    expect((await change({ places: 3 })).body.reason).toBe('booth-draw-is-sealed');
    expect((await change({ about: 'Willkommen' })).body.call).toMatchObject({ version: 2 });
  });

  it('lists who handed in, counts drafts and reads none of them', async () => {
    await call();
    const draft = await booth({ state: 'draft' });
    const one = await booth({ state: 'submitted', association: 'Schachclub' });
    const { booths, drafts, counts } = await list();
    expect([booths.map(({ id }) => id), drafts, counts.submitted]).toEqual([[one], 1, 1]);
    expect((await office('GET', route(deskRoutes.deskBooth, { id: draft }))).status).toBe(404);
    expect(JSON.stringify(booths)).not.toMatch(/Kim|example\.org|0221/);
    const shown = await office<DeskBooth>('GET', route(deskRoutes.deskBooth, { id: one }));
    expect(shown.body).toMatchObject({
      contact: { name: 'Kim Beispiel' },
      moves: ['return', 'pass', 'decline', 'withdraw'],
    });
    const helper = await town.desk.as('companion');
    expect((await helper('GET', route(deskRoutes.deskBooth, { id: one }))).status).toBe(403);
  });

  it('passes only what is complete; what is missing and why not is said in words', async () => {
    await call();
    const id = await booth({ state: 'submitted', needs: { insured: false } });
    expect((await town.decide(office, id, 'pass')).body.reason).toBe('booth-incomplete');
    expect((await town.decide(office, id, 'return')).body.reason).toBe('booth-words-missing');
    const returned = await town.decide(office, id, 'return', 'Sind Sie versichert?');
    expect(returned.body).toMatchObject({ row: { state: 'returned' } });
    const page = await town.page(town.secretOf(id));
    expect(page.body).toMatchObject({
      ...{ officeWords: 'Sind Sie versichert?', may: { how: 'freely' } },
    });
    await town.save(town.secretOf(id), aWriting());
    await town.submit(town.secretOf(id));
    expect((await town.decide(office, id, 'pass')).body.row.state).toBe('complete');
    expect((await boothMessages(town.desk)).map(({ message }) => message)).toEqual([
      ...['booth-news returned', 'booth-news submitted'],
    ]);
  });

  it('two desks accept for the last place at once: one is accepted, the other told that it is full', async () => {
    await call({ allocation: 'office', places: 1 });
    const ids = [await booth(), await booth()];
    const both = await Promise.all(ids.map((id) => town.decide(office, id, 'accept')));
    expect(
      both.map(({ body, status }) => (status === 200 ? 'accepted' : body.reason)).sort(),
    ).toEqual(['accepted', 'booths-full']);
    expect((await states(...ids)).sort()).toEqual(['accepted', 'complete']);
  });

  it('control: without the lock of the square both would be accepted', async () => {
    const wild = await aBoothTown();
    await wild.desk.at('2027-08-10T08:00:00Z');
    const other = await aCommunityDay(wild.desk.database);
    await aBoothCall(wild.desk.database, other, { allocation: 'office', places: 1 });
    const ids = [
      await aStoredBooth(wild.desk.database, other),
      await aStoredBooth(wild.desk.database, other),
    ];
    const forgotten = forgetLock(wild.desk.app.get(Database), 'booth_call');
    const someone = await wild.desk.as('office');
    // both have counted before one of them has written
    await wild.desk.database.rows(`
      create function wait_a_moment() returns trigger language plpgsql as
        $$ begin perform pg_sleep(0.4); return new; end $$;
      create trigger wait before update on booth for each row execute function wait_a_moment()`);
    await Promise.all(ids.map((id) => wild.decide(someone, id, 'accept')));
    expect(forgotten()).toBeGreaterThan(0);
    expect(await boothStatesOf(wild.desk.database, ids)).toEqual(['accepted', 'accepted']);
    await wild.desk.stop();
  }, 60_000);

  it('accepts all where all fit, each told once; refused with figures where they do not', async () => {
    await call({ allocation: 'draw', places: 2 });
    const ids = [await booth(), await booth()];
    const accept = () =>
      office<BoothsAccepted>('POST', route(deskRoutes.deskBoothsAccept, { slug }), {});
    await town.desk.at('2027-07-30T08:00:00Z');
    expect((await accept()).body.reason).toBe('booth-call-open');
    await town.desk.at('2027-08-10T08:00:00Z');
    const third = await booth();
    expect((await accept()).body).toEqual({ outcome: 'refused', complete: 3, free: 2 });
    expect((await town.decide(office, third, 'accept')).body.reason).toBe('booth-draw-decides');
    await town.decide(office, third, 'decline', 'Leider kein Platz.');
    // somebody who is not checked yet may belong into the line
    const late = await booth({ state: 'submitted' });
    expect((await accept()).body.reason).toBe('booth-draw-decides');
    await town.desk.database.rows('delete from booth where id = ?', [late]);
    expect((await accept()).body).toEqual({ outcome: 'accepted', booths: 2 });
    expect((await accept()).body).toEqual({ outcome: 'accepted', booths: 0 });
    expect(await states(...ids, third)).toEqual(['accepted', 'accepted', 'declined']);
    expect((await boothMessages(town.desk)).map(({ message }) => message)).toEqual([
      ...['booth-news declined', 'booth-news accepted', 'booth-news accepted'],
    ]);
  });

  it('leaves whoever waits where it is when a place is free, until the office accepts the next', async () => {
    await call({ allocation: 'office', places: 1 });
    const [there, next] = [await booth({ state: 'accepted' }), await booth()];
    await town.decide(office, next, 'wait');
    expect((await town.page(town.secretOf(next))).body.rank).toBe(1);
    expect((await town.decide(office, next, 'accept')).body.reason).toBe('booths-full');
    await town.withdraw(town.secretOf(there));
    expect(await states(there, next)).toEqual(['withdrawn', 'waiting']);
    expect((await town.decide(office, next, 'accept')).body.row.state).toBe('accepted');
  });

  it('chooses by hand by name and reason until the line is sealed; then only withdrawing goes', async () => {
    await call({ allocation: 'draw' });
    const id = await booth();
    const choose = (version: number, choice: string | null, reason: string) =>
      office<DeskBooth>('POST', route(deskRoutes.deskBoothByHand, { id }), {
        ...{ version, choice, reason },
      });
    expect((await choose(1, 'in', '')).body.reason).toBe('booth-reason-missing');
    const chosen = await choose(1, 'in', 'Richtet das Fest aus.');
    expect(chosen.body.byHand).toEqual({
      choice: 'in',
      by: 'Kim',
      reason: 'Richtet das Fest aus.',
    });
    await seal();
    expect((await choose(2, null, '')).body.reason).toBe('booth-draw-is-sealed');
    expect((await town.decide(office, id, 'decline', 'Nein')).body.reason).toBe(
      'booth-draw-is-sealed',
    );
    const own = await town.save(town.secretOf(id), aWriting({ title: 'Anders' }));
    expect(own.body.reason).toBe('booth-draw-is-sealed');
    expect((await town.withdraw(town.secretOf(id))).body.state).toBe('withdrawn');
  });

  it('enters what somebody says on the telephone, and changes it later', async () => {
    await call();
    const entry = {
      ...aWriting({ association: 'Imkerverein' }),
      ...{ contact: { name: 'Ada', phone: null }, email: null, language: 'de' },
    };
    const address = route(deskRoutes.deskBooths, { slug });
    expect((await office('POST', address, entry)).status).toBe(422);
    const phoned = { ...entry, contact: { name: 'Ada', phone: '0221 12345' } };
    const { body, status } = await office<DeskBooth>('POST', address, phoned);
    expect([status, body.row.state, body.email]).toEqual([201, 'submitted', null]);
    const { id, version } = body.row;
    const mended = { ...phoned, email: 'imker@example.org', version };
    const changed = await office<DeskBooth>('PUT', route(deskRoutes.deskBooth, { id }), mended);
    expect(changed.body.email).toBe('imker@example.org');
    await town.decide(office, id, 'pass');
    const worse = { ...mended, version: version + 2, title: '' };
    const refused = await office<DeskBooth>('PUT', route(deskRoutes.deskBooth, { id }), worse);
    expect(refused.body.reason).toBe('booth-incomplete');
  });

  it('looks at changed needs once, and does nothing more on a day that is called off', async () => {
    await call();
    const id = await booth({ state: 'accepted' });
    await town.desk.database.rows(`update booth set to_look_at = '[{"reason": "no-water"}]'`);
    expect((await list()).counts.toLookAt).toBe(1);
    const looked = route(deskRoutes.deskBoothLooked, { id });
    const look = { version: 1, reason: 'Der Schlauch reicht.' };
    expect((await office<DeskBooth>('POST', looked, look)).body.toLookAt).toEqual([]);
    expect((await list()).counts.toLookAt).toBe(0);
    await town.desk.database.rows('update community_day set called_off_at = now()');
    expect((await town.decide(office, id, 'withdraw')).body.reason).toBe('booth-called-off');
    const shown = await office<DeskBooth>('GET', route(deskRoutes.deskBooth, { id }));
    expect(shown.body.moves).toEqual([]);
  });
});
