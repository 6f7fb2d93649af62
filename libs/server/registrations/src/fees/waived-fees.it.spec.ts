import { creditPart } from '@dabei/server/platform';
import { randomUUID } from 'node:crypto';
import { CancelRegistration } from '../cancel/cancel-registration';
import { feesDay, feesOf } from '../testing/fees-of';
import { staff } from '../testing/scene';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';

describe('fees that are waived, never came, or are long past', () => {
  let running: RunningRegistrations;
  const { sweep, tick, aPlace, billId, stands } = feesOf(() => running);

  beforeAll(async () => {
    running = await startRegistrations();
    await running.at('2027-06-01T10:00:00Z');
  });
  afterAll(() => running.stop());

  it('stay waived, also at another price; what ended costs nothing either way', async () => {
    const { id } = await aPlace(1000);
    await sweep();
    const waive = { billId: await billId(id), cents: 400, reason: 'Härte', actorId: null };
    await running.database.transact((em) =>
      creditPart(em, { ...waive, pressKey: randomUUID() }, feesDay),
    );
    expect(await sweep()).toBe(0);
    expect((await stands(id)).openCents).toBe(600);
    await running.database.rows('update registration set amount_cents = 900 where id = ?', [id]);
    await sweep();
    expect((await stands(id)).openCents).toBe(500);
    const cancel = { registrationId: id, by: 'office' as const, actorId: staff.accountId };
    await running.app.get(CancelRegistration).cancel(cancel);
    await sweep();
    expect((await stands(id)).billedCents).toBe(0);
    expect(await sweep()).toBe(0);
  });

  it('waived as a whole, forgive no more than was waived when the price rises', async () => {
    const { id } = await aPlace(2000);
    await sweep();
    const waive = { billId: await billId(id), cents: 2000, reason: 'Härte', actorId: null };
    await running.database.transact((em) =>
      creditPart(em, { ...waive, pressKey: randomUUID() }, feesDay),
    );
    await running.database.rows('update registration set amount_cents = 3000 where id = ?', [id]);
    await sweep();
    expect((await stands(id)).openCents).toBe(1000);
    await running.database.rows('update registration set amount_cents = 3100 where id = ?', [id]);
    await sweep();
    expect((await stands(id)).openCents).toBe(1100);
    expect(await sweep()).toBe(0);
  });

  it('take no money back that came for another place', async () => {
    const first = await aPlace(500);
    await tick(first.id, true);
    const cancel = { registrationId: first.id, by: 'office' as const, actorId: staff.accountId };
    await running.app.get(CancelRegistration).cancel(cancel);
    await sweep();
    const { campaignId } = first.event;
    const second = await aPlace(500, { campaignId, household: first.household });
    await tick(second.id, true);
    await tick(second.id, false);
    expect((await stands(second.id)).moneyCents).toBe(500);
  });

  it('book no cash that never came: a tick where nothing was open', async () => {
    const first = await aPlace(500);
    await tick(first.id, true);
    const cancel = { registrationId: first.id, by: 'office' as const, actorId: staff.accountId };
    await running.app.get(CancelRegistration).cancel(cancel);
    await sweep();
    const { campaignId } = first.event;
    const second = await aPlace(500, { campaignId, household: first.household });
    await tick(second.id, true);
    await running.database.rows('update registration set amount_cents = 300 where id = ?', [
      second.id,
    ]);
    await sweep();
    expect((await stands(second.id)).moneyCents).toBe(500);
  });

  it.each(['done', 'erased'])(
    'of a season that is over are not billed afterwards (%s)',
    async (phase) => {
      const { id, event } = await aPlace(500);
      await running.database.rows('update campaign set phase = ? where id = ?', [
        phase,
        event.campaignId,
      ]);
      await sweep();
      expect(await billId(id)).toBe('');
    },
  );

  it('of a family that is erased are not billed afterwards', async () => {
    const { id, household } = await aPlace(500);
    await running.database.rows("update household set state = 'erased' where id = ?", [
      household.id,
    ]);
    await sweep();
    expect(await billId(id)).toBe('');
  });
});
