import { Clock } from '@dabei/server/platform';
import { CancelRegistration } from './cancel/cancel-registration';
import { ReinstateRegistration } from './cancel/reinstate-registration';
import { ConfirmBaskets } from './confirm/confirm-baskets';
import { CancelEvent } from './events/cancel-event';
import { ChangeCapacity } from './events/change-capacity';
import { ExpireHolds } from './press/expire-holds';
import { PressFamilyBasket } from './press/press-family-basket';
import { aStrangersOrder, anOrder, press } from './testing/press';
import { startRegistrations, type RunningRegistrations } from './testing/start-registrations';
import { AnswerOffer } from './waiting-list/answer-offer';
import { ExpireOffers } from './waiting-list/expire-offers';
import { ServeLine } from './waiting-list/serve-line';

const staff = {
  accountId: 'staff',
  name: 'Büro',
  email: 'b@example.org',
  bundles: ['office'],
  secondFactor: false,
};

describe('the life of a registration', () => {
  let running: RunningRegistrations;

  beforeAll(async () => {
    running = await startRegistrations();
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-06-01T10:00:00Z'));

  const statesOf = async (eventId: string): Promise<string[]> =>
    (
      await running.database.rows<{ state: string }>(
        'select state from registration where event_id = ? order by first_pressed_at, rank nulls first, id',
        [eventId],
      )
    ).map(({ state }) => state);

  const openOffers = (eventId: string) =>
    running.database.rows<{
      id: string;
      registration_id: string;
      channel: string;
      expires_at: Date | null;
    }>(
      "select id, registration_id, channel, expires_at from place_offer where event_id = ? and state = 'open'",
      [eventId],
    );

  const messages = async (kind: string, id: string): Promise<number> =>
    (
      await running.database.rows('select 1 from outbox where kind = ? and payload::text like ?', [
        kind,
        `%${id}%`,
      ])
    ).length;

  const serve = (eventId: string): Promise<number> => running.app.get(ServeLine).serve(eventId);

  /** An event with one place, taken by the first family; the others wait. */
  const aFullEvent = async (waiting: number, contactBy = 'mail') => {
    const event = await running.town.anEvent({ capacity: 1 });
    const first = await running.town.aHousehold();
    const [placed] = (await press(running.app, anOrder(first, event.id))).results;
    const line = [];
    for (let i = 0; i < waiting; i += 1) {
      const household = await running.town.aHousehold({ contactBy });
      const [result] = (await press(running.app, anOrder(household, event.id))).results;
      line.push({ household, registrationId: result?.registrationId ?? '', ahead: result?.ahead });
    }
    return { event, placedId: placed?.registrationId ?? '', line };
  };

  const cancel = (registrationId: string): Promise<void> =>
    running.app.get(CancelRegistration).cancel({ registrationId, by: 'family', actorId: null });

  it('holds the place of a stranger until the code is typed, then it is the family’s', async () => {
    const event = await running.town.anEvent({ capacity: 1 });
    const result = await press(running.app, aStrangersOrder('mia@example.org', event.id));
    expect(result).toMatchObject({ results: [{ outcome: 'held' }] });
    expect(result.confirmBy).toMatch(/^2027-06-01T11:00:0/);
    const other = await press(running.app, aStrangersOrder('ali@example.org', event.id));
    expect(other.results[0]).toMatchObject({ outcome: 'queued', ahead: 0 });

    await running.database.transact(async (em) =>
      running.app
        .get(ConfirmBaskets)
        .confirm(em, 'mia@example.org', 'account-mia', await running.app.get(Clock).now()),
    );
    expect(await statesOf(event.id)).toEqual(['confirmed', 'queued']);
    expect(await messages('basket-confirmed', result.basketId)).toBe(1);
  });

  it('gives the place to the next after sixty minutes without the code', async () => {
    const event = await running.town.anEvent({ capacity: 1 });
    await press(running.app, aStrangersOrder('late@example.org', event.id));
    const waiting = await running.town.aHousehold();
    await press(running.app, anOrder(waiting, event.id));
    await running.at('2027-06-01T10:59:30Z');
    await running.app.get(ExpireHolds).run();
    expect(await statesOf(event.id)).toEqual(['held', 'waiting']);
    await running.at('2027-06-01T11:00:30Z');
    await running.app.get(ExpireHolds).run();
    expect(await statesOf(event.id)).toEqual(['expired', 'waiting']);
    expect(await serve(event.id)).toBe(1);
  });

  it('a claim releases an expired hold itself, without waiting for the sweeper', async () => {
    const event = await running.town.anEvent({ capacity: 1 });
    await press(running.app, aStrangersOrder('gone@example.org', event.id));
    await running.at('2027-06-01T11:30:00Z');
    const household = await running.town.aHousehold();
    const { results } = await press(running.app, anOrder(household, event.id));
    expect(results[0]?.outcome).toBe('confirmed');
  });

  it('offers a freed place to the first who waits, and nobody else gets it meanwhile', async () => {
    const { event, placedId, line } = await aFullEvent(2);
    expect(line.map(({ ahead }) => ahead)).toEqual([0, 1]);
    await cancel(placedId);
    expect(await serve(event.id)).toBe(1);
    expect(await serve(event.id)).toBe(0);
    const offers = await openOffers(event.id);
    expect(offers.map(({ registration_id }) => registration_id)).toEqual([line[0]?.registrationId]);
    const newcomer = await press(running.app, anOrder(await running.town.aHousehold(), event.id));
    expect(newcomer.results[0]).toMatchObject({ outcome: 'waiting', ahead: 2 });

    await running.app
      .get(AnswerOffer)
      .answer(offers[0]?.id ?? '', {
        answer: 'accept',
        giveUp: false,
        actor: 'family',
        actorId: null,
      });
    expect((await statesOf(event.id)).sort()).toEqual([
      'cancelled',
      'confirmed',
      'waiting',
      'waiting',
    ]);
  });

  it('an offer is single-use: a second answer is refused', async () => {
    const { event, placedId } = await aFullEvent(1);
    await cancel(placedId);
    await serve(event.id);
    const [offer] = await openOffers(event.id);
    const answer = (): Promise<void> =>
      running.app
        .get(AnswerOffer)
        .answer(offer?.id ?? '', {
          answer: 'accept',
          giveUp: false,
          actor: 'family',
          actorId: null,
        });
    const answers = await Promise.allSettled([answer(), answer()]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(answer()).rejects.toMatchObject({ code: 'conflict' });
  });

  it('an offer expires after 48 hours and the next family is asked', async () => {
    const { event, placedId, line } = await aFullEvent(2);
    await cancel(placedId);
    await serve(event.id);
    await running.at('2027-06-03T10:00:01Z');
    expect(await running.app.get(ExpireOffers).run()).toBe(1);
    await serve(event.id);
    const offers = await openOffers(event.id);
    expect(offers.map(({ registration_id }) => registration_id)).toEqual([line[1]?.registrationId]);
    expect(await messages('offer-expired', '')).toBeGreaterThan(0);
  });

  it('makes no offers between 20:00 and 8:00', async () => {
    const { event, placedId } = await aFullEvent(1);
    await running.at('2027-06-01T19:00:00Z');
    await cancel(placedId);
    expect(await serve(event.id)).toBe(0);
    await running.at('2027-06-02T06:00:00Z');
    expect(await serve(event.id)).toBe(1);
  });

  it('a household without e-mail gets a phone task, and its clock does not run yet', async () => {
    const { event, placedId, line } = await aFullEvent(1, 'phone');
    await cancel(placedId);
    await serve(event.id);
    const [offer] = await openOffers(event.id);
    expect(offer).toMatchObject({ channel: 'phone', expires_at: null });
    const tasks = await running.database.rows<{ kind: string }>(
      'select kind from task where registration_id = ?',
      [line[0]?.registrationId],
    );
    expect(tasks).toEqual([{ kind: 'phone-offer' }]);
  });

  it('three more places are three offers in order; fewer places drop nobody', async () => {
    const { event, line } = await aFullEvent(5);
    const change = (from: number, capacity: number) =>
      running.app
        .get(ChangeCapacity)
        .change({ eventId: event.id, quotaId: event.quotaId, from, capacity }, staff);
    const preview = await running.app
      .get(ChangeCapacity)
      .preview({ eventId: event.id, quotaId: event.quotaId, from: 1, capacity: 4 });
    expect(preview).toMatchObject({ places: 3, offers: 3, mails: 3, phoneCalls: 0, overbooked: 0 });
    await change(1, 4);
    await serve(event.id);
    expect(
      (await openOffers(event.id)).map(({ registration_id }) => registration_id).sort(),
    ).toEqual(
      line
        .slice(0, 3)
        .map(({ registrationId }) => registrationId)
        .sort(),
    );
    await change(4, 2);
    expect(await serve(event.id)).toBe(0);
    expect((await openOffers(event.id)).length).toBe(3);
    await expect(change(4, 9)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });

  it('a cancelled event voids offers and tells everybody once', async () => {
    const { event, placedId } = await aFullEvent(2);
    await cancel(placedId);
    await serve(event.id);
    await running.app.get(CancelEvent).cancel(event.id, { reason: 'Sturm', version: 1 }, staff);
    expect(new Set(await statesOf(event.id))).toEqual(new Set(['cancelled']));
    expect(await openOffers(event.id)).toEqual([]);
    expect(await messages('event-cancelled', event.id)).toBe(1);
    await expect(
      running.app.get(CancelEvent).cancel(event.id, { reason: 'Sturm', version: 2 }, staff),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('siblings only together: both or none, and both are offered together', async () => {
    const event = await running.town.anEvent({ capacity: 3 });
    const two = await running.town.aHousehold({ children: 2 });
    const taken = await press(running.app, anOrder(two, event.id, { together: 'only' }));
    expect(taken.results.map(({ outcome }) => outcome)).toEqual(['confirmed', 'confirmed']);
    const others = await running.town.aHousehold({ children: 2 });
    const waiting = await press(running.app, anOrder(others, event.id, { together: 'only' }));
    expect(waiting.results.map(({ outcome, ahead }) => ({ outcome, ahead }))).toEqual([
      { outcome: 'waiting', ahead: 0 },
      { outcome: 'waiting', ahead: 0 },
    ]);
    expect(await serve(event.id)).toBe(0);
    await cancel(taken.results[0]?.registrationId ?? '');
    expect(await serve(event.id)).toBe(1);
    const offers = await openOffers(event.id);
    expect(offers).toHaveLength(2);
    await running.app
      .get(AnswerOffer)
      .answer(offers[0]?.id ?? '', {
        answer: 'accept',
        giveUp: false,
        actor: 'family',
        actorId: null,
      });
    expect((await statesOf(event.id)).filter((state) => state === 'confirmed')).toHaveLength(3);
  });

  it('the bus is shared: its last seat goes to one of two events', async () => {
    const campaignId = await running.town.aCampaign();
    const bus = await running.town.aQuota(campaignId, 1, 'shared');
    const zoo = await running.town.anEvent({ campaignId });
    const park = await running.town.anEvent({
      campaignId,
      startsAt: '2027-07-21T08:00:00Z',
      endsAt: '2027-07-21T12:00:00Z',
    });
    for (const { id } of [zoo, park]) {
      await running.database.rows('insert into event_quota (event_id, quota_id) values (?, ?)', [
        id,
        bus,
      ]);
    }
    const answers = await Promise.all(
      [zoo, park].map(async ({ id }) =>
        press(running.app, anOrder(await running.town.aHousehold(), id)),
      ),
    );
    expect(answers.flatMap(({ results }) => results.map(({ outcome }) => outcome)).sort()).toEqual([
      'confirmed',
      'waiting',
    ]);
  });

  it('a child cannot be in two places: two buttons at once give one place', async () => {
    const a = await running.town.anEvent();
    const b = await running.town.anEvent({
      campaignId: a.campaignId,
      startsAt: '2027-07-20T11:00:00Z',
      endsAt: '2027-07-20T14:00:00Z',
    });
    const household = await running.town.aHousehold();
    const answers = await Promise.all(
      [a, b].map(({ id }) => press(running.app, anOrder(household, id))),
    );
    expect(answers.map(({ results }) => results[0]?.outcome).sort()).toEqual([
      'confirmed',
      'refused',
    ]);
    const refused = answers
      .flatMap(({ results }) => results)
      .find(({ outcome }) => outcome === 'refused');
    expect(refused?.refusals[0]?.reason).toBe('overlap');
  });

  it('the database itself keeps a child out of two places', async () => {
    const a = await running.town.anEvent();
    const b = await running.town.anEvent({ campaignId: a.campaignId });
    const household = await running.town.aHousehold();
    await press(running.app, anOrder(household, a.id));
    const order = anOrder(household, b.id);
    const waved = {
      eventId: b.id,
      childKey: household.childIds[0] ?? '',
      because: 'Geschwister holen ab',
    };
    const result = await press(running.app, {
      ...order,
      channel: 'office',
      overrides: [{ ...waved, reasons: ['overlap'] }],
    });
    expect(result.results[0]?.outcome).toBe('confirmed');
    await expect(
      running.database.rows(
        'update registration set overlap_overridden = false where event_id = ?',
        [b.id],
      ),
    ).rejects.toThrow();
  });

  it('the same key gives the same answer, another body is refused', async () => {
    const event = await running.town.anEvent({ priceCents: 500 });
    const household = await running.town.aHousehold();
    const caller = {
      family: { accountId: 'x', householdId: household.id, email: null },
      staff: null,
    };
    const order = anOrder(household, event.id);
    const request = {
      guardian: null,
      children: order.children,
      lines: order.lines,
      feeIsDifficult: true,
      buttonText: 'Verbindlich anmelden',
    };
    const send = (body: typeof request) =>
      running.app.get(PressFamilyBasket).press(body, 'key-12345678', caller);
    const [first, second] = await Promise.all([send(request), send(request)]);
    expect(second).toEqual(first);
    expect(await statesOf(event.id)).toEqual(['confirmed']);
    await expect(send({ ...request, feeIsDifficult: false })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
    const tasks = await running.database.rows(
      'select 1 from task where household_id = ? and kind = ?',
      [household.id, 'hardship'],
    );
    expect(tasks).toHaveLength(1);
  });

  it('a basket of somebody who already has a household joins it, the same child stays one', async () => {
    const event = await running.town.anEvent();
    const other = await running.town.anEvent({
      campaignId: event.campaignId,
      startsAt: '2027-07-22T08:00:00Z',
      endsAt: '2027-07-22T12:00:00Z',
    });
    const confirm = async (): Promise<void> =>
      running.database.transact(async (em) =>
        running.app
          .get(ConfirmBaskets)
          .confirm(em, 'oz@example.org', 'account-oz', await running.app.get(Clock).now()),
      );
    await press(running.app, aStrangersOrder('oz@example.org', event.id, 'Öznur'));
    await confirm();
    await press(running.app, aStrangersOrder('OZ@example.org', other.id, 'Oeznur'));
    await press(running.app, aStrangersOrder('oz@example.org', event.id, 'Öznur'));
    await confirm();
    const rows = await running.database.rows<{ children: number; active: number; twice: number }>(
      `select count(distinct c.id)::int as children,
         count(*) filter (where r.state = 'confirmed')::int as active,
         count(*) filter (where r.end_reason = 'already-registered')::int as twice
       from guardian g join child c on c.household_id = g.household_id join registration r on r.child_id = c.id
       where g.account_id = 'account-oz'`,
    );
    expect(rows).toEqual([{ children: 1, active: 2, twice: 1 }]);
  });

  it('the office takes a cancellation back while the place is still free', async () => {
    const event = await running.town.anEvent({ capacity: 1 });
    const household = await running.town.aHousehold();
    const [result] = (await press(running.app, anOrder(household, event.id))).results;
    await cancel(result?.registrationId ?? '');
    await running.app.get(ReinstateRegistration).reinstate(result?.registrationId ?? '', staff);
    expect(await statesOf(event.id)).toEqual(['confirmed']);
  });

  it('seals what tells about a child’s body', async () => {
    const event = await running.town.anEvent({ asks: ['health', 'emergency-contact'] });
    const household = await running.town.aHousehold();
    const order = anOrder(household, event.id);
    const key = household.childIds[0] ?? '';
    await press(running.app, {
      ...order,
      lines: order.lines.map((line) => ({
        ...line,
        children: [
          {
            key,
            adults: 0,
            answers: {
              health: { how: 'written' as const, text: 'MARKER-ERDNUSS', consent: true as const },
              emergencyContact: { name: 'MARKER-OMA', phone: '02855 99' },
            },
          },
        ],
      })),
    });
    const [dump] = await running.database.rows<{ text: string }>(
      'select json_agg(a)::text as text from registration_answer a',
    );
    expect(dump?.text).not.toContain('MARKER');
    expect(Buffer.from(dump?.text ?? '').toString()).not.toContain(
      Buffer.from('MARKER').toString('hex'),
    );
  });

  it('refuses answers nobody asked for and misses those that were asked', async () => {
    const event = await running.town.anEvent({ asks: ['pick-up'] });
    const household = await running.town.aHousehold();
    await expect(press(running.app, anOrder(household, event.id))).rejects.toMatchObject({
      code: 'invalid',
      details: { issues: [{ path: 'lines.0.children.0.answers.pickUp', code: 'required' }] },
    });
    expect(await statesOf(event.id)).toEqual([]);
  });
});
