import { rowsIn } from '@dabei/server/platform';
import { setTimeout as sleep } from 'node:timers/promises';
import { startAfterwards, type Afterwards } from '../testing/start-afterwards';
import { AskFamilies } from './ask-families';

let world: Afterwards;
let campaign: string;

beforeAll(async () => {
  world = await startAfterwards();
});
afterAll(() => world.running.stop());
beforeEach(async () => {
  campaign = (await world.town.aCampaign()).id;
});

/** Tuesday, 20 July 2027. */
const anEvent = async (day = '2027-07-20') => world.on(await world.town.anEvent(campaign), day);
const tenNextDay = '2027-07-21T08:00:00Z';
const days = async (household: string) => (await world.asksOf(household)).map(({ day }) => day);
const smileysOf = (household: string) =>
  world.database.rows(
    `select s.id from smiley s join registration r on r.id = s.registration_id where r.household_id = ?`,
    [household],
  );

describe('"Wie war es?"', () => {
  it('comes at ten on the day after, not before and not in the night', async () => {
    const { household } = await world.aFamily(await anEvent());
    for (const early of ['2027-07-20T17:00:00Z', '2027-07-20T21:00:00Z', '2027-07-21T07:55:00Z']) {
      await world.askFamilies(early);
      expect(await days(household)).toEqual([]);
    }
    await world.askFamilies(tenNextDay);
    expect(await days(household)).toEqual(['2027-07-20']);
  });

  it('is asked once, whoever looks and however often', async () => {
    const { household } = await world.aFamily(await anEvent());
    await world.running.at(tenNextDay);
    const sweeper = world.running.app.get(AskFamilies);
    await Promise.all([sweeper.run(), sweeper.run(), sweeper.run()]);
    await world.askFamilies('2027-07-22T09:00:00Z');
    const [ask, ...more] = await world.asksOf(household);
    expect(more).toEqual([]);
    expect(await world.messages('family-asked', ask?.id ?? '')).toHaveLength(1);
    expect(await smileysOf(household)).toHaveLength(1);
  });

  it('is one question for two children and everything they did on a day', async () => {
    const [climbing, pottery] = [await anEvent(), await anEvent()];
    const { household } = await world.aFamily(climbing, pottery);
    await world.aSibling(household, climbing);
    await world.askFamilies(tenNextDay);
    expect(await world.asksOf(household)).toHaveLength(1);
    expect(await smileysOf(household)).toHaveLength(3);
  });

  it('is asked once in a week of an action, and again in the next week', async () => {
    const events = [
      await anEvent('2027-07-20'),
      await anEvent('2027-07-22'),
      await anEvent('2027-07-27'),
    ];
    const { household } = await world.aFamily(...events);
    for (const day of ['21', '22', '23', '24', '28', '29'])
      await world.askFamilies(`2027-07-${day}T08:00:00Z`);
    expect(await days(household)).toEqual(['2027-07-20', '2027-07-27']);
    expect(await smileysOf(household)).toHaveLength(2);
  });

  it('is asked once in seven days, also over a Sunday and by another action', async () => {
    const friday = await anEvent('2027-07-23');
    const other = (await world.town.aCampaign()).id;
    const sameDay = await world.on(await world.town.anEvent(other), '2027-07-23');
    const monday = await world.on(await world.town.anEvent(other), '2027-07-26');
    const { household } = await world.aFamily(friday, sameDay, monday);
    for (const day of ['24', '25', '27', '28', '29', '30', '31'])
      await world.askFamilies(`2027-07-${day}T08:00:00Z`);
    const [ask, ...more] = await world.asksOf(household);
    expect({ day: ask?.day, more }).toEqual({ day: '2027-07-23', more: [] });
    expect(await smileysOf(household)).toHaveLength(2);
  });

  it('about two days that wait at once is asked about one, whoever looks', async () => {
    const { household } = await world.aFamily(
      await anEvent('2027-07-20'),
      await anEvent('2027-07-22'),
    );
    await world.running.at('2027-07-23T08:00:00Z');
    const sweeper = world.running.app.get(AskFamilies);
    await Promise.all([sweeper.run(), sweeper.run()]);
    expect(await days(household)).toEqual(['2027-07-20']);
  });

  it('waits for a sweeper that is just asking the family about another day', async () => {
    const { household } = await world.aFamily(await anEvent('2027-07-22'));
    await world.running.at('2027-07-23T08:00:00Z');
    let sweeping: Promise<unknown> = Promise.resolve();
    await world.database.transact(async (em) => {
      await rowsIn(em, 'select id from household where id = ? for no key update', [household]);
      sweeping = world.running.app.get(AskFamilies).run();
      await Promise.race([sweeping, sleep(500)]);
      await rowsIn(
        em,
        `insert into smiley_ask (id, once_key, household_id, campaign_id, day, token_hash, asked_at, forget_on)
         values (gen_random_uuid(), ?, ?, ?, '2027-07-20', ?, ?, '2027-08-06')`,
        [household, household, campaign, household, new Date('2027-07-23T08:00:00Z')],
      );
    });
    await sweeping;
    expect(await days(household)).toEqual(['2027-07-20']);
  });

  it('is about the last day of an event of several days', async () => {
    const event = await anEvent('2027-07-20');
    await world.town.row('session', {
      event_id: event.id,
      starts_at: '2027-07-22T08:00:00Z',
      ends_at: '2027-07-22T10:00:00Z',
    });
    const { household } = await world.aFamily(event);
    await world.askFamilies(tenNextDay);
    expect(await days(household)).toEqual([]);
    await world.askFamilies('2027-07-23T08:00:00Z');
    expect(await days(household)).toEqual(['2027-07-22']);
  });

  it('still comes when the paper’s ticks are entered later, but not after a week', async () => {
    const { household, child } = await world.aFamily(await anEvent());
    const set = (state: string) =>
      world.database.rows('update registration set state = ? where child_id = ?', [state, child]);
    await set('confirmed');
    await world.askFamilies(tenNextDay);
    expect(await days(household)).toEqual([]);
    await set('attended');
    await world.askFamilies('2027-07-28T08:00:00Z');
    expect(await days(household)).toEqual([]);
    await world.askFamilies('2027-07-27T08:00:00Z');
    expect(await days(household)).toEqual(['2027-07-20']);
  });

  it.each([
    ['who did not come', "update registration set state = 'missed' where household_id = ?"],
    ['of whom nobody knows', "update registration set state = 'confirmed' where household_id = ?"],
    ['without e-mail', "update household set contact_by = 'letter' where id = ?"],
    ['without an address', 'update guardian set email = null where household_id = ?'],
    ['who do not want to be asked', 'update household set no_questions = true where id = ?'],
    ['who have left', "update household set state = 'erased' where id = ?"],
  ])('does not ask those %s', async (_, change) => {
    const { household } = await world.aFamily(await anEvent());
    await world.database.rows(change, [household]);
    await world.askFamilies(tenNextDay);
    expect(await days(household)).toEqual([]);
  });

  it.each([
    ['that was cancelled', "update event set status = 'cancelled' where campaign_id = ?"],
    ['of an action that does not ask', 'update campaign set asks_afterwards = false where id = ?'],
    ['of an action nobody has opened', "update campaign set phase = 'draft' where id = ?"],
    ['of an action that is erased', "update campaign set phase = 'erased' where id = ?"],
  ])('is not asked about an event %s', async (_, change) => {
    const { household } = await world.aFamily(await anEvent());
    await world.database.rows(change, [campaign]);
    await world.askFamilies(tenNextDay);
    expect(await days(household)).toEqual([]);
  });
});
