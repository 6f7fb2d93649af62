import {
  deskRoutes,
  route,
  routes,
  type PublicCommunityDay,
  type VolunteerPressed,
  type ShiftBoard,
} from '@dabei/contracts';
import { Audit, Clock, Database, Outbox, Sealer } from '@dabei/server/platform';
import { aCommunityDay, aShiftRole, aStoredShift, messagesTo } from '../testing/a-community-day';
import type { Ask } from '../testing/a-community-desk';
import { aVolunteerTown, heldId, type VolunteerTown } from '../testing/a-volunteer-town';
import { MoveUpLine } from './move-up-line';
import { MoveUpLines } from './move-up-lines';

describe('the line of a full shift', () => {
  let town: VolunteerTown;
  let office: Ask;
  let day: string;
  let [grill, beside, games] = ['', '', ''];

  beforeAll(async () => {
    town = await aVolunteerTown();
    office = await town.desk.as('office');
  });
  afterAll(() => town.desk.stop());
  beforeEach(async () => {
    const { database } = town.desk;
    await town.desk.empty();
    await database.rows('delete from attempt');
    await town.desk.at('2027-08-20T08:00:00Z');
    day = await aCommunityDay(database);
    const role = await aShiftRole(database, day);
    grill = await aStoredShift(database, role, ['10:00', '12:00'], 1);
    beside = await aStoredShift(database, role, ['10:30', '12:00'], 9);
    games = await aStoredShift(database, role, ['15:00', '16:00'], 9);
  });

  const moveUp = (): Promise<number> => {
    const { app, config } = town.desk;
    const [database, clock] = [app.get(Database), app.get(Clock)];
    const [sealer, outbox, audit] = [app.get(Sealer), app.get(Outbox), app.get(Audit)];
    const line = new MoveUpLine(config, database, clock, sealer, outbox, audit);
    return new MoveUpLines(database, clock, line).run();
  };
  /** What somebody has on the grill. */
  const onGrill = async (secret: string): Promise<string> => {
    const { signups } = (await town.page(secret)).body;
    const own = signups.findLast(({ shiftId }) => shiftId === grill);
    return own?.state === 'waiting' ? `waiting ${String(own.place)}` : (own?.state ?? 'nothing');
  };
  const told = async (): Promise<number> =>
    (await messagesTo(town.desk.database)).filter(
      ({ message }) => message === 'volunteer-news moved-up',
    ).length;
  /** Ada is at the grill; these wait in their order, each with something else in the afternoon. */
  const waiting = async (...names: string[]): Promise<[string, ...string[]]> => {
    const ada = await town.join({ name: 'Ada' }, [grill]);
    const line: string[] = [];
    for (const [place, name] of names.entries()) {
      await town.desk.at(`2027-08-20T08:0${String(place + 1)}:00Z`);
      const secret = await town.join({ name }, [games]);
      await town.take(secret, grill, true);
      line.push(secret);
    }
    return [ada, ...line];
  };

  it('is offered, not forced: who pressed while it was free is asked first', async () => {
    await waiting();
    const ben = await town.join({ name: 'Ben' }, [games]);
    const { board } = (await town.page(ben)).body;
    const full = { outcome: 'waits', ahead: 0 };
    expect(board.find(({ shiftId }) => shiftId === grill)?.answer).toEqual(full);
    expect((await town.take(ben, grill)).body.answer).toEqual(full);
    expect(await onGrill(ben)).toBe('nothing');
    expect((await town.take(ben, grill, true)).body.answer).toEqual(full);
    expect(await onGrill(ben)).toBe('waiting 1');
    expect((await town.take(ben, grill, true)).body.answer).toMatchObject({
      reason: 'already-yours',
    });
  });

  it('keeps nobody busy, and is left at any time', async () => {
    const [, ben = '', cleo = ''] = await waiting('Ben', 'Cleo');
    expect([await onGrill(ben), await onGrill(cleo)]).toEqual(['waiting 1', 'waiting 2']);
    expect((await town.take(ben, beside)).body.answer.outcome).toBe('free');
    await town.desk.at('2027-09-15T08:00:00Z');
    expect((await town.giveBack(ben, grill)).status).toBe(204);
    expect([await onGrill(ben), await onGrill(cleo)]).toEqual(['cancelled', 'waiting 1']);
  });

  it('has a place that became free before anybody new, and is told once', async () => {
    const [ada, ben = '', cleo = ''] = await waiting('Ben', 'Cleo');
    await town.giveBack(ada, grill);
    const dora = await town.press({ name: 'Dora' }, [grill]);
    expect(dora.body).toMatchObject({ outcome: 'refused', refusals: [{ reason: 'full' }] });
    expect((await town.take(ada, grill)).body.answer.outcome).toBe('waits');
    const shown = await town.desk.call<PublicCommunityDay>(
      'GET',
      route(routes.publicCommunityDay, { slug: 'weltkindertag-2027' }),
    );
    expect(shown.body.shifts.find(({ id }) => id === grill)?.free).toBe(0);
    const moved = await Promise.all([moveUp(), moveUp(), moveUp()]);
    expect(moved.sort()).toEqual([0, 0, 1]);
    expect(await moveUp()).toBe(0);
    expect([await onGrill(ben), await onGrill(cleo)]).toEqual(['taken', 'waiting 1']);
    expect(await told()).toBe(1);
  });

  it('passes over who has something else by then, also for somebody new', async () => {
    const [ada, ben = '', cleo = ''] = await waiting('Ben', 'Cleo');
    await town.take(ben, beside);
    await town.giveBack(ada, grill);
    expect(await moveUp()).toBe(1);
    expect([await onGrill(ben), await onGrill(cleo)]).toEqual(['waiting 1', 'taken']);
    await town.giveBack(cleo, grill);
    expect((await town.take(ada, grill)).body.answer.outcome).toBe('free');
  });

  it('moves when more hands are needed, or a held place runs out', async () => {
    const { database } = town.desk;
    const [, ben = ''] = await waiting('Ben');
    await database.rows('update shift set needed = 2 where id = ?', [grill]);
    expect(await moveUp()).toBe(1);
    expect(await onGrill(ben)).toBe('taken');
  });

  it('is open to somebody new, who stands in it once the code is typed', async () => {
    const { database } = town.desk;
    const [ada] = await waiting();
    const email = 'ben@example.org';
    const ben = { name: 'Ben', phone: null, birthDate: '1990-05-01', parent: null };
    const press = (shiftIds: string[]) =>
      town.desk.call<VolunteerPressed>(
        'POST',
        route(routes.volunteerPress, { slug: 'weltkindertag-2027' }),
        undefined,
        { ...{ shiftIds, person: ben, email }, orWait: [grill] },
      );
    const pressed = await press([grill]);
    expect(pressed.body.outcome).toBe('held');
    await town.giveBack(ada, grill);
    expect(await moveUp()).toBe(0);
    expect((await town.take(ada, grill)).body.answer.outcome).toBe('free');
    const typed = await town.type(heldId(pressed));
    expect(typed.body.outcome).toBe('confirmed');
    const secret = typed.body.outcome === 'confirmed' ? typed.body.secret : '';
    expect(await onGrill(secret)).toBe('waiting 1');
    expect((await database.rows("select 1 from shift_signup where state = 'held'")).length).toBe(0);
    await town.giveBack(ada, grill);
    expect([await moveUp(), await onGrill(secret)]).toEqual([1, 'taken']);
  });

  it('stands still near the day: the office gives the place, and the volunteer is told', async () => {
    const [ada, ben = ''] = await waiting('Ben');
    await town.desk.at('2027-09-12T18:00:00Z');
    const board = async () =>
      (
        await office<ShiftBoard>(
          'GET',
          route(deskRoutes.deskShiftBoard, { slug: 'weltkindertag-2027' }),
        )
      ).body.shifts.find(({ id }) => id === grill)?.signups;
    const [first, second] = (await board()) ?? [];
    const give = () =>
      office('POST', route(deskRoutes.deskSignupReinstate, { id: second?.id ?? '' }), {
        version: second?.version,
      });
    expect((await give()).body.reason).toBe('shift-full');
    await office('POST', route(deskRoutes.deskSignupCancel, { id: first?.id ?? '' }), {
      reason: 'krank',
      version: first?.version,
    });
    expect(await onGrill(ada)).toBe('cancelled');
    expect(await moveUp()).toBe(0);
    expect((await give()).status).toBe(200);
    expect([await onGrill(ben), await told()]).toEqual(['taken', 1]);
  });

  it('keeps its shift from being deleted, and goes with its day', async () => {
    const { database } = town.desk;
    const [ada] = await waiting('Ben');
    await town.giveBack(ada, grill);
    const gone = await office('DELETE', route(deskRoutes.deskShift, { id: grill }));
    expect(gone.body.reason).toBe('shift-has-people');
    await database.rows('delete from community_day');
    expect(await database.rows('select 1 from shift_signup')).toEqual([]);
  });

  it('answers an address that is none with 422, not with a failure', async () => {
    const secret = await town.join({ name: 'Ada' }, [grill]);
    const address = route(routes.ownSignupCancel, { secret, id: 'x' });
    expect((await town.desk.call('POST', address)).status).toBe(422);
  });
});
