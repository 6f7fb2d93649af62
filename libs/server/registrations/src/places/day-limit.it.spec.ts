import type { BasketResult } from '@dabei/contracts';
import { Clock } from '@dabei/server/platform';
import { CancelRegistration } from '../cancel/cancel-registration';
import { ConfirmBaskets } from '../confirm/confirm-baskets';
import { MoveRegistration } from '../moves/move-registration';
import { CheckBasket } from '../press/check-basket';
import { aStrangersOrder, anOrder, press } from '../testing/press';
import { staff } from '../testing/scene';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';

const opening = '2027-06-16T16:00:00Z';
const firstEvening = '2027-06-16T16:05:00Z';
const nextMorning = '2027-06-17T06:00:00Z';

describe('one new place per child and day, for three days from the opening', () => {
  let running: RunningRegistrations;
  let campaignId: string;
  let family: { id: string; childIds: string[]; email: string };

  beforeAll(async () => {
    running = await startRegistrations();
  });
  afterAll(() => running.stop());
  beforeEach(async () => {
    await running.at(firstEvening);
    campaignId = await running.town.aCampaign();
    await running.database.rows(
      'update campaign set opens_at = ?, max_new_per_child_per_day = 1 where id = ?',
      [opening, campaignId],
    );
    family = await running.town.aHousehold();
  });

  let day = 0;
  const anEvent = (capacity = 10): Promise<{ id: string }> => {
    day = (day % 28) + 1;
    const date = `2027-08-${String(day).padStart(2, '0')}`;
    const times = { startsAt: `${date}T08:00:00Z`, endsAt: `${date}T12:00:00Z` };
    return running.town.anEvent({ campaignId, capacity, ...times });
  };
  const pressFor = (eventId: string, more: Parameters<typeof anOrder>[2] = {}) =>
    press(running.app, anOrder(family, eventId, more));
  const told = ({ results }: BasketResult) =>
    results.map(({ outcome, refusals }) => [outcome, ...refusals.map(({ reason }) => reason)]);
  const cancel = (registrationId = '') =>
    running.app
      .get(CancelRegistration)
      .cancel({ registrationId, by: 'family', actorId: null, householdId: family.id });

  it('refuses the second of the day, says when the next is possible, and lets it through then', async () => {
    const [first, second] = [await anEvent(), await anEvent()];
    expect(told(await pressFor(first.id))).toEqual([['confirmed']]);
    const refused = await pressFor(second.id);
    expect(told(refused)).toEqual([['refused', 'limit-per-day']]);
    expect(refused.results[0]?.refusals[0]?.details).toEqual({
      limit: 1,
      nextAt: new Date('2027-06-16T22:00:00Z'),
    });
    await running.at(nextMorning);
    expect(told(await pressFor(second.id))).toEqual([['confirmed']]);
  });

  it('is counted for each child, over both lines of one basket', async () => {
    const [first, second] = [await anEvent(), await anEvent()];
    family = await running.town.aHousehold({ children: 2 });
    const order = anOrder(family, first.id);
    const lines = [...order.lines, ...anOrder(family, second.id).lines];
    expect(told(await press(running.app, { ...order, lines }))).toEqual([
      ['confirmed'],
      ['confirmed'],
      ['refused', 'limit-per-day'],
      ['refused', 'limit-per-day'],
    ]);
  });

  it('gives two phones that press at the same moment one place', async () => {
    for (let round = 0; round < 5; round += 1) {
      family = await running.town.aHousehold();
      const events = [await anEvent(), await anEvent(), await anEvent()];
      const results = await Promise.all(events.map(({ id }) => pressFor(id)));
      const confirmed = results.flatMap(told).filter(([outcome]) => outcome === 'confirmed');
      expect(confirmed).toHaveLength(1);
    }
  });

  it('counts a place that was given back on the same day', async () => {
    const [first, second] = [await anEvent(), await anEvent()];
    const { results } = await pressFor(first.id);
    await cancel(results[0]?.registrationId ?? '');
    expect(told(await pressFor(second.id))).toEqual([['refused', 'limit-per-day']]);
    await running.at(nextMorning);
    expect(told(await pressFor(second.id))).toEqual([['confirmed']]);
  });

  it('does not count who waits, nor the place that comes over the waiting list', async () => {
    const [full, second] = [await anEvent(1), await anEvent()];
    await press(running.app, anOrder(await running.town.aHousehold(), full.id));
    const { results } = await pressFor(full.id);
    expect(results[0]?.outcome).toBe('waiting');
    await running.database.rows(
      `update quota set capacity = 5 where id = (select quota_id from event_quota where event_id = ?)`,
      [full.id],
    );
    await running.database.rows(
      `update registration set state = 'confirmed',
         quota_id = (select quota_id from event_quota where event_id = ?) where id = ?`,
      [full.id, results[0]?.registrationId ?? ''],
    );
    expect(told(await pressFor(second.id))).toEqual([['confirmed']]);
  });

  it('does not count the places of the draw, which came before the opening', async () => {
    const [drawn, second] = [await anEvent(), await anEvent()];
    const { results } = await pressFor(drawn.id);
    await running.database.rows('update registration set first_pressed_at = ? where id = ?', [
      '2027-06-16T15:00:00Z',
      results[0]?.registrationId ?? '',
    ]);
    expect(told(await pressFor(second.id))).toEqual([['confirmed']]);
  });

  it('does not count a move by the office twice, and never holds it up', async () => {
    const [first, other, third] = [await anEvent(), await anEvent(), await anEvent()];
    const { results } = await pressFor(first.id);
    const move = {
      eventId: other.id,
      ifFull: 'keep-place',
      overrides: [],
      reason: 'Wunsch',
    } as const;
    const moved = await running.app
      .get(MoveRegistration)
      .move(results[0]?.registrationId ?? '', { ...move, overrides: [] }, staff);
    expect(moved.outcome).toBe('confirmed');
    await running.database.rows('update campaign set max_new_per_child_per_day = 2 where id = ?', [
      campaignId,
    ]);
    expect(told(await pressFor(third.id))).toEqual([['confirmed']]);
  });

  it('holds at the counter too, where the office lifts it with a reason', async () => {
    const [first, second] = [await anEvent(), await anEvent()];
    await pressFor(first.id);
    const office = { channel: 'office' } as const;
    expect(told(await pressFor(second.id, office))).toEqual([['refused', 'limit-per-day']]);
    const override = {
      eventId: second.id,
      childKey: family.childIds[0] ?? '',
      reasons: ['limit-per-day'],
      because: 'kommt nur heute aufs Amt',
    };
    const overridden = await pressFor(second.id, { ...office, overrides: [override] });
    expect(told(overridden)).toEqual([['confirmed']]);
    const line = await running.database.row<{ reason: string }>(
      "select reason from audit_line where subject_id = ? and action = 'registration-confirmed'",
      [overridden.results[0]?.registrationId ?? ''],
    );
    expect(line?.reason).toBe('kommt nur heute aufs Amt');
  });

  it('ends with its last day', async () => {
    const events = [await anEvent(), await anEvent()];
    await running.at('2027-06-19T06:00:00Z');
    for (const { id } of events) expect(told(await pressFor(id))).toEqual([['confirmed']]);
  });

  it('counts what was pressed without signing in when the code is typed', async () => {
    const events = [await anEvent(), await anEvent()];
    for (const { id } of events) await press(running.app, aStrangersOrder('day@example.org', id));
    await running.at('2027-06-16T16:20:00Z');
    const now = await running.app.get(Clock).now();
    await running.database.transact((em) =>
      running.app.get(ConfirmBaskets).confirm(em, 'day@example.org', 'account-day', now),
    );
    const rows = await running.database.rows<{ state: string; end_reason: string | null }>(
      `select r.state, r.end_reason from registration r join event e on e.id = r.event_id
       where e.campaign_id = ? order by r.first_pressed_at, r.id`,
      [campaignId],
    );
    expect(rows).toEqual([
      { state: 'confirmed', end_reason: null },
      { state: 'cancelled', end_reason: 'limit-per-day' },
    ]);
  });

  it('is told before the button is pressed', async () => {
    const [first, second, full] = [await anEvent(), await anEvent(), await anEvent(0)];
    const [childId = ''] = family.childIds;
    const check = async (...events: { id: string }[]) => {
      const lines = events.map(({ id }) => ({ eventId: id, childKeys: ['mia'] }));
      const request = { children: [{ key: 'mia', childId }], lines, resident: true };
      const { results } = await running.app.get(CheckBasket).check(request, family.id);
      return results.map(({ refusals }) => refusals.map(({ reason }) => reason));
    };
    expect(await check(full, first, second)).toEqual([[], [], ['limit-per-day']]);
    await pressFor(first.id);
    expect(await check(second)).toEqual([['limit-per-day']]);
  });

  it('tells the other guardian nothing of what a protected household pressed for today', async () => {
    const [first, second] = [await anEvent(), await anEvent()];
    const [childId = ''] = family.childIds;
    const father = await running.town.aHousehold({ children: 0 });
    await running.database.rows(
      'insert into child_link (child_id, household_id, created_at) values (?, ?, now())',
      [childId, father.id],
    );
    const { results } = await pressFor(first.id);
    const asFather = async () => {
      const lines = [{ eventId: second.id, childKeys: ['a'] }];
      const request = { children: [{ key: 'a', childId }], lines, resident: true };
      const checked = await running.app.get(CheckBasket).check(request, father.id);
      const his = anOrder({ id: father.id, childIds: [childId] }, second.id);
      const pressed = told(await press(running.app, his));
      return [checked.results[0]?.refusals.map(({ reason }) => reason), ...pressed];
    };
    const open = [['limit-per-day'], ['refused', 'limit-per-day']];
    expect(await asFather()).toEqual(open);
    await running.database.rows('update household set protected = true where id = ?', [family.id]);
    const hidden = [['ask-the-office'], ['refused', 'ask-the-office']];
    expect(await asFather()).toEqual(hidden);
    // given back it counts as well, and is as much hers
    await cancel(results[0]?.registrationId ?? '');
    expect(await asFather()).toEqual(hidden);
  });
});
