import type { ChildStatistics } from '@dabei/contracts';
import { Clock } from '@dabei/server/platform';
import { ConfirmBaskets } from '../confirm/confirm-baskets';
import { anOrder, aStrangersOrder, press } from '../testing/press';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';
import { DistrictQueries } from './district-queries';

interface Kept {
  sex: string | null;
  district: string | null;
  first_time: string | null;
}

describe('voluntary answers for the statistics', () => {
  let running: RunningRegistrations;

  beforeAll(async () => {
    running = await startRegistrations();
    await running.at('2027-06-01T10:00:00Z');
    await running.database.rows(
      `insert into street_district (street_key, district) values
         ('lindenstr', 'Voerde-Mitte'), ('amdeich', 'Spellen')`,
    );
  });
  afterAll(() => running.stop());

  const asks = (campaignId: string, questions: string) =>
    running.database.rows('update campaign set statistics_asked = ?::text[] where id = ?', [
      `{${questions}}`,
      campaignId,
    ]);
  const livesAt = (householdId: string, street: string | null, resident = true) =>
    running.database.rows('update household set street = ?, resident = ? where id = ?', [
      street,
      resident,
      householdId,
    ]);
  const kept = (childId: string) =>
    running.database.rows<Kept>(
      'select sex, district, first_time from statistics_answer where child_id = ?',
      [childId],
    );
  const onDay = (campaignId: string, day: string) =>
    running.town.anEvent({
      campaignId,
      startsAt: `2027-07-${day}T08:00:00Z`,
      endsAt: `2027-07-${day}T12:00:00Z`,
    });
  const aScene = async (questions = 'sex,first-time,district') => {
    const event = await running.town.anEvent();
    await asks(event.campaignId, questions);
    const family = await running.town.aHousehold();
    const childId = family.childIds[0] ?? '';
    const says = (answer: Omit<ChildStatistics, 'key'>, eventId = event.id) =>
      press(running.app, {
        ...anOrder(family, eventId),
        statistics: [{ key: childId, ...answer }],
      });
    return { event, family, childId, says };
  };

  it('are kept with the press', async () => {
    const { childId, says } = await aScene();
    await says({ sex: 'diverse', firstTime: 'yes', district: 'Spellen' });
    expect(await kept(childId)).toEqual([
      { sex: 'diverse', district: 'Spellen', first_time: 'yes' },
    ]);
  });

  it('leave nothing behind when they are skipped', async () => {
    const { event, family, childId, says } = await aScene();
    await livesAt(family.id, 'Lindenstr. 3');
    await says({});
    expect(await kept(childId)).toEqual([]);
    const other = await running.town.aHousehold();
    await press(running.app, anOrder(other, event.id));
    expect(await kept(other.childIds[0] ?? '')).toEqual([]);
  });

  it('are kept only as far as the campaign asks', async () => {
    const { childId, says } = await aScene('first-time');
    await says({ sex: 'female', firstTime: 'no', district: 'Spellen' });
    expect(await kept(childId)).toEqual([{ sex: null, district: null, first_time: 'no' }]);
    const silent = await aScene('');
    await silent.says({ sex: 'female' });
    expect(await kept(silent.childId)).toEqual([]);
    const beside = await aScene('first-time');
    await beside.says({ sex: 'female' });
    expect(await kept(beside.childId)).toEqual([]);
  });

  it('take the part of the town from the known street, whatever was said', async () => {
    const { family, childId, says } = await aScene();
    await livesAt(family.id, 'Lindenstraße 12a');
    await says({ sex: 'male', district: 'Spellen' });
    expect(await kept(childId)).toEqual([
      { sex: 'male', district: 'Voerde-Mitte', first_time: null },
    ]);
  });

  it('never keep a part of the town nobody knows, or of somebody from elsewhere', async () => {
    const unknown = await aScene();
    await unknown.says({ sex: 'male', district: 'Atlantis' });
    expect(await kept(unknown.childId)).toMatchObject([{ district: null }]);
    const elsewhere = await aScene();
    await livesAt(elsewhere.family.id, null, false);
    await elsewhere.says({ sex: 'male', district: 'Spellen' });
    expect(await kept(elsewhere.childId)).toMatchObject([{ district: null }]);
  });

  it('are corrected by a later answer, and stay where it says nothing', async () => {
    const { event, childId, says } = await aScene();
    const next = await onDay(event.campaignId, '22');
    await says({ sex: 'male', firstTime: 'yes' });
    await says({ firstTime: 'no' }, next.id);
    expect(await kept(childId)).toMatchObject([{ sex: 'male', first_time: 'no' }]);
  });

  it('stay as they are where a later press says nothing, or nothing about them', async () => {
    const { event, childId, says } = await aScene();
    const [next, last] = [await onDay(event.campaignId, '22'), await onDay(event.campaignId, '23')];
    await says({ sex: 'male', firstTime: 'yes', district: 'Spellen' });
    await says({}, next.id);
    const all = { sex: 'male', district: 'Spellen', first_time: 'yes' };
    expect(await kept(childId)).toEqual([all]);
    await says({ sex: 'female' }, last.id);
    expect(await kept(childId)).toEqual([{ ...all, sex: 'female' }]);
  });

  it('are taken back by saying nothing where something was said before', async () => {
    const { event, family, childId, says } = await aScene();
    const [next, last] = [await onDay(event.campaignId, '22'), await onDay(event.campaignId, '23')];
    await says({ sex: 'male', firstTime: 'yes', district: 'Spellen' });
    await says({ sex: null, firstTime: 'yes', district: null }, next.id);
    expect(await kept(childId)).toEqual([{ sex: null, district: null, first_time: 'yes' }]);
    await livesAt(family.id, 'Lindenstr. 3');
    await says({ sex: null, firstTime: null }, last.id);
    expect(await kept(childId)).toEqual([]);
  });

  it('are taken back one by one as well', async () => {
    const { event, childId, says } = await aScene();
    const next = await onDay(event.campaignId, '22');
    await says({ sex: 'male', firstTime: 'yes' });
    await says({ sex: 'male', firstTime: null }, next.id);
    expect(await kept(childId)).toEqual([{ sex: 'male', district: null, first_time: null }]);
  });

  it('are not kept about a child that was refused', async () => {
    const event = await running.town.anEvent({ ageMin: 14 });
    await asks(event.campaignId, 'sex');
    const family = await running.town.aHousehold();
    const key = family.childIds[0] ?? '';
    await press(running.app, { ...anOrder(family, event.id), statistics: [{ key, sex: 'male' }] });
    expect(await kept(key)).toEqual([]);
  });

  it('decide nothing: the last place goes to who presses first, said or not', async () => {
    const event = await running.town.anEvent({ capacity: 1 });
    await asks(event.campaignId, 'sex,first-time,district');
    const [silent, talking] = [await running.town.aHousehold(), await running.town.aHousehold()];
    const first = await press(running.app, anOrder(silent, event.id));
    const second = await press(running.app, {
      ...anOrder(talking, event.id),
      statistics: [{ key: talking.childIds[0] ?? '', sex: 'female', firstTime: 'yes' }],
    });
    expect([first, second].map(({ results }) => results[0]?.outcome)).toEqual([
      'confirmed',
      'waiting',
    ]);
  });

  it.each([
    ['another thing', { firstTime: 'yes' }, { sex: 'female', first_time: 'yes' }],
    ['better', { sex: 'male' }, { sex: 'male', first_time: null }],
  ] as const)(
    'come along when a code joins a new entry that says %s with the family it belongs to',
    async (what, later, answer) => {
      await running.at('2027-06-01T10:00:00Z');
      const one = await running.town.anEvent();
      const next = await onDay(one.campaignId, '22');
      await asks(one.campaignId, 'sex,first-time');
      const email = `${what.replace(' ', '-')}@example.org`;
      const says = (said: Omit<ChildStatistics, 'key'>, eventId: string) =>
        press(running.app, {
          ...aStrangersOrder(email, eventId),
          statistics: [{ key: 'a', ...said }],
        });
      await says({ sex: 'female' }, one.id);
      await running.at('2027-06-01T10:05:00Z');
      await says(later, next.id);
      const now = await running.app.get(Clock).now();
      await running.database.transact((em) =>
        running.app.get(ConfirmBaskets).confirm(em, email, `account-${email}`, now),
      );
      const answers = await running.database.rows<Kept>(
        `select a.sex, a.district, a.first_time from statistics_answer a
           join child c on c.id = a.child_id join household h on h.id = c.household_id
         where a.campaign_id = ? and h.state = 'active'`,
        [one.campaignId],
      );
      expect(answers).toEqual([{ district: null, ...answer }]);
    },
  );

  it('need no question about the part of the town where the street says it', async () => {
    const queries = new DistrictQueries(running.database);
    const family = await running.town.aHousehold();
    expect(await queries.districts(null)).toEqual({
      known: false,
      districts: ['Spellen', 'Voerde-Mitte'],
    });
    expect((await queries.districts(family.id)).known).toBe(false);
    await livesAt(family.id, 'Am Deich 4');
    expect((await queries.districts(family.id)).known).toBe(true);
    await livesAt(family.id, null, false);
    expect((await queries.districts(family.id)).known).toBe(true);
  });
});
