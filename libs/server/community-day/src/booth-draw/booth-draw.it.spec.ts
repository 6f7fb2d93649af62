import {
  deskRoutes,
  route,
  routes,
  type BoothDrawView,
  type PublicBoothDraw,
} from '@dabei/contracts';
import { boothKinds } from '@dabei/domain';
import { checkMarketDraw } from '@dabei/server/lots';
import { aBoothCall, aStoredBooth, boothStatesOf } from '../testing/a-booth-call';
import { aCommunityDay } from '../testing/a-community-day';
import { aCommunityDesk, type Ask, type CommunityDesk } from '../testing/a-community-desk';

const slug = 'weltkindertag-2027';
const PLACES = 40;

describe('the draw of booths', () => {
  let desk: CommunityDesk;
  let office: Ask;
  let dayId: string;
  const path = route(deskRoutes.deskBoothDraw, { slug });
  const seal = (changes: object = {}) =>
    office<BoothDrawView>('POST', path, {
      ...{ source: 'Spiel 77 vom 11. August', notation: 'spiel-77', drawnOn: '2027-08-11' },
      ...changes,
    });
  const enter = (number: string, again = number) =>
    office<BoothDrawView>('POST', route(deskRoutes.deskBoothDrawNumber, { slug }), {
      ...{ number, again },
    });
  const read = async () => (await office<BoothDrawView>('GET', path)).body;
  const forEverybody = async () =>
    (await desk.call<PublicBoothDraw>('GET', route(routes.publicBoothDraw, { slug }))).body;
  const drawDay = (): Promise<void> => desk.at('2027-08-11T20:00:00Z');
  const complete = (changes: Parameters<typeof aStoredBooth>[2] = {}): Promise<string> =>
    aStoredBooth(desk.database, dayId, changes);
  const many = async (count: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let at = 0; at < count; at += 1)
      ids.push(await complete({ kind: boothKinds[at % 3] ?? 'activity' }));
    return ids;
  };
  const choice = (by: string) => JSON.stringify({ choice: by, by: 'kim', reason: 'Partner' });
  const byHand = (id: string, what: 'in' | 'out') =>
    desk.database.rows('update booth set by_hand = ?::jsonb where id = ?', [choice(what), id]);
  const places = (count: number, minimums: object[] = []) =>
    desk.database.rows('update booth_call set places = ?, minimums = ?::jsonb', [
      ...[count, JSON.stringify(minimums)],
    ]);
  const news = async (what: string) =>
    (
      await desk.database.rows<{ id: string }>(
        `select payload ->> 'boothId' as id from outbox
         where kind = 'booth-news' and payload ->> 'what' = ? order by 1`,
        [what],
      )
    ).map(({ id }) => id);
  const came = async (ids: readonly string[]): Promise<string[]> => {
    const rows = await desk.database.rows<{ id: string; said: string }>(
      "select id, concat_ws(' ', state, chosen_by, rank) as said from booth",
    );
    return ids.map((id) => rows.find((row) => row.id === id)?.said ?? '');
  };

  beforeAll(async () => {
    desk = await aCommunityDesk();
    office = await desk.as('office');
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    await desk.at('2027-08-05T10:00:00Z');
    await desk.empty();
    dayId = await aCommunityDay(desk.database);
    await aBoothCall(desk.database, dayId, { places: PLACES });
  });

  it('45 want 40 places: the same secret and number always choose the same', async () => {
    const ids = await many(45);
    expect((await read()).inDraw).toEqual({ booths: 45, parties: 45 });
    await seal();
    expect(await news('ticket')).toEqual([...ids].sort());
    await drawDay();
    expect((await enter('1234567')).status).toBe(200);
    const first = await came(ids);
    const states = await boothStatesOf(desk.database, ids);
    expect(states.filter((state) => state === 'accepted')).toHaveLength(PLACES);
    expect(states.filter((state) => state === 'waiting')).toHaveLength(5);
    expect(first.filter((said) => said.startsWith('waiting')).sort()).toEqual(
      [1, 2, 3, 4, 5].map((rank) => `waiting ${String(rank)}`),
    );
    expect(await news('accepted')).toHaveLength(PLACES);
    expect(await news('waiting')).toHaveLength(5);
    const again = async (number: string): Promise<string[]> => {
      await desk.database.rows('update booth_draw set number = null, drawn_at = null');
      await desk.database.rows(
        "update booth set state = 'complete', chosen_by = null, rank = null",
      );
      await enter(number);
      return came(ids);
    };
    expect(await again('1234567')).toEqual(first);
    expect(await again('7654321')).not.toEqual(first);
  });

  it('everybody can check it, and finds nobody’s name in it', async () => {
    await many(6);
    const address = route(routes.publicBoothDraw, { slug });
    expect((await desk.call('GET', address)).status).toBe(404);
    await seal();
    const before = await forEverybody();
    expect(before).toMatchObject({ secret: null, seed: null, frozen: null, lots: [], parties: 6 });
    await drawDay();
    await enter('1234567');
    const file = await forEverybody();
    expect(checkMarketDraw(file).map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(file.seal).toEqual(before.seal);
    expect(file.frozen).toContain('"kinds":["food"]');
    expect(JSON.stringify(file)).not.toMatch(/Turnverein|Bewegung|Kim|example/);
    const { lots } = await read();
    expect(lots.map(({ lot, nonce }) => ({ lot, nonce }))).toEqual(file.lots);
    expect(lots[0]).toMatchObject({ association: 'Turnverein', answer: 'lot' });
    const tampered = {
      ...file,
      lots: [...file.lots].reverse().map((one, at) => ({ ...one, lot: at + 1 })),
    };
    expect(checkMarketDraw(tampered).every(({ ok }) => ok)).toBe(false);
  });

  it('is sealed once, after the deadline, when everything is checked, before anybody knows the number', async () => {
    expect((await seal()).body.reason).toBe('booth-draw-nobody');
    const unchecked = await complete({ state: 'submitted' });
    await complete({ state: 'returned' });
    await complete();
    await desk.at('2027-07-31T21:59:00Z');
    expect((await seal()).body.reason).toBe('booth-draw-not-now');
    await desk.at('2027-08-05T10:00:00Z');
    expect(await read()).toMatchObject({ unchecked: 1, inDraw: { booths: 1 }, seal: null });
    expect((await seal()).body.reason).toBe('booth-draw-unchecked');
    await desk.database.rows("update booth set state = 'declined' where id = ?", [unchecked]);
    expect((await seal({ drawnOn: '2027-08-05' })).body.reason).toBe('drawn-on-too-soon');
    // on the day itself nobody could be told any more, and until then everything would stand still
    expect((await seal({ drawnOn: '2027-09-19' })).body.reason).toBe('drawn-on-too-late');
    expect((await enter('1234567')).body.reason).toBe('not-sealed');
    const [{ body }, other] = await Promise.all([seal(), seal()]);
    expect(other.body.seal).toEqual(body.seal);
    expect((await seal({ source: 'etwas anderes' })).body.seal).toEqual(body.seal);
    expect(await news('ticket')).toHaveLength(1);
    expect((await enter('1234567')).body.reason).toBe('number-too-early');
    await drawDay();
    expect((await enter('1234567', '1234568')).body.reason).toBe('numbers-differ');
    const [one, again] = await Promise.all([enter('1234567'), enter('1234567')]);
    expect([one.status, again.status]).toEqual([200, 200]);
    expect((await enter('1 234 567')).status).toBe(200);
    expect((await enter('7654321')).body.reason).toBe('number-is-fixed');
    expect(await news('accepted')).toHaveLength(1);
  });

  it('is not made where the office decides, nor on a day that is called off', async () => {
    await complete();
    await desk.database.rows("update booth_call set allocation = 'office'");
    expect((await seal()).body.reason).toBe('booth-draw-not-now');
    await desk.database.rows("update booth_call set allocation = 'draw'");
    await seal();
    await drawDay();
    await desk.database.rows("update community_day set called_off_at = '2027-08-11T19:00:00Z'");
    expect((await enter('1234567')).body.reason).toBe('booth-called-off');
  });

  it('keeps what the office chose by hand and fills the minimums first', async () => {
    const [wanted, unwanted] = [await complete(), await complete()];
    const food = await complete({ kind: 'food' });
    const rest = await Promise.all([1, 2, 3].map(() => complete()));
    await byHand(wanted, 'in');
    await byHand(unwanted, 'out');
    const gone = await complete({ state: 'withdrawn' });
    await byHand(gone, 'in');
    await places(2, [
      { kind: 'food', count: 1 },
      { kind: 'information', count: 1 },
    ]);
    const { body } = await seal();
    expect(body).toMatchObject({ inDraw: { booths: 4 }, byHand: { in: 1, out: 1 }, free: 2 });
    await drawDay();
    const drawn = await enter('1234567');
    expect(await came([wanted, unwanted, food])).toEqual([
      ...['accepted hand', 'declined', 'accepted minimum'],
    ]);
    expect((await came(rest)).sort()).toEqual(['waiting 1', 'waiting 2', 'waiting 3']);
    expect(drawn.body.unmet).toEqual([{ kind: 'information', missing: 1 }]);
    expect(await news('declined')).toEqual([unwanted]);
  });

  it('neighbours are one party, as they were when it was sealed', async () => {
    const [one, two] = [await complete({ together: 'Hof' }), await complete({ together: 'hof ' })];
    const alone = await complete();
    await places(2);
    expect((await seal()).body.inDraw).toEqual({ booths: 3, parties: 2 });
    const nonces = new Map((await read()).lots.map(({ id, nonce }) => [id, nonce]));
    expect(nonces.get(one)).toBe(nonces.get(two));
    // apart since, and somebody else with their word
    await desk.database.rows('update booth set together_key = null where id = ?', [one]);
    await desk.database.rows("update booth set together_key = 'hof' where id = ?", [alone]);
    await drawDay();
    await enter('1234567');
    const [first, second, other] = await boothStatesOf(desk.database, [one, two, alone]);
    expect(first).toBe(second);
    expect(other).toBe(first === 'accepted' ? 'waiting' : 'accepted');
  });

  it('who withdrew keeps the lot and frees the place; who came later is not in it', async () => {
    const ids = await many(3);
    await places(2);
    const waited = await complete({ state: 'waiting' });
    await desk.database.rows('update booth set rank = 1 where id = ?', [waited]);
    await seal();
    await desk.database.rows("update booth set state = 'withdrawn' where id = ?", [ids[0]]);
    const late = await complete();
    const inBefore = await complete({ state: 'accepted' });
    await drawDay();
    const { body } = await enter('1234567');
    const said = await came([...ids.slice(1), late, waited, inBefore]);
    expect(said.slice(0, 2).sort()).toEqual(['accepted lot', 'waiting 1']);
    expect(said.slice(2)).toEqual(['complete', 'waiting 2', 'accepted']);
    expect(body.lots.map(({ lot }) => lot)).toEqual([1, 2, 3]);
    expect(body.lots.find(({ id }) => id === ids[0])?.answer).toBeNull();
  });

  it('waits for who is looked at again, and has room for who is in by hand', async () => {
    const [one = '', two = '', other = ''] = await many(3);
    await places(1);
    await byHand(one, 'in');
    await byHand(two, 'in');
    expect((await seal()).body.reason).toBe('booth-draw-more-by-hand');
    await places(2);
    await seal();
    await drawDay();
    await desk.database.rows("update booth set state = 'submitted' where id = ?", [other]);
    expect((await enter('1234567')).body.reason).toBe('booth-draw-unchecked');
    expect((await read()).number).toBeNull();
    await desk.database.rows("update booth set state = 'complete' where id = ?", [other]);
    await places(1);
    expect((await enter('1234567')).body.reason).toBe('booth-draw-more-by-hand');
  });
});
