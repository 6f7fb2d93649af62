import { route, routes } from '@dabei/contracts';
import { Clock, Database, Outbox } from '@dabei/server/platform';
import {
  aCommunityDay,
  aShiftRole,
  aSignup,
  aStoredShift,
  aStoredVolunteer,
  messagesTo,
  statesOf,
} from '../testing/a-community-day';
import { aVolunteerTown, type VolunteerTown } from '../testing/a-volunteer-town';
import { ForgetVolunteers } from './forget-volunteers';
import { ThankVolunteers } from './thank-volunteers';

describe('after a community day', () => {
  let town: VolunteerTown;
  let day: string;
  let shift: string;

  beforeAll(async () => {
    town = await aVolunteerTown();
  });
  afterAll(() => town.desk.stop());
  beforeEach(async () => {
    await town.desk.empty();
    await town.desk.at('2027-08-20T08:00:00Z');
    day = await aCommunityDay(town.desk.database);
    shift = await aStoredShift(
      town.desk.database,
      await aShiftRole(town.desk.database, day),
      ['10:00', '12:00'],
      20,
    );
  });

  const thank = (): Promise<number> => {
    const { app } = town.desk;
    return new ThankVolunteers(app.get(Database), app.get(Clock), app.get(Outbox)).run();
  };
  const forget = (): Promise<number> => {
    const { app, config } = town.desk;
    return new ForgetVolunteers(config, app.get(Database), app.get(Clock)).run();
  };
  const left = async (): Promise<number[]> => {
    const { database } = town.desk;
    const [people, signups] = [
      await database.rows('select 1 from volunteer'),
      await database.rows('select 1 from shift_signup'),
    ];
    return [people.length, signups.length];
  };

  it('counts nobody as missing before the storm was told', async () => {
    const { database } = town.desk;
    const signup = await aSignup(database, shift, await aStoredVolunteer(database, day));
    await database.rows(
      "update community_day set phase = 'over', called_off_at = ?, called_off_words = 'Sturm'",
      [new Date('2027-08-20T08:00:00Z')],
    );
    expect([await thank(), await statesOf(database, [signup])]).toEqual([0, ['taken']]);
    await database.rows("update shift_signup set state = 'called-off'");
    await thank();
    const done = await database.row('select 1 from community_day where thanked_at is not null');
    expect(done).not.toBeNull();
  });

  it('thanks who was there, once, and nobody else', async () => {
    const { database } = town.desk;
    const states = ['checked-in', 'taken', 'asked', 'cancelled', 'called-off'] as const;
    const people = await Promise.all(states.map(() => aStoredVolunteer(database, day)));
    const signups: string[] = [];
    for (const [at, state] of states.entries())
      signups.push(await aSignup(database, shift, people[at] ?? '', state));
    // two shifts are one thank-you
    const second = await aStoredShift(
      database,
      await aShiftRole(database, day, { name: 'Aufbau' }),
      ['13:00', '14:00'],
    );
    await aSignup(database, second, people[0] ?? '', 'checked-in');
    await thank();
    expect(await messagesTo(database)).toEqual([]);
    await database.rows("update community_day set phase = 'over'");
    await thank();
    await thank();
    expect(await messagesTo(database)).toEqual([
      { message: 'volunteer-news thanks', volunteerId: people[0] },
    ]);
    expect(await statesOf(database, signups)).toEqual([
      ...['thanked', 'missed', 'cancelled', 'cancelled', 'called-off'],
    ]);
  });

  it('forgets within minutes who never typed the code', async () => {
    await town.press({ name: 'Ada' }, [shift]);
    await forget();
    expect(await left()).toEqual([1, 1]);
    await town.desk.at('2027-08-20T09:01:00Z');
    expect(await forget()).toBe(1);
    expect(await left()).toEqual([0, 0]);
  });

  it('forgets everybody on the day of erasure; what was needed stays to be copied', async () => {
    const secret = await town.join({ name: 'Ada' }, [shift]);
    const { database } = town.desk;
    await database.rows(
      `update audit_line set reason = 'Ada ist krank' where subject_type = 'volunteer'`,
    );
    await town.desk.at('2027-11-13T12:00:00Z');
    await forget();
    expect(await left()).toEqual([1, 1]);
    await town.desk.at('2027-11-14T12:00:00Z');
    await forget();
    expect(await left()).toEqual([0, 0]);
    expect(await database.rows("select 1 from audit_line where reason like '%Ada%'")).toEqual([]);
    expect(await database.rows('select 1 from shift')).toHaveLength(1);
    const slug = 'weltkindertag-2027';
    for (const address of [
      route(routes.publicCommunityDay, { slug }),
      route(routes.ownVolunteer, { secret }),
    ])
      expect((await town.desk.call('GET', address)).status).toBe(404);
  });
});
