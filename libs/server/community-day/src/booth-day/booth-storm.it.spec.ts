import type { Database, StaffCaller } from '@dabei/server/platform';
import { startContext, type RunningContext } from '@dabei/server/testing';
import { randomUUID } from 'node:crypto';
import { CallOffDay } from '../storm/call-off-day';
import { StormPreview } from '../storm/storm-preview';
import {
  aBoothCall,
  aBoothPlace,
  aPowerConnection,
  aStoredBooth,
  boothStatesOf,
  storedEmailKey,
} from '../testing/a-booth-call';
import { aCommunityDay } from '../testing/a-community-day';
import { BoothStormPhone } from './booth-storm-phone';
import { EndBoothsByStorm } from './end-booths-by-storm';
import { TellBoothsOfStorm } from './tell-booths-of-storm';

const slug = 'weltkindertag-2027';
const staff = { accountId: 'office' } as StaffCaller;
const words = 'Sturmwarnung ab 8 Uhr, bitte bleiben Sie zu Hause.';

describe('booths and acts of a day that is called off', () => {
  let town: RunningContext;
  let database: Database;
  let end: EndBoothsByStorm;
  let tell: TellBoothsOfStorm;
  let dayId = '';
  const callOff = async (): Promise<void> => {
    await town.app.get(CallOffDay).callOff(slug, { version: 1, words }, staff);
  };
  const later = (): Promise<void> => town.at('2027-09-19T05:03:00Z');
  const sent = async (): Promise<string[]> =>
    (
      await database.rows<{ message: string }>(
        `select kind || ' ' || coalesce(payload ->> 'boothId', payload ->> 'actId') as message from outbox
         order by created_at, id`,
      )
    ).map(({ message }) => message);
  const placed = async (
    number: string,
    changes: Parameters<typeof aStoredBooth>[2] = {},
  ): Promise<string> => {
    const placeId = await aBoothPlace(database, dayId, number);
    return aStoredBooth(database, dayId, { state: 'placed', placeId, ...changes });
  };
  const act = async (
    position: number,
    of: { boothId?: string; emailKey?: string | null } = {},
  ): Promise<string> => {
    const id = randomUUID();
    await database.rows(
      `insert into stage_act (id, day_id, title, minutes, position, booth_id, sealed, key_id, email_key, created_at)
       select ?, ?, 'Zauberer', 20, ?, ?, b.sealed, b.key_id, ?, '2027-06-01T08:00:00Z'
       from (select 1) as one left join booth b on ?::uuid is null and b.id = ?`,
      [id, dayId, position, of.boothId ?? null, of.emailKey ?? null, of.boothId ?? null, donor],
    );
    return id;
  };
  /** Whose sealed contact an act of its own borrows. */
  let donor = '';

  beforeAll(async () => {
    town = await startContext({
      providers: [CallOffDay, StormPreview, BoothStormPhone, EndBoothsByStorm, TellBoothsOfStorm],
    });
    database = town.database;
    end = town.app.get(EndBoothsByStorm);
    tell = town.app.get(TellBoothsOfStorm);
  });
  afterAll(() => town.stop());
  beforeEach(async () => {
    await database.rows('truncate outbox, audit_line, community_day cascade');
    await town.at('2027-09-19T05:00:00Z');
    dayId = await aCommunityDay(database, { phase: 'day' });
    await aBoothCall(database, dayId);
    donor = await aStoredBooth(database, dayId, { state: 'declined' });
  });

  it('end, and each association is told once, two minutes later', async () => {
    const connectionId = await aPowerConnection(database, dayId, 'V1');
    const scouts = { emailKey: 'scouts' };
    const booths = [
      await placed('1', { ...scouts, connectionId }),
      await aStoredBooth(database, dayId, {
        state: 'waiting',
        ...scouts,
        submittedAt: '2027-06-02T08:00:00Z',
      }),
      await placed('2', { state: 'arrived' }),
      await aStoredBooth(database, dayId, { state: 'accepted', emailKey: null }),
      await aStoredBooth(database, dayId, { state: 'withdrawn' }),
    ];
    const [first = '', , there = '', silent = ''] = booths;
    await act(1, { boothId: first });
    const magician = await act(2, { emailKey: 'magician' });
    await act(3);
    expect(await town.app.get(StormPreview).read(slug)).toEqual({
      ...{ signups: 0, booths: 4, acts: 3, mails: 3, calls: 2 },
    });
    await callOff();
    expect([await tell.run(), await sent()]).toEqual([0, []]);
    await later();
    expect(await tell.run()).toBe(5);
    expect(await tell.run()).toBe(0);
    expect(await boothStatesOf(database, booths)).toEqual([
      ...['called-off', 'called-off', 'closed', 'called-off', 'withdrawn'],
    ]);
    expect((await sent()).sort()).toEqual(
      [
        `booth-called-off ${first}`,
        `booth-called-off ${there}`,
        `act-called-off ${magician}`,
      ].sort(),
    );
    expect(
      await database.row('select place_id, connection_id from booth where id = ?', [first]),
    ).toEqual({ place_id: null, connection_id: null });
    const phone = town.app.get(BoothStormPhone);
    const { calls } = await phone.read(slug);
    expect(calls.map(({ what, association, phone }) => [what, association, phone])).toEqual([
      ['booth', 'Turnverein', '0221 12345'],
      ['act', 'Zauberer', '0221 12345'],
    ]);
    const tick = async (phoned: boolean, id = silent) =>
      (await phone.tick(slug, id, { phoned }, staff)).calls[0]?.phonedAt;
    const reached = await tick(true);
    expect(reached).toContain('2027-09-19T05:03');
    expect(await tick(true)).toBe(reached);
    expect(await tick(false)).toBeNull();
    await expect(tick(true, first)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('stay as they are where the decision is taken back in time', async () => {
    const id = await placed('1');
    await callOff();
    await town.app.get(CallOffDay).takeBack(slug, staff);
    await later();
    expect(await tell.run()).toBe(0);
    await end.end(dayId, id);
    expect([await boothStatesOf(database, [id]), await sent()]).toEqual([['placed'], []]);
  });

  it('that did not come this morning are told so that nobody sets out, once', async () => {
    const id = await aStoredBooth(database, dayId, { state: 'released' });
    await callOff();
    await later();
    expect([await tell.run(), await tell.run()]).toEqual([1, 0]);
    expect([await boothStatesOf(database, [id]), await sent()]).toEqual([
      ['released'],
      [`booth-called-off ${id}`],
    ]);
  });

  it('forty of them are told once each, though the job dies in between and runs three times at once', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 40; count += 1) ids.push(await placed(String(count)));
    for (const id of ids.slice(0, 5)) await act(ids.indexOf(id), { boothId: id });
    await callOff();
    await later();
    // killed after ten
    for (const id of ids.slice(0, 10)) await end.end(dayId, id);
    await Promise.all([tell.run(), tell.run(), tell.run()]);
    expect(await tell.run()).toBe(0);
    expect((await sent()).sort()).toEqual(ids.map((id) => `booth-called-off ${id}`).sort());
    expect(new Set(await boothStatesOf(database, ids))).toEqual(new Set(['called-off']));
  }, 60_000);

  it('end also where they came back after the message, and are written to no second time', async () => {
    const id = await placed('1');
    await callOff();
    await later();
    await tell.run();
    const late = await aStoredBooth(database, dayId, {
      ...{ state: 'submitted', emailKey: storedEmailKey(id) },
    });
    expect(await tell.run()).toBe(1);
    expect([await boothStatesOf(database, [late]), (await sent()).length]).toEqual([
      ['called-off'],
      1,
    ]);
  });
});
