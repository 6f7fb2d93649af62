import { ExpireHolds } from '../press/expire-holds';
import { feesOf } from '../testing/fees-of';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';
import { ExpireOffers } from '../waiting-list/expire-offers';
import { ServeAllLines } from '../waiting-list/serve-all-lines';

describe('a place that was not paid', () => {
  let running: RunningRegistrations;
  const { sweep, aPlace, billId, stands } = feesOf(() => running);

  beforeAll(async () => {
    running = await startRegistrations();
    await running.at('2027-06-01T10:00:00Z');
  });
  afterAll(() => running.stop());

  it.each([false, true])(
    'stays a place, however long it is due (said to be difficult: %s)',
    async (difficult) => {
      const { id } = await aPlace(500);
      await sweep();
      const bill = await billId(id);
      if (difficult)
        await running.database.rows('update bill set difficult_at = now() where id = ?', [bill]);
      for (const day of ['2027-06-14', '2027-06-16', '2027-07-15', '2027-08-30']) {
        await running.at(`${day}T10:00:00Z`);
        for (const work of [ExpireHolds, ExpireOffers, ServeAllLines])
          await running.app.get<{ run: () => Promise<number> }>(work).run();
        await sweep();
      }
      const [place] = await running.database.rows<{ state: string }>(
        'select state from registration where id = ?',
        [id],
      );
      expect(place?.state).toBe('confirmed');
      expect((await stands(id)).openCents).toBe(500);
      await running.at('2027-06-01T10:00:00Z');
    },
  );
});
