import { Clock, Sealer, sellerEmailKey } from '@dabei/server/platform';
import { aStrangersOrder, anOrder, press } from '../testing/press';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';
import { ConfirmBaskets } from './confirm-baskets';

describe('typing the code', () => {
  let running: RunningRegistrations;

  beforeAll(async () => {
    running = await startRegistrations();
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-06-01T10:00:00Z'));

  const confirm = async (email: string, accountId = `account-${email}`): Promise<void> => {
    const now = await running.app.get(Clock).now();
    await running.database.transact((em) =>
      running.app.get(ConfirmBaskets).confirm(em, email, accountId, now),
    );
  };

  it('confirms two baskets of many families at once without waiting for each other', async () => {
    const first = await running.town.anEvent({ capacity: 100 });
    const second = await running.town.anEvent({
      campaignId: first.campaignId,
      capacity: 100,
      startsAt: '2027-07-22T08:00:00Z',
      endsAt: '2027-07-22T12:00:00Z',
    });
    const emails = Array.from({ length: 12 }, (_, index) => `two-${String(index)}@example.org`);
    for (const [index, email] of emails.entries()) {
      const order = index % 2 === 0 ? [first, second] : [second, first];
      for (const { id } of order) await press(running.app, aStrangersOrder(email, id));
    }
    const before = await running.deadlocks();
    await Promise.all(emails.map((email) => confirm(email)));
    const rows = await running.database.rows<{ state: string }>(
      'select state from registration where event_id in (?, ?)',
      [first.id, second.id],
    );
    expect(rows.map(({ state }) => state)).toEqual(Array.from({ length: 24 }, () => 'confirmed'));
    expect((await running.deadlocks()) - before).toBe(0);
  });

  it('counts the limit per child over baskets pressed before and without signing in', async () => {
    const campaignId = await running.town.aCampaign({ maxEventsPerChild: 1 });
    const days = ['2027-07-20', '2027-07-21'];
    for (const day of days) {
      const event = await running.town.anEvent({
        campaignId,
        startsAt: `${day}T08:00:00Z`,
        endsAt: `${day}T12:00:00Z`,
      });
      await press(running.app, aStrangersOrder('limit@example.org', event.id));
    }
    await confirm('limit@example.org');
    const rows = await running.database.rows<{ state: string; end_reason: string | null }>(
      `select r.state, r.end_reason from registration r join event e on e.id = r.event_id
       where e.campaign_id = ? order by r.first_pressed_at`,
      [campaignId],
    );
    expect(rows).toEqual([
      { state: 'confirmed', end_reason: null },
      { state: 'cancelled', end_reason: 'limit-per-child' },
    ]);
  });

  it('gives a family that once used its printed code its own address as account', async () => {
    const family = await running.town.aHousehold();
    await running.database.rows(
      "update guardian set account_id = 'printed' where household_id = ?",
      [family.id],
    );
    await confirm(family.email, 'by-mail');
    const guardian = await running.database.row<{ account_id: string }>(
      'select account_id from guardian where household_id = ?',
      [family.id],
    );
    expect(guardian?.account_id).toBe('by-mail');
  });

  it('two tabs with the same new child make one child and one place', async () => {
    const event = await running.town.anEvent();
    const family = await running.town.aHousehold({ children: 0 });
    const order = {
      ...anOrder(family, event.id),
      children: [{ key: 'a', firstName: 'Neu', lastName: 'Kind', birthDate: '2018-03-01' }],
      lines: [
        {
          eventId: event.id,
          together: 'single' as const,
          children: [{ key: 'a', adults: 0, answers: {} }],
        },
      ],
    };
    const answers = await Promise.all([
      press(running.app, order),
      press(running.app, order),
      press(running.app, order),
    ]);
    expect(answers.map(({ results }) => results[0]?.outcome).sort()).toEqual([
      'confirmed',
      'refused',
      'refused',
    ]);
    const children = await running.database.rows('select 1 from child where household_id = ?', [
      family.id,
    ]);
    expect(children).toHaveLength(1);
  });

  it('makes what was sold with the address before the family’s own', async () => {
    const { database, app } = running;
    const seller = async (email: string, provenAt: string | null): Promise<string> => {
      const { sealed, keyId } = app.get(Sealer).seal(JSON.stringify({ name: 'Kim', email }));
      const row = await database.row<{ id: string }>(
        `insert into seller (kind, sealed, key_id, email_key, proven_at, created_at)
         values (?, ?, ?, ?, ?, '2027-05-01') returning id`,
        [
          ...[provenAt === null ? 'commercial' : 'private', sealed, keyId],
          ...[sellerEmailKey(app.get(Sealer), email), provenAt],
        ],
      );
      return row?.id ?? '';
    };
    const own = await seller('sold@example.org', '2027-05-01');
    const other = await seller('another@example.org', '2027-05-01');
    // written down on the telephone: nobody has said yet that the address is theirs
    const misheard = await seller('sold@example.org', null);
    const event = await running.town.anEvent({ capacity: 5 });
    await press(app, aStrangersOrder('sold@example.org', event.id));
    const owners = () =>
      database.rows<{ id: string; email: string | null; sealed: null }>(
        `select s.id, g.email, s.sealed from seller s left join guardian g on g.household_id = s.household_id
         where s.id in (?, ?) order by g.email nulls last`,
        [own, other],
      );
    expect((await owners()).map(({ email }) => email)).toEqual([null, null]);
    await confirm('sold@example.org');
    const [joined, left] = await owners();
    expect(joined).toEqual({ id: own, email: 'sold@example.org', sealed: null });
    expect(left).toMatchObject({ id: other, email: null });
    const kept = 'select sealed is not null as kept, household_id as of from seller where id = ?';
    expect(await database.row(kept, [misheard])).toEqual({ kept: true, of: null });
  });
});
