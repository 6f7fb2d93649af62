import { deskRoutes, route, routes, type CommunityDayOverview } from '@dabei/contracts';
import { Clock, Database, Outbox, sealText } from '@dabei/server/platform';
import { aBoothCall, aBoothPlace, aPowerConnection, aStoredBooth } from '../testing/a-booth-call';
import { aBoothTown, aWriting, boothMessages, type BoothTown } from '../testing/a-booth-town';
import {
  aCommunityDay,
  aShiftRole,
  aSignup,
  aStoredShift,
  aStoredVolunteer,
} from '../testing/a-community-day';
import { ForgetVolunteers } from '../volunteers/forget-volunteers';
import { ForgetBooths } from './forget-booths';
import { ThankBooths } from './thank-booths';

describe('after the booths of a community day', () => {
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

  const forget = (): Promise<number> => {
    const { app } = town.desk;
    return new ForgetBooths(app.get(Database), app.get(Clock)).run();
  };
  const thank = (): Promise<number> => {
    const { app } = town.desk;
    return new ThankBooths(app.get(Database), app.get(Clock), app.get(Outbox)).run();
  };
  const left = async (): Promise<number> =>
    (await town.desk.database.rows('select 1 from booth')).length;
  const onPlace = async (number: string, state: 'placed' | 'arrived' | 'closed', emailKey?: null) =>
    aStoredBooth(town.desk.database, day, {
      ...{ state, placeId: await aBoothPlace(town.desk.database, day, number) },
      emailKey: emailKey === null ? null : 'one-association',
    });

  it('forgets with the day who never typed the code, and drafts two weeks after the deadline', async () => {
    await town.start('Turnverein');
    const secret = await town.join('Schachclub');
    await town.save(await town.join('Imkerverein'), aWriting());
    await town.withdraw(secret);
    await town.desk.at('2027-06-21T07:59:00Z');
    expect(await forget()).toBe(0);
    await town.desk.at('2027-06-21T08:01:00Z');
    expect([await forget(), await left()]).toEqual([1, 2]);
    await aStoredBooth(town.desk.database, day, { state: 'declined' });
    await town.desk.at('2027-08-14T21:00:00Z');
    expect(await forget()).toBe(0);
    await town.desk.at('2027-08-14T23:00:00Z');
    expect([await forget(), await left()]).toEqual([2, 1]);
  });

  it('thanks each association that was there once, when the office has closed the day', async () => {
    const first = await onPlace('1', 'arrived');
    await onPlace('2', 'closed');
    await onPlace('3', 'placed');
    await onPlace('4', 'closed', null);
    expect(await thank()).toBe(0);
    await town.desk.database.rows("update community_day set phase = 'over'");
    expect([await thank(), await thank()]).toEqual([3, 0]);
    const told = await boothMessages(town.desk);
    expect(told.map(({ message }) => message)).toEqual(['booth-news thanks']);
    expect(first).toBeTruthy();
  });

  it('thanks after a storm who had gone home before it, and whom it sent home', async () => {
    const { database } = town.desk;
    const first = await onPlace('1', 'closed');
    await onPlace('2', 'placed');
    await database.rows("update community_day set phase = 'over', called_off_at = ?", [
      '2027-06-20T07:00:00Z',
    ]);
    expect([await thank(), await thank()]).toEqual([1, 0]);
    expect(await boothMessages(town.desk)).toMatchObject([
      { message: 'booth-news thanks', id: first },
    ]);
  });

  it('goes with its day, whatever hangs on it', async () => {
    const { database } = town.desk;
    const box = await aPowerConnection(database, day, 'V1');
    const placeId = await aBoothPlace(database, day, '7', { connectionId: box });
    const id = await aStoredBooth(database, day, {
      ...{ state: 'placed', placeId, connectionId: box },
    });
    const { sealed, keyId } = sealText(town.desk.config.keyring, 'secret');
    await database.rows(
      `insert into booth_draw (day_id, commitment, frozen, sealed, key_id, source, notation, drawn_on, sealed_at)
       values (?, 'c', '{"parties": []}', ?, ?, 'Lotto', 'six-of-49', '2027-08-14', '2027-08-09T08:00:00Z')`,
      [day, sealed, keyId],
    );
    await database.rows("insert into booth_lot (booth_id, day_id, nonce) values (?, ?, 'n')", [
      ...[id, day],
    ]);
    await database.rows(
      `insert into stage_act (day_id, title, minutes, position, booth_id, created_at)
       values (?, 'Chor', 20, 0, ?, '2027-06-01T08:00:00Z')`,
      [day, id],
    );
    const role = await aShiftRole(database, day);
    const shift = await aStoredShift(database, role, ['10:00', '12:00']);
    await aSignup(database, shift, await aStoredVolunteer(database, day));
    await database.rows('delete from community_day where id = ?', [day]);
    expect([await left(), await database.rows('select 1 from shift')]).toEqual([0, []]);
  });

  it('forgets everybody on the day of erasure; the square stays, and another year is made from it', async () => {
    const { database, app, config } = town.desk;
    const box = await aPowerConnection(database, day, 'V1');
    const placeId = await aBoothPlace(database, day, '7', { connectionId: box });
    const id = await aStoredBooth(database, day, { state: 'placed', placeId });
    await database.rows(
      `insert into stage_act (day_id, title, minutes, position, booth_id, created_at)
       values (?, 'Chor', 20, 0, ?, '2027-06-01T08:00:00Z')`,
      [day, id],
    );
    await database.rows(
      `insert into audit_line (id, at, actor, action, subject_type, subject_id, reason, details)
       values (gen_random_uuid(), '2027-06-01T08:00:00Z', 'office', 'booth-chosen-by-hand', 'booth', ?, 'Ada', '{}')`,
      [id],
    );
    const office = await town.desk.as('office');
    await town.desk.at('2027-11-13T12:00:00Z');
    expect(await forget()).toBe(0);
    await town.desk.at('2027-11-14T12:00:00Z');
    await new ForgetVolunteers(config, app.get(Database), app.get(Clock)).run();
    expect([await forget(), await left()]).toEqual([2, 0]);
    expect(await database.rows("select 1 from audit_line where reason = 'Ada'")).toEqual([]);
    const secret = town.secretOf(id);
    expect((await town.desk.call('GET', route(routes.ownBooth, { secret }))).status).toBe(404);
    const again = await office<CommunityDayOverview>('POST', deskRoutes.deskCommunityDays, {
      ...{ title: 'Weltkindertag', place: 'Stadtpark', heldOn: '2028-09-17' },
      copyOf: 'weltkindertag-2027',
    });
    expect(again.status).toBe(201);
    const [copy] = await database.rows(
      `select to_char(c.closes_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as closes, p.number, n.name as box, n.id <> ? as own
       from booth_call c join booth_place p using (day_id) join power_connection n on n.id = p.connection_id
       where c.day_id <> ?`,
      [box, day],
    );
    expect(copy).toEqual({ closes: '2028-07-29 22:00', number: '7', box: 'V1', own: true });
  });
});
