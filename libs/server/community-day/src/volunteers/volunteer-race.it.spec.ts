import { Database, ORM } from '@dabei/server/platform';
import { setTimeout as sleep } from 'node:timers/promises';
import { lockVolunteers } from '../facts/locks';
import { writeSignup } from '../facts/write-signup';
import { aCommunityDay, aShiftRole, aStoredShift } from '../testing/a-community-day';
import { forgetLock } from '../testing/forget-lock';
import { aVolunteerTown, type VolunteerTown } from '../testing/a-volunteer-town';

const presses = 200;
const hands = 50;

/** Hundreds of presses on a busy machine. */
const patience = 120_000;

describe('volunteers who press at the same moment', () => {
  let town: VolunteerTown;
  let role: string;

  beforeEach(async () => {
    town = await aVolunteerTown();
    await town.desk.at('2027-08-20T08:00:00Z');
    role = await aShiftRole(town.desk.database, await aCommunityDay(town.desk.database));
  });
  afterEach(() => town.desk.stop());

  /** Everybody presses; what came of it by answer, asked again when the server is busy, as the page does. */
  const everybody = async (shift: string): Promise<Map<string, number>> => {
    const press = async (at: number): Promise<string> => {
      for (;;) {
        const { status, body } = await town.press({ name: `Frau ${String(at)}` }, [shift]);
        if (status !== 503) return status === 200 ? body.outcome : String(status);
      }
    };
    const answers = await Promise.all(Array.from({ length: presses }, (_, at) => press(at)));
    const counts = new Map<string, number>();
    for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
    return counts;
  };
  const kept = async (): Promise<number> =>
    (await town.desk.database.rows("select 1 from shift_signup where state = 'held'")).length;

  it(
    '200 want 50 places: 50 are held, 150 are told that it is full',
    async () => {
      const shift = await aStoredShift(town.desk.database, role, ['10:00', '12:00'], hands);
      const answers = await everybody(shift);
      expect(Object.fromEntries(answers)).toEqual({ held: hands, refused: presses - hands });
      expect(await kept()).toBe(hands);
    },
    patience,
  );

  it(
    'control: without the lock they are decided on what is not true any more, and the table refuses',
    async () => {
      const shift = await aStoredShift(town.desk.database, role, ['10:00', '12:00'], hands);
      const forgotten = forgetLock(town.desk.app.get(Database), 'shift');
      const answers = await everybody(shift);
      expect(forgotten()).toBeGreaterThan(0);
      const clean = (answers.get('held') ?? 0) + (answers.get('refused') ?? 0);
      expect(clean).toBeLessThan(presses);
      expect(await kept()).toBeLessThanOrEqual(hands);
    },
    patience,
  );

  /** Another press of the same volunteer takes a colliding shift and has not finished when this one begins. */
  const twoAtOnce = async (): Promise<string> => {
    const { database } = town.desk;
    const [first, one, other] = [
      await aStoredShift(database, role, ['08:00', '09:00']),
      await aStoredShift(database, role, ['10:00', '12:00']),
      await aStoredShift(database, role, ['11:00', '13:00']),
    ];
    const secret = await town.join({ name: 'Ada' }, [first]);
    const ada = await database.row<{ id: string }>('select id from volunteer');
    const waits = `select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    const { taking } = await new Database(town.desk.app.get(ORM)).transact(async (em) => {
      const volunteerId = ada?.id ?? '';
      await lockVolunteers(em, [volunteerId]);
      const now = new Date('2027-08-20T08:00:00Z');
      await writeSignup(em, { shiftId: one, volunteerId, state: 'taken' }, now);
      const taking = town.take(secret, other);
      while ((await database.row(waits)) === null) await sleep(20);
      return { taking };
    });
    const { status, body } = await taking;
    return status === 200 ? body.answer.outcome : String(status);
  };
  const taken = (): Promise<object[]> =>
    town.desk.database.rows("select 1 from shift_signup where state = 'taken'");

  it('one volunteer is never in two places: the second press waits for the first, and is refused', async () => {
    expect(await twoAtOnce()).toBe('refused');
    expect(await taken()).toHaveLength(2);
  });

  it('control: without the lock of the volunteer only the table knows', async () => {
    const forgotten = forgetLock(town.desk.app.get(Database), 'volunteer');
    expect(await twoAtOnce()).not.toBe('refused');
    expect(forgotten()).toBeGreaterThan(0);
    expect(await taken()).toHaveLength(2);
  });
});
