import type { BoothNeeds } from '@dabei/domain';
import { aBoothCall, aBoothPlace, aPowerConnection, aStoredBooth } from '../testing/a-booth-call';
import { aBoothTown, aWriting, type BoothTown } from '../testing/a-booth-town';
import { aCommunityDay } from '../testing/a-community-day';

const watts = (some: number): BoothNeeds['power'] => ({ watts: some, connector: 'schuko' });

describe('an association that changes its needs after it was accepted', () => {
  let town: BoothTown;
  let day: string;
  let place: string;
  let box: string;

  beforeAll(async () => {
    town = await aBoothTown();
  });
  afterAll(() => town.desk.stop());
  beforeEach(async () => {
    await town.desk.empty();
    await town.desk.at('2027-08-20T08:00:00Z');
    day = await aCommunityDay(town.desk.database);
    await aBoothCall(town.desk.database, day);
    box = await aPowerConnection(town.desk.database, day, 'V1', 3000);
    place = await aBoothPlace(town.desk.database, day, '7', { connectionId: box, hasWater: false });
  });

  const placed = (needs: Partial<BoothNeeds> = {}): Promise<string> =>
    aStoredBooth(town.desk.database, day, {
      ...{ state: 'placed', placeId: place, needs },
      ...(needs.power ? { connectionId: box } : {}),
    });
  const change = async (id: string, needs: Partial<BoothNeeds>) => {
    const { body } = await town.page(town.secretOf(id));
    const { writing } = body;
    const after = { ...writing.needs, ...needs, languages: writing.needs.languages };
    return town.save(town.secretOf(id), aWriting({ ...writing, about: 'Neu', needs: after }));
  };
  const standing = (id: string) =>
    town.desk.database.row<{ state: string; box: string | null; look: unknown[] }>(
      `select state, connection_id as box, to_look_at as look from booth where id = ?`,
      [id],
    );

  it('stays where it is as long as ground and power do', async () => {
    const id = await placed();
    expect((await change(id, { tables: 4 })).body).toMatchObject({ outcome: 'done', looks: false });
    expect(await standing(id)).toMatchObject({ state: 'placed', look: [] });
  });

  it('keeps its place until the office has looked', async () => {
    const id = await placed();
    expect((await change(id, { water: true })).body).toMatchObject({ looks: true });
    expect(await standing(id)).toMatchObject({
      ...{ state: 'placed', look: [{ reason: 'no-water', place: '7' }] },
    });
    // said again it is still to be looked at; taken back it is not
    await change(id, { tables: 5 });
    expect(await standing(id)).toMatchObject({ look: [{ reason: 'no-water' }] });
    await change(id, { water: false });
    expect(await standing(id)).toMatchObject({ look: [] });
  });

  it('never goes above the limit of its connection without a named override', async () => {
    const id = await placed({ power: watts(2000) });
    expect((await change(id, { power: watts(2900) })).body).toMatchObject({ looks: false });
    expect((await change(id, { power: watts(3500) })).body).toMatchObject({ looks: true });
    expect(await standing(id)).toMatchObject({
      box: null,
      look: [
        { reason: 'above-limit', limitWatts: 3000, wouldBeWatts: 3500, connection: 'V1' },
        { reason: 'not-connected' },
      ],
    });
  });

  it('asks for a connection where power is new, and gives it back where none is needed', async () => {
    const fresh = await placed();
    await change(fresh, { power: watts(500) });
    expect(await standing(fresh)).toMatchObject({ box: null, look: [{ reason: 'not-connected' }] });
    await town.withdraw(town.secretOf(fresh));
    const id = await placed({ power: watts(500) });
    await change(id, { power: null });
    expect(await standing(id)).toMatchObject({ box: null, look: [] });
  });

  it('goes back to be checked where it was only found complete; its kind stays', async () => {
    const id = await aStoredBooth(town.desk.database, day);
    await town.desk.database.rows(`update booth set about = 'Alt'`);
    const secret = town.secretOf(id);
    expect((await town.save(secret, aWriting({ kind: 'information' }))).body.reason).toBe(
      'booth-kind-fixed',
    );
    // the same said again is no change
    await town.save(secret, (await town.page(secret)).body.writing);
    expect(await standing(id)).toMatchObject({ state: 'complete' });
    await change(id, { tables: 3 });
    expect(await standing(id)).toMatchObject({ state: 'submitted' });
  });

  it('frees place and power when it withdraws', async () => {
    const id = await placed({ power: watts(2000) });
    const page = await town.withdraw(town.secretOf(id));
    expect(page.body).toMatchObject({ state: 'withdrawn', place: null, ticketQr: null });
    const next = await aStoredBooth(town.desk.database, day, {
      ...{ state: 'placed', placeId: place, connectionId: box, needs: { power: watts(3000) } },
    });
    expect(await standing(next)).toMatchObject({ box });
  });
});
