import { FindFees } from './find-fees';
import { feesOf } from '../testing/fees-of';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';

describe('fees that are looked at because something changed', () => {
  let running: RunningRegistrations;
  const { sweep, aPlace, billId, linesOf, stands } = feesOf(() => running);

  beforeAll(async () => {
    running = await startRegistrations();
    await running.at('2027-06-01T10:00:00Z');
  });
  afterAll(() => running.stop());

  const set = (id: string, changes: string) =>
    running.database.rows(`update registration set ${changes} where id = ?`, [id]);
  const marks = async () =>
    (
      await running.database.rows<{ id: string }>('select registration_id as id from fee_check')
    ).map(({ id }) => id);

  it('are looked at once, and again when the place changes', async () => {
    const { id } = await aPlace(500);
    const free = await aPlace(0);
    expect(await marks()).toContain(id);
    expect(await marks()).not.toContain(free.id);
    await sweep();
    expect(await marks()).toEqual([]);
    expect((await stands(id)).openCents).toBe(500);
    await set(id, 'version = version + 1');
    expect(await marks()).toEqual([]);
    await set(id, 'amount_cents = 300');
    await sweep();
    expect((await stands(id)).openCents).toBe(300);
  });

  it('are billed although one of them cannot be; that one is tried again later', async () => {
    const { id: first, household, event } = await aPlace(500);
    const { campaignId } = event;
    const broken = await aPlace(300, { campaignId, household });
    const good = await aPlace(700);
    await set(first, 'amount_cents = 2000000000');
    await set(broken.id, 'amount_cents = 2000000000');
    await expect(sweep()).rejects.toThrow();
    expect((await stands(good.id)).openCents).toBe(700);
    expect(await marks()).toEqual([broken.id]);
    // not at once, that would be the same again
    expect(await sweep()).toBe(0);
    await running.at('2027-06-01T10:05:00Z');
    await expect(sweep()).rejects.toThrow();
    await set(broken.id, 'amount_cents = 300');
    await sweep();
    expect(await marks()).toEqual([]);
    expect(await linesOf(await billId(broken.id))).toHaveLength(2);
  });

  it('are found once a day where no change of the place told of them', async () => {
    const { id, event } = await aPlace(500);
    const phase = (to: string) =>
      running.database.rows('update campaign set phase = ? where id = ?', [to, event.campaignId]);
    await phase('done');
    await sweep();
    await phase('running');
    expect(await sweep()).toBe(0);
    expect(await running.app.get(FindFees).run()).toBe(1);
    await sweep();
    expect((await stands(id)).openCents).toBe(500);
    expect(await running.app.get(FindFees).run()).toBe(0);
  });

  it('that changed while they were looked at are looked at again', async () => {
    const { id } = await aPlace(500);
    await sweep();
    await set(id, 'amount_cents = 500, paid_cents = null');
    const [seen] = await running.database.rows<{ mark: string }>(
      'select mark from fee_check where registration_id = ?',
      [id],
    );
    await set(id, 'amount_cents = 400');
    await running.database.rows('delete from fee_check where registration_id = ? and mark = ?', [
      id,
      seen?.mark,
    ]);
    expect(await marks()).toEqual([id]);
  });
});

describe('what was paid before there were bills', () => {
  let running: RunningRegistrations;
  const { sweep, aPlace, billId, linesOf, stands } = feesOf(() => running);

  beforeAll(async () => {
    running = await startRegistrations();
    await running.at('2027-06-01T10:00:00Z');
  });
  afterAll(() => running.stop());

  const paid = (id: string, more: string) =>
    running.database.rows(
      `update registration set paid_on = '2027-05-01', paid_cents = 500,
         receipt_number = '2027-9' || right(?::text, 4), ${more} where id = ?`,
      [id, id],
    );

  it.each(['amount_cents = 0', "state = 'cancelled', amount_cents = 500"])(
    'is booked and can be given back where the place costs nothing today (%s)',
    async (today) => {
      const { id } = await aPlace(500);
      await paid(id, today);
      await sweep();
      expect(await linesOf(await billId(id))).toMatchObject([
        { kind: 'charged', cents: 500 },
        { kind: 'paid', cents: 500, receipt: expect.stringMatching(/^2027-9/) as string },
        { kind: 'credited', cents: 500 },
      ]);
      expect(await stands(id)).toMatchObject({ overpaidCents: 500, billedCents: 0 });
      expect(await running.app.get(FindFees).run()).toBe(0);
      expect(await sweep()).toBe(0);
    },
  );

  it('is left alone where the season is over', async () => {
    const { id, event } = await aPlace(500);
    await running.database.rows("update campaign set phase = 'done' where id = ?", [
      event.campaignId,
    ]);
    await paid(id, 'amount_cents = 0');
    await sweep();
    expect(await billId(id)).toBe('');
    expect(await running.app.get(FindFees).run()).toBe(0);
  });
});
