import { startFigures, type RunningFigures } from '../testing/start-figures';
import { FigureQueries } from './figure-queries';

describe('the youth-work statistics of a campaign', () => {
  let running: RunningFigures;

  beforeAll(async () => {
    running = await startFigures();
    await running.at('2027-08-01T10:00:00Z');
  });
  afterAll(() => running.stop());

  const offersOf = async (slug: string) =>
    (await running.app.get(FigureQueries).figures(slug)).youthWork;
  const say = (campaign: string, child: string, sex: string) =>
    running.database.rows(
      'insert into statistics_answer (campaign_id, child_id, sex, answered_at) values (?, ?, ?, now())',
      [campaign, child, sex],
    );
  const children = async (event: { id: string; quotaId: string }, count: number, born: string) => {
    const made: string[] = [];
    while (made.length < count) made.push(await running.town.aChild(event, { born }));
    return made;
  };

  it('count each offer with its days, hours, sexes and ages', async () => {
    const { town } = running;
    const { id, slug } = await town.aCampaign();
    const event = await town.anEvent(id);
    await town.row('session', {
      event_id: event.id,
      starts_at: '2027-07-21T08:00:00Z',
      ends_at: '2027-07-21T12:00:00Z',
    });
    for (const child of await children(event, 4, '2018-03-01')) await say(id, child, 'female');
    for (const child of await children(event, 3, '2015-03-01')) await say(id, child, 'male');
    for (const state of ['cancelled', 'cancelled', 'cancelled'])
      await town.aChild(event, { state });
    expect(await offersOf(slug)).toMatchObject([
      {
        kind: 'holiday',
        days: 2,
        hours: 7,
        participants: 7,
        bySex: [4, 3, 0, 0],
        byAge: [0, 4, 3, 0, 0],
        carriers: null,
      },
    ]);
  });

  it('count who carried an offer, also when the name is forgotten', async () => {
    const { town, database } = running;
    const { id, slug } = await town.aCampaign();
    const event = await town.anEvent(id);
    await children(event, 3, '2018-03-01');
    await database.rows('update event set companions_forgotten = 2 where id = ?', [event.id]);
    expect(await offersOf(slug)).toMatchObject([{ carriers: 2 }]);
  });

  it('call a single day an event', async () => {
    const { town } = running;
    const { id, slug } = await town.aCampaign();
    await children(await town.anEvent(id), 3, '2018-03-01');
    expect(await offersOf(slug)).toMatchObject([{ kind: 'event', days: 1, participants: 3 }]);
  });

  it('hide a single girl of one offer, and what would give her away', async () => {
    const { town } = running;
    const { id, slug } = await town.aCampaign();
    const [one, other] = [await town.anEvent(id), await town.anEvent(id)];
    const [girl = ''] = await children(one, 1, '2018-03-01');
    await say(id, girl, 'female');
    for (const child of await children(one, 8, '2018-03-01')) await say(id, child, 'male');
    for (const child of await children(other, 6, '2018-03-01')) await say(id, child, 'female');
    for (const child of await children(other, 7, '2018-03-01')) await say(id, child, 'male');
    const offers = await offersOf(slug);
    expect(offers.map(({ participants }) => participants).sort()).toEqual([13, 9]);
    // both rows: alone in its column, the second one would say the first
    expect(offers.map(({ bySex }) => bySex)).toEqual([
      [null, null, 0, 0],
      [null, null, 0, 0],
    ]);
  });

  it('say nothing of an offer of two, nor of the one it could be worked out with', async () => {
    const { town } = running;
    const { id, slug } = await town.aCampaign();
    await children(await town.anEvent(id), 2, '2018-03-01');
    await children(await town.anEvent(id), 5, '2018-03-01');
    await children(await town.anEvent(id), 9, '2018-03-01');
    const offers = await offersOf(slug);
    expect(
      offers.map(({ participants }) => participants).filter((count) => count !== null),
    ).toEqual([9]);
    for (const { participants, byAge } of offers)
      if (participants === null) expect(byAge.every((count) => count === null)).toBe(true);
  });
});
