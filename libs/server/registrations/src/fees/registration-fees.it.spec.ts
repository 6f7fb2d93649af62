import fc from 'fast-check';
import { CancelRegistration } from '../cancel/cancel-registration';
import { FinishTask } from '../desk/finish-task';
import { MoveRegistration } from '../moves/move-registration';
import { feesDay as today, feesOf } from '../testing/fees-of';
import { staff } from '../testing/scene';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';

describe('fees of places on the bill of a family', () => {
  let running: RunningRegistrations;
  const { sweep, tick, aPlace, billId, linesOf, stands, markOf, book } = feesOf(() => running);

  beforeAll(async () => {
    running = await startRegistrations();
    await running.at('2027-06-01T10:00:00Z');
  });
  afterAll(() => running.stop());

  it('join one bill per family and campaign once a priced place is confirmed', async () => {
    const first = await aPlace(500);
    const second = await aPlace(300, {
      campaignId: first.event.campaignId,
      household: first.household,
    });
    const free = await aPlace(0);
    await sweep();
    await sweep();
    expect(await billId(second.id)).toBe(await billId(first.id));
    expect(await linesOf(await billId(first.id))).toHaveLength(2);
    expect((await stands(first.id)).openCents).toBe(800);
    expect(await billId(free.id)).toBe('');
    const [bill] = await running.database.rows<{ reference: string; due: string; sealed: Buffer }>(
      'select reference, due_on::text as due, sealed from bill where id = ?',
      [await billId(first.id)],
    );
    expect(bill?.reference).toMatch(/^RF\d{2}[A-Z]{2,8}27\d{6}$/);
    expect(bill?.sealed).not.toBeNull();
  });

  it('are paid by the tick, with one receipt in journal and mark, and taken back by it', async () => {
    const { id } = await aPlace();
    await tick(id, true);
    await tick(id, true);
    const lines = await linesOf(await billId(id));
    expect(lines.map(({ kind }) => kind)).toEqual(['charged', 'paid']);
    expect(await markOf(id)).toEqual({ on: today, cents: 500, receipt: lines[1]?.receipt });
    await tick(id, false);
    expect(await markOf(id)).toEqual({ on: null, cents: null, receipt: null });
    expect(await stands(id)).toMatchObject({ openCents: 500, moneyCents: 0 });
  });

  it('are marked when the bill was paid at the page of the money, not by a part of it', async () => {
    const first = await aPlace(500);
    const { id } = await aPlace(300, {
      campaignId: first.event.campaignId,
      household: first.household,
    });
    await sweep();
    const bill = await billId(id);
    await book(bill, 'paid', 300);
    expect((await markOf(id))?.on).toBeNull();
    await book(bill, 'paid', 500);
    expect(await markOf(id)).toMatchObject({ on: today, cents: 300 });
    expect(await markOf(first.id)).toMatchObject({ on: today, cents: 500 });
    await book(bill, 'payment-reversed', 800);
    expect((await markOf(id))?.on).toBeNull();
    expect((await markOf(first.id))?.on).toBeNull();
  });

  it('of a place that ended are credited; what was paid goes back', async () => {
    const { id } = await aPlace();
    await tick(id, true);
    const cancel = { registrationId: id, by: 'office' as const, actorId: staff.accountId };
    await running.app.get(CancelRegistration).cancel(cancel);
    await sweep();
    expect(await stands(id)).toMatchObject({ billedCents: 0, overpaidCents: 500 });
    await book(await billId(id), 'refunded', 500);
    expect((await markOf(id))?.on).toBeNull();
    expect(await stands(id)).toMatchObject({ moneyCents: 0, overpaidCents: 0 });
  });

  it('of a place that ended pay another one; its mark goes with them', async () => {
    const first = await aPlace(500);
    const second = await aPlace(300, {
      campaignId: first.event.campaignId,
      household: first.household,
    });
    await tick(second.id, true);
    const cancel = { registrationId: second.id, by: 'office' as const, actorId: staff.accountId };
    await running.app.get(CancelRegistration).cancel(cancel);
    await sweep();
    await tick(first.id, true);
    expect(await stands(first.id)).toMatchObject({ moneyCents: 500, openCents: 0 });
    expect((await markOf(first.id))?.cents).toBe(500);
    expect((await markOf(second.id))?.on).toBeNull();
  });

  it('are not paid by the tick of a place that ended', async () => {
    const { id } = await aPlace();
    const cancel = { registrationId: id, by: 'office' as const, actorId: staff.accountId };
    await running.app.get(CancelRegistration).cancel(cancel);
    await expect(tick(id, true)).rejects.toMatchObject({
      details: { reason: 'already-cancelled' },
    });
    expect(await billId(id)).toBe('');
  });

  it('follow a place that moves; the difference is settled on the same bill', async () => {
    const { id, event } = await aPlace(500);
    await tick(id, true);
    const to = await running.town.anEvent({
      campaignId: event.campaignId,
      capacity: 1,
      priceCents: 800,
    });
    const moved = await running.app
      .get(MoveRegistration)
      .move(id, { eventId: to.id, ifFull: 'keep-place', reason: 'Termin', overrides: [] }, staff);
    const [task] = await running.database.rows<{ id: string }>(
      "select id from task where registration_id = ? and kind = 'fee-difference'",
      [moved.registrationId],
    );
    await sweep();
    expect(await stands(moved.registrationId)).toMatchObject({ openCents: 300, moneyCents: 500 });
    await running.app.get(FinishTask).finish(task?.id ?? '', 'done', staff);
    expect(await stands(moved.registrationId)).toMatchObject({ openCents: 0, moneyCents: 800 });
    expect((await markOf(moved.registrationId))?.cents).toBe(800);
  });

  it('that were paid before there were bills come with their own receipt, once', async () => {
    const { id } = await aPlace();
    await running.database.rows(
      "update registration set paid_on = '2027-05-01', paid_cents = 500, receipt_number = '2027-90001' where id = ?",
      [id],
    );
    await sweep();
    await sweep();
    expect(await linesOf(await billId(id))).toEqual([
      { kind: 'charged', cents: 500, receipt: null },
      { kind: 'paid', cents: 500, receipt: '2027-90001' },
    ]);
  });

  it('say in their marks never more than the journal, whatever is ticked and booked', async () => {
    const acts = fc.array(
      fc.record({
        place: fc.nat(1),
        act: fc.constantFrom('tick', 'untick', 'pay', 'reverse', 'refund', 'cancel', 'sweep'),
        cents: fc.integer({ min: 1, max: 900 }),
      }),
      { minLength: 4, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(acts, async (some) => {
        const first = await aPlace(500);
        const second = await aPlace(300, {
          campaignId: first.event.campaignId,
          household: first.household,
        });
        await sweep();
        const bill = await billId(first.id);
        const places = [first.id, second.id];
        for (const { place, act, cents } of some) await play(act, places[place] ?? '', bill, cents);
        await sweep();
        const { moneyCents, billedCents, openCents, overpaidCents } = await stands(first.id);
        expect(moneyCents).toBe(billedCents - openCents + overpaidCents);
        const [said] = await running.database.rows<{ cents: number }>(
          'select coalesce(sum(paid_cents), 0)::int as cents from registration where id in (?, ?)',
          places,
        );
        expect(said?.cents).toBeLessThanOrEqual(moneyCents);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  async function play(act: string, place: string, bill: string, cents: number): Promise<void> {
    const refused = (): undefined => undefined;
    if (act === 'tick') await tick(place, true).catch(refused);
    if (act === 'untick') await tick(place, false);
    if (act === 'pay') await book(bill, 'paid', cents).catch(refused);
    if (act === 'reverse') await book(bill, 'payment-reversed', cents).catch(refused);
    if (act === 'refund') await book(bill, 'refunded', cents).catch(refused);
    if (act === 'cancel') {
      const order = { registrationId: place, by: 'office' as const, actorId: staff.accountId };
      await running.app.get(CancelRegistration).cancel(order).catch(refused);
    }
    if (act === 'sweep') await sweep();
  }
});
