import { rowsIn, type Database, type StaffCaller } from '@dabei/server/platform';
import { startContext, type RunningContext } from '@dabei/server/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { dayJobs, dayProviders } from '../day-parts';
import {
  aCommunityDay,
  aShiftRole,
  aSignup,
  aStoredShift,
  aStoredVolunteer,
  aYoungPerson,
  messagesTo,
  statesOf,
} from '../testing/a-community-day';
import { CallOffDay } from './call-off-day';
import { EndByStorm } from './end-by-storm';
import { StormPreview } from './storm-preview';
import { TellStorm } from './tell-storm';
import { VolunteerStormPhone } from './volunteer-storm-phone';

const slug = 'weltkindertag-2027';
const office = { accountId: 'office' } as StaffCaller;
const storm = { version: 1, words: 'Sturmwarnung ab 8 Uhr, bitte bleiben Sie zu Hause.' };

describe('a community day that is called off', () => {
  let town: RunningContext;
  let database: Database;
  let dayId = '';
  let shifts: string[] = [];
  const callOff = (input: typeof storm = storm) =>
    town.app.get(CallOffDay).callOff(slug, input, office);
  const run = (): Promise<number> => town.app.get(TellStorm).run();
  const later = (): Promise<void> => town.at('2027-09-19T05:03:00Z');
  const told = async (): Promise<string[]> =>
    (await messagesTo(database)).map(({ volunteerId }) => volunteerId).sort();
  const volunteer = (email?: null): Promise<string> =>
    aStoredVolunteer(database, dayId, email === null ? { person: { email } } : {});
  const on = (at: number): string => shifts[at] ?? '';

  beforeAll(async () => {
    town = await startContext({ providers: [...dayProviders, ...dayJobs] });
    database = town.database;
  });
  afterAll(() => town.stop());
  beforeEach(async () => {
    await town.at('2027-09-19T05:00:00Z');
    await database.rows('truncate outbox, audit_line, community_day cascade');
    dayId = await aCommunityDay(database, { phase: 'day' });
    const role = await aShiftRole(database, dayId);
    shifts = [
      await aStoredShift(database, role, ['10:00', '12:00'], 60),
      await aStoredShift(database, role, ['14:00', '16:00'], 60),
    ];
  });

  it('ends every shift and tells each volunteer once, two minutes later', async () => {
    const [kim, robin, here] = [await volunteer(), await volunteer(null), await volunteer()];
    const signups = [
      await aSignup(database, on(0), kim),
      await aSignup(database, on(1), kim, 'asked'),
      await aSignup(database, on(0), robin),
      await aSignup(database, on(0), here, 'checked-in'),
      await aSignup(database, on(1), await volunteer(), 'cancelled'),
    ];
    const held = await aStoredVolunteer(database, dayId, { holdUntil: '2027-09-19T05:30:00Z' });
    signups.push(await aSignup(database, on(1), held, 'held'));
    expect(await town.app.get(StormPreview).read(slug)).toEqual({
      ...{ signups: 4, booths: 0, acts: 0, mails: 2, calls: 1 },
    });
    await callOff();
    expect(await run()).toBe(0);
    await later();
    expect(await run()).toBe(4);
    expect(await run()).toBe(0);
    expect(await statesOf(database, signups)).toEqual([
      ...['called-off', 'called-off', 'called-off', 'checked-in', 'cancelled', 'expired'],
    ]);
    expect(await told()).toEqual([kim, here].sort());
    const lines = await database.rows<{ told: string }>(
      `select details ->> 'told' as told from audit_line where action = 'volunteer-called-off' order by 1`,
    );
    expect(lines.map((line) => line.told)).toEqual(['mail', 'mail', 'phone']);
  });

  it('is one decision: the first sentence stands, and it can be taken back for two minutes', async () => {
    const kim = await volunteer();
    await aSignup(database, on(0), kim);
    const { day } = await callOff();
    expect(day.calledOffWords).toBe(storm.words);
    const again = await callOff({ version: 1, words: 'Doch nicht.' });
    expect(again.day.calledOffWords).toBe(storm.words);
    const back = await town.app.get(CallOffDay).takeBack(slug, office);
    expect(back.day.calledOffAt).toBeNull();
    await later();
    expect([await run(), await told()]).toEqual([0, []]);
    await callOff({ ...storm, version: back.day.version });
    await town.at('2027-09-19T05:06:00Z');
    await expect(town.app.get(CallOffDay).takeBack(slug, office)).rejects.toMatchObject({
      details: { reason: 'community-storm-told' },
    });
    await run();
    expect(await told()).toEqual([kim]);
  });

  it('tells each of fifty once, though the job dies in between and runs three times at once', async () => {
    const people: string[] = [];
    const signups: string[] = [];
    for (let count = 0; count < 50; count += 1) {
      people.push(await volunteer());
      for (const shift of shifts) signups.push(await aSignup(database, shift, people[count] ?? ''));
    }
    await callOff();
    await later();
    // killed after ten
    for (const id of people.slice(0, 10)) await town.app.get(EndByStorm).end(dayId, id);
    await Promise.all([run(), run(), run()]);
    expect(await run()).toBe(0);
    expect(await told()).toEqual([...people].sort());
    expect(new Set(await statesOf(database, signups))).toEqual(new Set(['called-off']));
  }, 60_000);

  it('finds a shift that was taken at that very moment, and writes to nobody twice', async () => {
    const kim = await volunteer();
    await aSignup(database, on(0), kim);
    await callOff();
    await later();
    await run();
    const late = await aSignup(database, on(1), kim);
    expect(await run()).toBe(1);
    expect(await statesOf(database, [late])).toEqual(['called-off']);
    expect(await told()).toEqual([kim]);
  });

  it('waits for a decision that is just being taken back', async () => {
    const kim = await volunteer();
    await aSignup(database, on(0), kim);
    await callOff();
    await later();
    let ending: Promise<void> | undefined;
    await database.transact(async (em) => {
      await rowsIn(em, 'update community_day set called_off_at = null, called_off_words = null');
      ending = town.app.get(EndByStorm).end(dayId, kim);
      await sleep(200);
    });
    await ending;
    expect(await told()).toEqual([]);
  });

  it('tells who only waits for a shift, and lists who has to be called', async () => {
    const [kim, robin] = [await volunteer(), await volunteer(null)];
    const mia = await aStoredVolunteer(database, dayId, {
      person: {
        ...aYoungPerson,
        ...{ name: 'Mia Beispiel', email: null, phone: null },
        parent: { name: 'Alex Beispiel', email: null, phone: '0221 999' },
      },
    });
    const waits = await aSignup(database, on(0), kim, 'waiting');
    for (const id of [robin, mia]) await aSignup(database, on(0), id);
    await callOff();
    const phone = town.app.get(VolunteerStormPhone);
    expect(await phone.read(slug)).toEqual({ calls: [] });
    await later();
    await run();
    expect(await statesOf(database, [waits])).toEqual(['called-off']);
    expect(await told()).toEqual([kim]);
    const { calls } = await phone.read(slug);
    expect(calls.map(({ name, phone: number }) => [name, number]).sort()).toEqual([
      ['Kim Beispiel', '0221 12345'],
      ['Mia Beispiel', '0221 999'],
    ]);
    const tick = (id: string, phoned: boolean) => phone.tick(slug, id, { phoned }, office);
    await tick(mia, true);
    expect(
      (await tick(mia, true)).calls.map(({ id, phonedAt }) => [id, phonedAt !== null]),
    ).toEqual([
      [robin, false],
      [mia, true],
    ]);
    await expect(tick(kim, true)).rejects.toMatchObject({ code: 'not-found' });
    expect((await tick(mia, false)).calls.every(({ phonedAt }) => phonedAt === null)).toBe(true);
    const lines = await database.rows("select 1 from audit_line where action = 'storm-call'");
    expect(lines).toHaveLength(2);
  });

  it('is not called off before it is shown or when it is over', async () => {
    for (const phase of ['preparing', 'over']) {
      await database.rows('update community_day set phase = ?', [phase]);
      await expect(callOff()).rejects.toMatchObject({
        details: { reason: 'community-storm-not-now' },
      });
    }
  });
});
