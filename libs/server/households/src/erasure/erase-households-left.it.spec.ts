import { rowsIn, sellerEmailKey } from '@dabei/server/platform';
import { somebodyWaits } from '@dabei/server/testing';
import { aFamily } from '../testing/a-family';
import { aPitchOf } from '../testing/a-pitch';
import { aNumberOf } from '../testing/a-seller';
import { startHouseholds, type RunningHouseholds } from '../testing/start-households';
import { EraseHouseholdsLeft } from './erase-households-left';

describe('a household nothing lives on', () => {
  let town: RunningHouseholds;

  beforeAll(async () => {
    town = await startHouseholds();
    await town.at('2027-06-20T08:00:00Z');
  });
  afterAll(() => town.stop());

  it('stays while a market remembers what it booked there', async () => {
    const family = await aFamily(town.database, {
      state: 'provisional',
      createdAt: '2027-05-01T08:00:00Z',
    });
    const pitch = await aPitchOf(town.database, family.id);
    const seller = await town.database.row<{ id: string }>('select id from seller');
    await aNumberOf(town.database, { seller: seller?.id ?? '', pitch });
    const erase = () => town.app.get(EraseHouseholdsLeft).run();
    expect(await erase()).toBe(0);
    expect(
      await town.database.row('select state from pitch_booking where id = ?', [pitch]),
    ).toEqual({ state: 'confirmed' });
    await town.database.rows('delete from pitch_booking where id = ?', [pitch]);
    expect(await erase()).toBe(0);
    await town.database.rows('delete from seller_number');
    expect(await erase()).toBe(1);
  });

  it('takes no number with it that its address keeps: it may be somebody else’s', async () => {
    const family = await aFamily(town.database, {
      state: 'provisional',
      createdAt: '2027-05-01T08:00:00Z',
    });
    const key = sellerEmailKey(town.sealer, family.email ?? '');
    await town.database.rows(
      "insert into kept_number (number, seller_key, asked_on) values (17, ?, '2027-05-08')",
      [key],
    );
    expect(await town.app.get(EraseHouseholdsLeft).run()).toBe(1);
    expect(
      await town.database.rows('select number from kept_number where seller_key = ?', [key]),
    ).toEqual([{ number: 17 }]);
  });

  it('stays when it takes a place between the look and the lock', async () => {
    const family = await aFamily(town.database, {
      state: 'provisional',
      createdAt: '2027-05-01T08:00:00Z',
    });
    const event = await town.season.anEvent();
    const erasing = await town.database.transact(async (em) => {
      await rowsIn(em, 'select id from household where id = ? for no key update', [family.id]);
      const run = town.app.get(EraseHouseholdsLeft).run();
      await somebodyWaits(town.database);
      await town.season.aRegistration({
        householdId: family.id,
        childId: family.childIds[0] ?? '',
        eventId: event.id,
        state: 'held',
      });
      return { run };
    });
    expect(await erasing.run).toBe(0);
    expect(
      await town.database.row('select state from household where id = ?', [family.id]),
    ).toEqual({ state: 'provisional' });
  });
});
