import { anOrder, press } from '../testing/press';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';
import { PlaceLock } from './place-lock';

const families = 60;
const places = 15;

class NoLock extends PlaceLock {
  override take(): Promise<void> {
    return Promise.resolve();
  }
}

interface Rush {
  confirmed: number;
  waiting: number;
  refusedByDatabase: number;
  distinctRanks: number;
}

/** Sixty families want fifteen places at the same moment, half of them over a second process. */
async function rush(first: RunningRegistrations, second: RunningRegistrations): Promise<Rush> {
  const event = await first.town.anEvent({ capacity: places });
  const households = [];
  for (let i = 0; i < families; i += 1) households.push(await first.town.aHousehold());
  const answers = await Promise.allSettled(
    households.map((household, i) =>
      press(i % 2 === 0 ? first.app : second.app, anOrder(household, event.id)),
    ),
  );
  const rows = await first.database.rows<{ state: string; rank: string | null }>(
    'select state, rank from registration where event_id = ?',
    [event.id],
  );
  const waiting = rows.filter(({ state }) => state === 'waiting');
  return {
    confirmed: rows.filter(({ state }) => state === 'confirmed').length,
    waiting: waiting.length,
    refusedByDatabase: answers.filter(({ status }) => status === 'rejected').length,
    distinctRanks: new Set(waiting.map(({ rank }) => rank)).size,
  };
}

describe('sixty families want fifteen places at the same moment', () => {
  let first: RunningRegistrations;
  const others: RunningRegistrations[] = [];

  const another = async (lock?: PlaceLock): Promise<RunningRegistrations> => {
    const started = await startRegistrations({
      databaseUrl: first.databaseUrl,
      ...(lock ? { lock } : {}),
    });
    others.push(started);
    return started;
  };

  beforeAll(async () => {
    first = await startRegistrations();
  });
  afterAll(async () => {
    for (const other of others) await other.stop();
    await first.stop();
  });

  it('gives exactly fifteen places and forty-five ranks', async () => {
    const result = await rush(first, await another());
    expect(result).toEqual({
      confirmed: places,
      waiting: families - places,
      refusedByDatabase: 0,
      distinctRanks: families - places,
    });
  });

  it('never overbooks when only the lock is missing, but the database has to refuse some', async () => {
    const result = await rush(await another(new NoLock()), await another(new NoLock()));
    expect(result.confirmed).toBeLessThanOrEqual(places);
    expect(result.refusedByDatabase).toBeGreaterThan(0);
  });

  it('overbooks when lock and trigger are both missing: the test above is not blind', async () => {
    await first.database.rows('alter table registration disable trigger registration_capacity');
    try {
      const result = await rush(await another(new NoLock()), await another(new NoLock()));
      expect(result.confirmed).toBeGreaterThan(places);
    } finally {
      await first.database.rows('alter table registration enable trigger registration_capacity');
    }
  });
});
