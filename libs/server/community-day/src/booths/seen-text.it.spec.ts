import {
  deskRoutes,
  route,
  routes,
  type DeskBooth,
  type PublicDayProgramme,
} from '@dabei/contracts';
import { aBoothCall, aBoothPlace, aStoredBooth } from '../testing/a-booth-call';
import {
  aBoothTown,
  aWriting,
  boothMessages,
  boothSlug,
  type BoothTown,
} from '../testing/a-booth-town';
import { aCommunityDay } from '../testing/a-community-day';
import type { Ask } from '../testing/a-community-desk';

describe('what the office has seen of a booth', () => {
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
    await aBoothCall(town.desk.database, day, { allocation: 'office' });
  });

  const booth = (of: Parameters<typeof aStoredBooth>[2] = {}): Promise<string> =>
    aStoredBooth(town.desk.database, day, of);
  const read = async (id: string): Promise<DeskBooth> =>
    (await office<DeskBooth>('GET', route(deskRoutes.deskBooth, { id }))).body;
  const look = async (id: string, reason: string | null = null) =>
    office<DeskBooth>('POST', route(deskRoutes.deskBoothLooked, { id }), {
      ...{ version: (await read(id)).row.version, reason },
    });
  const publicBooths = async (): Promise<PublicDayProgramme['booths']> => {
    const path = route(routes.publicDayProgramme, { slug: boothSlug });
    const { body } = await town.desk.call<PublicDayProgramme>('GET', path);
    return body.booths;
  };
  const publicTitles = async (): Promise<string[]> =>
    (await publicBooths()).map(({ title }) => title);

  it('is what the town reads until it has looked at what is new', async () => {
    const id = await booth({ state: 'submitted' });
    await town.save(town.secretOf(id), aWriting({ title: 'Bewegung' }));
    await town.decide(office, id, 'pass');
    await town.decide(office, id, 'accept');
    const placeId = await aBoothPlace(town.desk.database, day, '7');
    await town.desk.database.rows(
      `update booth set state = 'placed', place_id = ?, told = '{"number": "7", "setUpAt": null}'`,
      [placeId],
    );
    expect(await publicTitles()).toEqual(['Bewegung']);
    const saved = await town.save(town.secretOf(id), aWriting({ title: 'Kauft bei mir' }));
    expect(saved.body).toMatchObject({ looks: true });
    expect(await publicTitles()).toEqual(['Bewegung']);
    expect((await read(id)).toLookAt).toEqual([{ reason: 'text-changed' }]);
    expect((await look(id)).body).toMatchObject({ toLookAt: [], placeOverride: null });
    expect(await publicTitles()).toEqual(['Kauft bei mir']);
    // another number is nobody's before it is told
    expect(await publicBooths()).toMatchObject([{ number: '7' }]);
    await town.desk.database.rows("update booth_place set number = '8'");
    expect(await publicBooths()).toMatchObject([{ number: null }]);
  });

  it('lifts by name and reason what may be lifted, never the ground', async () => {
    const id = await booth({ state: 'accepted' });
    const finds = (...reasons: string[]) =>
      town.desk.database.rows('update booth set to_look_at = ?::jsonb', [
        JSON.stringify(reasons.map((reason) => ({ reason }))),
      ]);
    await finds('no-water', 'too-wide');
    expect((await look(id, 'Geht schon.')).body.reason).toBe('booth-place-it-anew');
    await finds('no-water');
    expect((await look(id)).body.reason).toBe('booth-look-reason-missing');
    expect((await read(id)).toLookAt).toHaveLength(1);
    expect((await look(id, 'Der Schlauch reicht.')).body).toMatchObject({
      toLookAt: [],
      placeOverride: { by: 'Kim', reason: 'Der Schlauch reicht.', lifted: ['no-water'] },
    });
  });

  it('is opened by nobody at an address it had before', async () => {
    const id = await booth({ state: 'complete' });
    const old = town.secretOf(id);
    expect((await town.page(old)).status).toBe(200);
    const { row } = await read(id);
    const entry = {
      ...aWriting(),
      ...{ contact: { name: 'Ada', phone: null }, email: 'richtig@example.org', language: 'de' },
      version: row.version,
    };
    const changed = await office('PUT', route(deskRoutes.deskBooth, { id }), entry);
    expect(changed.status).toBe(200);
    expect((await town.page(old)).status).toBe(404);
    expect((await boothMessages(town.desk)).map(({ message }) => message)).toEqual([
      'booth-news link',
    ]);
  });

  it('lists an answer for a call where there is no address, once', async () => {
    const id = await booth({ emailKey: null, contact: { email: null } });
    await town.decide(office, id, 'accept');
    const address = route(deskRoutes.deskBoothNews, { slug: boothSlug });
    expect((await office('GET', address)).body).toMatchObject({
      concerned: [{ id, what: 'answer', after: 'accepted', byPhone: true, phone: '0221 12345' }],
    });
    const tell = () => office('POST', address, { ids: [id] });
    expect((await tell()).body).toEqual({ mails: 0, calls: 1 });
    expect((await office('GET', address)).body).toEqual({ concerned: [] });
  });

  it('calls once about answer and place, where both are to be said', async () => {
    const placeId = await aBoothPlace(town.desk.database, day, '7');
    const id = await booth({ state: 'placed', placeId, emailKey: null, contact: { email: null } });
    await town.desk.database.rows('update booth set answer_untold = true where id = ?', [id]);
    const address = route(deskRoutes.deskBoothNews, { slug: boothSlug });
    expect((await office('GET', address)).body).toMatchObject({
      concerned: [{ id, what: 'booth', byPhone: true }],
    });
    expect((await office('POST', address, { ids: [id] })).body).toEqual({ mails: 0, calls: 1 });
    expect((await office('GET', address)).body).toEqual({ concerned: [] });
  });

  it('tells who lost its place that it holds no longer, and forgets it of who waits', async () => {
    const [moving, waits] = [
      await booth({ state: 'accepted' }),
      await booth({ state: 'accepted' }),
    ];
    await town.desk.database.rows(
      `update booth set told = '{"number": "7", "setUpAt": "07:30"}', set_up_at = '07:30'`,
    );
    await town.decide(office, waits, 'wait');
    const left = await town.desk.database.rows<{ id: string }>(
      'select id from booth where told is not null or set_up_at is not null',
    );
    expect(left).toEqual([{ id: moving }]);
    const address = route(deskRoutes.deskBoothNews, { slug: boothSlug });
    const tell = () => office('POST', address, { ids: [moving, waits] });
    expect((await tell()).body).toEqual({ mails: 1, calls: 0 });
    expect((await tell()).body).toEqual({ mails: 0, calls: 0 });
    expect((await boothMessages(town.desk)).map(({ message }) => message)).toContain(
      'booth-news moving',
    );
  });
});
