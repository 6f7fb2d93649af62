import { route, routes, type PublicCommunityDay } from '@dabei/contracts';
import { aCommunityDay, aShiftRole, aStoredShift, messagesTo } from '../testing/a-community-day';
import { aVolunteerTown, heldId, type VolunteerTown } from '../testing/a-volunteer-town';

describe('"Ich helfe mit"', () => {
  let town: VolunteerTown;
  let games: string;
  let morning: string;
  let noon: string;

  beforeAll(async () => {
    town = await aVolunteerTown();
  });
  afterAll(() => town.desk.stop());
  beforeEach(async () => {
    await town.desk.empty();
    await town.desk.database.rows('delete from attempt');
    await town.desk.at('2027-08-20T08:00:00Z');
    const day = await aCommunityDay(town.desk.database);
    games = await aShiftRole(town.desk.database, day);
    morning = await aStoredShift(town.desk.database, games, ['10:00', '12:00'], 1);
    noon = await aStoredShift(town.desk.database, games, ['11:30', '13:00'], 1);
  });

  const states = async (): Promise<string[]> =>
    (
      await town.desk.database.rows<{ state: string }>(
        'select state from shift_signup order by created_at, id',
      )
    ).map(({ state }) => state);
  const free = async (): Promise<number[]> => {
    const { body } = await town.desk.call<PublicCommunityDay>(
      'GET',
      route(routes.publicCommunityDay, { slug: 'weltkindertag-2027' }),
    );
    return body.shifts.map((shift) => shift.free);
  };

  it('holds a place that counts, and the typed code makes it the volunteer’s', async () => {
    const held = await town.press({ name: 'Ada' }, [morning]);
    expect(held.body).toMatchObject({ outcome: 'held', confirmBy: expect.any(String) as string });
    expect([await states(), await free()]).toEqual([['held'], [0, 1]]);
    expect((await town.type(heldId(held), '000000')).body.code).toBe('wrong-code');
    const typed = await town.type(heldId(held));
    expect(typed.body.outcome).toBe('confirmed');
    // twice is once
    expect((await town.type(heldId(held))).body).toEqual(typed.body);
    expect(await states()).toEqual(['taken']);
    expect((await messagesTo(town.desk.database)).map(({ message }) => message)).toEqual([
      'volunteer-held',
      'volunteer-news signed-up',
    ]);
  });

  it('only asks where the office says who may', async () => {
    await town.desk.database.rows('update shift_role set needs_confirmation = true');
    await town.join({ name: 'Ada' }, [morning]);
    expect(await states()).toEqual(['asked']);
    expect(await free()).toEqual([0, 1]);
  });

  it('takes all shifts of a press or none, and says why', async () => {
    const both = await town.press({ name: 'Ada' }, [morning, noon]);
    expect(both.body).toEqual({
      outcome: 'refused',
      refusals: [{ shiftId: noon, reason: 'collides' }],
    });
    expect(await states()).toEqual([]);
    await town.press({ name: 'Ada' }, [morning]);
    expect((await town.press({ name: 'Ben' }, [morning])).body).toMatchObject({
      refusals: [{ shiftId: morning, reason: 'full' }],
    });
    // what is refused takes no time: the other one is not refused because of it
    expect((await town.press({ name: 'Ben' }, [morning, noon])).body).toEqual({
      outcome: 'refused',
      refusals: [{ shiftId: morning, reason: 'full' }],
    });
    const twelve = { name: 'Cem', birthDate: '2015-09-20', parent: aParent };
    expect((await town.press(twelve, [noon])).body).toMatchObject({
      refusals: [{ shiftId: noon, reason: 'too-young' }],
    });
    await town.desk.at('2027-07-31T08:00:00Z');
    expect((await town.press({ name: 'Dora' }, [noon])).body).toMatchObject({
      refusals: [{ shiftId: noon, reason: 'not-yet' }],
    });
    expect(await states()).toEqual(['held']);
  });

  it('asks under age for somebody who may say yes', async () => {
    const young = { name: 'Ada', birthDate: '2011-03-04' };
    const alone = await town.press(young, [morning]);
    expect([alone.status, alone.body.code]).toEqual([422, 'invalid']);
    expect((await town.press({ ...young, parent: aParent }, [morning])).body.outcome).toBe('held');
  });

  it('gives back after an hour what nobody typed a code for', async () => {
    const late = heldId(await town.press({ name: 'Ada' }, [morning]));
    await town.desk.at('2027-08-20T09:01:00Z');
    const next = await town.press({ name: 'Ben' }, [morning]);
    expect(next.body.outcome).toBe('held');
    expect((await town.type(late)).body).toEqual({ outcome: 'expired' });
    expect((await town.type(heldId(next))).body.outcome).toBe('confirmed');
  });

  it('opens nothing with an old mail, whether the code was typed in time or not', async () => {
    const [typed, forgotten] = [
      heldId(await town.press({ name: 'Ada' }, [morning])),
      heldId(await town.press({ name: 'Ben' }, [noon])),
    ];
    expect((await town.type(typed)).body.outcome).toBe('confirmed');
    await town.desk.at('2027-08-20T09:01:00Z');
    for (const id of [typed, forgotten])
      expect((await town.type(id)).body).toEqual({ outcome: 'expired' });
    expect(await states()).toEqual(['taken', 'held']);
  });

  it('begins anew with a second press: the code of the first keeps nothing', async () => {
    const first = heldId(await town.press({ name: 'Ada' }, [morning]));
    const second = heldId(await town.press({ name: 'Ada' }, [noon]));
    expect(await free()).toEqual([1, 0]);
    expect((await town.type(first)).body).toEqual({ outcome: 'expired' });
    expect((await town.type(second)).body.outcome).toBe('confirmed');
  });

  it('keeps what was held when the second press is refused', async () => {
    await town.press({ name: 'Ben' }, [noon]);
    const held = heldId(await town.press({ name: 'Ada' }, [morning]));
    expect((await town.press({ name: 'Ada' }, [noon])).body.outcome).toBe('refused');
    expect((await town.type(held)).body.outcome).toBe('confirmed');
  });

  it('tells nobody whose address helps already: the link goes by mail, the answer is the same', async () => {
    await town.join({ name: 'Ada' }, [morning]);
    const presses = async (name: string) => [
      await town.press({ name }, [noon]),
      await town.press({ name }, [noon]),
    ];
    const known = await presses('Ada');
    const stranger = await presses('Ben');
    const shape = (answers: typeof known) =>
      answers.map(({ body, status }) => [status, body.outcome, Object.keys(body)]);
    expect(shape(known)).toEqual(shape(stranger));
    // a new one each time, as for somebody who presses again before the code
    const ids = [...known, ...stranger].map(heldId);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await town.type(ids[0] ?? '', '000000')).toEqual({
      ...(await town.type(ids[3] ?? '', '000000')),
      headers: expect.anything() as Headers,
    });
    expect((await town.press({ name: 'Ada' }, [morning])).body).toEqual(
      (await town.press({ name: 'Cem' }, [morning])).body,
    );
    const messages = await messagesTo(town.desk.database);
    expect(messages.filter(({ message }) => message.endsWith('signed-up'))).toHaveLength(4);
    expect(await states()).toEqual(['taken', 'held']);
  });

  it('shows everybody what is needed and nobody who has come forward', async () => {
    await town.join({ name: 'Ada Geheim' }, [morning]);
    const { body } = await town.desk.call<PublicCommunityDay>(
      'GET',
      route(routes.publicCommunityDay, { slug: 'weltkindertag-2027' }),
    );
    expect(JSON.stringify(body)).not.toMatch(/Ada|Geheim|volunteer/);
    expect(body).toMatchObject({ open: true, roles: [{ id: games }] });
  });
});

const aParent = { name: 'Alex', email: 'alex@example.org', phone: null };
