import { aFamily, cookieOf } from '../testing/a-family';
import { startHouseholds, type RunningHouseholds } from '../testing/start-households';
import { EraseWhatIsOver } from './erase-what-is-over';

describe('what is over is erased', () => {
  let town: RunningHouseholds;
  const run = () => town.app.get(EraseWhatIsOver).run();
  const count = async (sql: string, ...params: unknown[]) =>
    (await town.database.rows(sql, params)).length;
  const stateOf = async (id: string) =>
    (await town.database.row<{ state: string }>('select state from household where id = ?', [id]))
      ?.state;

  beforeAll(async () => {
    town = await startHouseholds();
  });
  afterAll(() => town.stop());

  it('takes health answers on their day in the town, not before', async () => {
    const family = await aFamily(town.database);
    const event = await town.season.anEvent();
    const id = await town.season.aRegistration({
      householdId: family.id,
      childId: family.childIds[0] ?? '',
      eventId: event.id,
      state: 'attended',
    });
    await town.season.anAnswer(id, 'health', { text: 'x' }, town.sealer);
    const answers = () => count('select 1 from registration_answer where registration_id = ?', id);
    // 3 August begins in Voerde at 22:00 UTC of the day before
    await town.at('2027-08-02T21:55:00Z');
    await run();
    expect(await answers()).toBe(1);
    await town.at('2027-08-02T22:05:00Z');
    expect(await run()).toBeGreaterThan(0);
    expect(await answers()).toBe(0);
    expect(await run()).toBe(0);
  });

  it('forgets addresses of mails after 30 days and keys after 7', async () => {
    await town.at('2027-09-15T08:00:00Z');
    await town.database.rows(
      `insert into mail (id, dedupe_key, purpose, to_address, state, due_at, sent_at, bounced_at, message_id, created_at)
       select uuidv7(), s.at, 'reminder', 'old@example.org', 'sent', s.at::timestamptz, s.at::timestamptz,
         s.at::timestamptz, s.at, s.at::timestamptz from (values ('2027-08-01'), ('2027-09-01')) s(at)`,
    );
    await town.database.rows(
      `insert into idempotency_key (caller, key, body_hash, status, answer, created_at)
       select 'household:x', s.at, '', 200, '{}', s.at::timestamptz
       from (values ('2027-09-01'), ('2027-09-14')) s(at)`,
    );
    expect(await run()).toBe(2);
    expect(await count("select 1 from mail where to_address = 'old@example.org'")).toBe(1);
    expect(await count('select 1 from mail where bounced_at is not null')).toBe(1);
    expect(await count('select 1 from idempotency_key')).toBe(1);
  });

  it('erases a campaign and who is left without any other, and keeps the counts', async () => {
    await town.at('2027-12-02T08:00:00Z');
    const [over, living] = [
      await town.season.aCampaign('done'),
      await town.season.aCampaign('open', '2028-12-01'),
    ];
    const [past, next] = [
      await town.season.anEvent({ campaignId: over }),
      await town.season.anEvent({ campaignId: living, startsAt: '2028-07-20T08:00:00Z' }),
    ];
    const [gone, stays] = [await aFamily(town.database), await aFamily(town.database)];
    const newcomer = await aFamily(town.database, { createdAt: '2027-11-20T08:00:00Z' });
    await cookieOf(town.app, gone);
    const register = (family: typeof gone, eventId: string, state: 'attended' | 'confirmed') =>
      town.season.aRegistration({
        householdId: family.id,
        childId: family.childIds[0] ?? '',
        eventId,
        state,
      });
    const paid = await register(gone, past.id, 'attended');
    await town.database.rows(
      "update registration set receipt_number = 'R-7', amount_cents = 500 where id = ?",
      [paid],
    );
    await register(stays, past.id, 'attended');
    await register(stays, next.id, 'confirmed');
    await run();
    expect(await stateOf(gone.id)).toBe('active');

    await town.database.rows("update campaign set phase = 'erased' where id = ?", [over]);
    expect(await run()).toBeGreaterThan(0);
    expect(await count('select 1 from registration where event_id = ?', past.id)).toBe(0);
    expect(await count('select 1 from registration where event_id = ?', next.id)).toBe(1);
    expect([await stateOf(gone.id), await stateOf(stays.id), await stateOf(newcomer.id)]).toEqual([
      'erased',
      'active',
      'active',
    ]);
    expect(
      await town.database.rows(
        'select day::text as day, children, adults from tally where event_id = ?',
        [past.id],
      ),
    ).toEqual([{ day: '2027-07-20', children: 2, adults: 0 }]);
    expect(
      await town.database.row("select details from audit_line where action = 'receipt-kept'"),
    ).toEqual({ details: { receipt: 'R-7', amountCents: 500, paidOn: null } });
    expect(await count('select 1 from auth."user" where email = ?', gone.email)).toBe(0);
    expect(await run()).toBe(0);
  });

  it('forgets who never typed the code', async () => {
    await town.at('2028-02-01T08:00:00Z');
    const [old, fresh] = [
      await aFamily(town.database, { state: 'provisional', createdAt: '2028-01-10T08:00:00Z' }),
      await aFamily(town.database, { state: 'provisional', createdAt: '2028-01-31T08:00:00Z' }),
    ];
    await run();
    expect([await stateOf(old.id), await stateOf(fresh.id)]).toEqual(['erased', 'provisional']);
  });
});
