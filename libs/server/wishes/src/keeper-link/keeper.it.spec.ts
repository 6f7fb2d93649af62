import { route, deskRoutes, routes, type CardStatus, type KeeperView } from '@dabei/contracts';
import { Sealer, keeperFeedToken } from '@dabei/server/platform';
import { aCardTown, wishMarker, type CardTown } from '../testing/a-card-town';
import { aPromise } from '../testing/a-promise';

describe('the shop that looks after a tree', () => {
  let town: CardTown;
  const open = (secret: string) =>
    town.desk.call<KeeperView>('GET', route(routes.treeKeeper, { secret }));
  const parcels = () =>
    town.desk.database.rows<{ state: string; number: number; tree: string }>(
      `select g.state, w.number, g.tree_id as tree from gift g join tree_wish w on w.id = g.wish_id`,
    );

  beforeAll(async () => {
    town = await aCardTown();
  });
  afterAll(() => town.desk.stop());
  beforeEach(() => town.empty());

  it('sees numbers and stock, and no word of a wish', async () => {
    await town.card(1);
    await town.card(2, { state: 'claimed', outlet: 'both' });
    await town.card(3, { state: 'out', card: 'taken' });
    await town.card(4, { tree: town.other });
    const answer = await open(town.link(town.tree));
    expect(answer.body).toEqual({
      campaign: { title: 'Wunschbaum 2026', giftsUntil: '2026-12-14', open: true },
      tree: { number: 1, name: 'Baum 1' },
      hangOn: null,
      tours: [],
      hanging: [1],
      takeOff: [2],
      taken: [3],
      parcels: [],
      feed: keeperFeedToken(town.desk.app.get(Sealer), town.tree, 1),
    });
    expect(JSON.stringify(answer.body)).not.toContain(wishMarker);
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
  });

  it('opens with its link alone: forged, of another round or revoked it is 404', async () => {
    const link = town.link(town.tree);
    expect((await open(`${link.slice(0, -1)}${link.endsWith('0') ? '1' : '0'}`)).status).toBe(404);
    expect((await open(town.link(town.tree, 2))).status).toBe(404);
    expect((await open('laden')).status).toBe(404);
    const office = await town.desk.as('office');
    await office('POST', route(deskRoutes.deskTreeKeeperLink, { id: town.other }));
    expect((await open(town.link(town.other))).status).toBe(404);
    expect((await open(town.link(town.other, 2))).status).toBe(200);
  });

  it('opens with the secret of its calendar neither for reading nor for acting', async () => {
    await town.card(1);
    const { feed } = (await open(town.link(town.tree))).body;
    expect((await open(feed)).status).toBe(404);
    const act = route(routes.treeKeeperAct, { secret: feed });
    const said = await town.desk.call('POST', act, undefined, { number: 1, act: 'taken' });
    expect(said.status).toBe(404);
    expect(await town.states(1)).toEqual(['published', 'hanging']);
  });

  it('says that a card is taken and takes it back', async () => {
    await town.card(1);
    expect((await town.says(1, 'taken')).body.taken).toEqual([1]);
    expect(await town.states(1)).toEqual(['out', 'taken']);
    expect((await town.says(1, 'back')).body.hanging).toEqual([1]);
    expect(await town.states(1)).toEqual(['published', 'hanging']);
  });

  it('moves no card of another tree', async () => {
    await town.card(4, { tree: town.other });
    expect((await town.says(4, 'taken')).body.reason).toBe('card-elsewhere');
    expect((await town.says(99, 'taken')).body.reason).toBe('number-unknown');
    expect(await town.states(4)).toEqual(['published', 'hanging']);
  });

  it('takes a parcel in once, also of another tree, and the wish is not free any more', async () => {
    await town.card(4, { tree: town.other });
    const both = await Promise.all([town.says(4, 'parcel'), town.says(4, 'parcel')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await parcels()).toEqual([{ state: 'dropped-off', number: 4, tree: town.tree }]);
    expect(await town.states(4)).toEqual(['out', 'taken']);
    expect((await town.says(4, 'no-parcel')).body.parcels).toEqual([]);
    expect(await parcels()).toEqual([]);
    expect(await town.states(4)).toEqual(['published', 'hanging']);
  });

  it('lets go whoever left an address with a card, when its parcel was ticked by mistake', async () => {
    await town.card(7);
    await town.says(7, 'parcel');
    const wish = await town.desk.database.row<{ id: string }>(
      'select id from tree_wish where number = 7',
    );
    const left = await aPromise(town.desk.database, town.campaign, wish?.id ?? '', {
      state: 'held',
    });
    await town.desk.database.rows("update pledge set channel = 'card' where id = ?", [left]);
    await town.says(7, 'no-parcel');
    expect(await town.states(7)).toEqual(['published', 'hanging']);
    expect(await town.desk.database.rows("select 1 from pledge where state = 'held'")).toEqual([]);
  });

  it('hangs no card again, and takes none back, while its parcel waits in a shop', async () => {
    await town.card(6, { state: 'out', card: 'taken' });
    await town.says(6, 'parcel');
    for (const act of ['hang', 'bring-back'] as const)
      expect((await town.act(6, act)).body.reason).toBe('parcel-in-shop');
    expect(await town.states(6)).toEqual(['out', 'taken']);
    await town.says(6, 'no-parcel');
    expect((await town.act(6, 'hang')).status).toBe(200);
  });

  it('keeps a card taken that was taken before its parcel was ticked by mistake', async () => {
    await town.card(5, { state: 'out', card: 'taken' });
    await town.says(5, 'parcel');
    await town.says(5, 'no-parcel');
    expect(await town.states(5)).toEqual(['out', 'taken']);
  });

  it('takes off what was promised online, and nothing that is free', async () => {
    await town.card(1);
    await town.card(2, { state: 'claimed', outlet: 'both' });
    expect((await town.says(1, 'taken-off')).body.reason).toBe('card-free');
    expect((await town.says(2, 'taken-off')).body.takeOff).toEqual([]);
    expect(await town.states(2)).toEqual(['claimed', 'returned']);
    expect((await town.says(2, 'up-again')).body.takeOff).toEqual([2]);
  });
});

describe('the code on a card', () => {
  let town: CardTown;
  const read = (secret: string) =>
    town.desk.call<CardStatus>('GET', route(routes.treeCard, { secret }));
  const say = (what: 'treeCardTake' | 'treeCardBack', secret: string) =>
    town.desk.call<CardStatus & { reason?: string }>('POST', route(routes[what], { secret }));

  beforeAll(async () => {
    town = await aCardTown();
  });
  afterAll(() => town.desk.stop());
  beforeEach(() => town.empty());

  it('tells what is with it and changes nothing by being read', async () => {
    await town.card(1);
    const code = await town.codeOf(1);
    const { body } = await read(code);
    expect(body).toMatchObject({ number: 1, says: 'free', mayTake: true, tree: { number: 1 } });
    expect(JSON.stringify(body)).not.toContain(wishMarker);
    expect(await town.states(1)).toEqual(['published', 'hanging']);
    expect((await read(code.replace(/.$/, 'x'))).status).toBe(404);
  });

  it('lets the taker say so without a name, and hang it back', async () => {
    await town.card(1);
    const code = await town.codeOf(1);
    expect((await say('treeCardTake', code)).body).toMatchObject({
      says: 'taken',
      mayBringBack: true,
    });
    expect(await town.states(1)).toEqual(['out', 'taken']);
    expect((await say('treeCardBack', code)).body.says).toBe('free');
    expect(await town.states(1)).toEqual(['published', 'hanging']);
  });

  it('goes to one of two phones at once', async () => {
    await town.card(1);
    const code = await town.codeOf(1);
    const answers = await Promise.all([say('treeCardTake', code), say('treeCardTake', code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is not taken when the wish was promised online meanwhile', async () => {
    await town.card(1, { state: 'claimed', outlet: 'both' });
    const code = await town.codeOf(1);
    expect((await read(code)).body).toMatchObject({ says: 'given', mayTake: false });
    expect((await say('treeCardTake', code)).body.reason).toBe('card-given');
    expect(await town.states(1)).toEqual(['claimed', 'hanging']);
  });
});
