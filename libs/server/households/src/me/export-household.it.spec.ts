import { routes } from '@dabei/contracts';
import { aFamily, cookieOf, type Family } from '../testing/a-family';
import { startHouseholds, type RunningHouseholds } from '../testing/start-households';

describe("download of one's own data", () => {
  let town: RunningHouseholds;

  beforeAll(async () => {
    town = await startHouseholds();
  });
  afterAll(() => town.stop());

  const anAttended = async (family: Family, email: string) => {
    const event = await town.season.anEvent();
    const id = await town.season.aRegistration({
      householdId: family.id,
      childId: family.childIds[0] ?? '',
      eventId: event.id,
      state: 'attended',
      email,
    });
    await town.season.anAnswer(id, 'health', { text: `Nussallergie ${email}` }, town.sealer);
    return id;
  };

  it('has everything that is its own, health answers opened, and nothing else', async () => {
    const email = 'own@example.org';
    const family = await aFamily(town.database, { email, street: 'Am Markt 9' });
    const registrationId = await anAttended(family, email);
    const stranger = await aFamily(town.database, { firstName: 'Fremdmarka' });
    await anAttended(stranger, 'fremdmarka@example.org');
    const cookie = await cookieOf(town.app, family);
    const { body, headers } = await town.call('GET', routes.meExport, cookie);
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toMatchObject({
      household: { id: family.id, street: 'Am Markt 9' },
      guardians: [{ first_name: 'Ada', email }],
      children: [{ id: family.childIds[0], first_name: 'Mia' }],
      baskets: [{ guardian_email: email }],
      registrations: [
        {
          id: registrationId,
          state: 'attended',
          event: 'Klettern',
          answers: [{ kind: 'health', value: { text: `Nussallergie ${email}` } }],
        },
      ],
    });
    const text = JSON.stringify(body);
    expect(text).not.toMatch(/fremdmarka|token_hash|feed_secret_hash|search_key|account_id/i);
    expect(text).not.toContain(stranger.id);
    const again = await town.call<{ changes: object[] }>('GET', routes.meExport, cookie);
    expect(again.body.changes).toMatchObject([{ by: 'family', action: 'data-exported' }]);
  });

  it('has what it sold, and the bills of that', async () => {
    const family = await aFamily(town.database, { email: 'sells@example.org' });
    const [market] = await town.database.rows<{ id: string }>(
      `insert into market (slug, kind, title, phase, place, held_on, opens_at, closes_at, set_up_from, release_at,
         allocation, opens_on, closes_on, cancel_free_until, erase_on, created_at)
       values ('troedel-2027', 'flea', 'Trödelmarkt', 'open', 'Schlosspark', '2027-05-08', '10:00', '16:00', '07:30',
         '09:30', 'choose', '2027-04-01', '2027-05-01', '2027-04-30', '2027-06-30', '2027-01-10') returning id`,
    );
    await town.database.rows(
      `insert into plan (market_id, width_cm, depth_cm) values (?, 20000, 5000)`,
      [market?.id],
    );
    await town.database.rows(
      `with s as (insert into seller (household_id, kind, licence_seen_on, created_at)
         values (?, 'commercial', '2027-04-02', '2027-04-01') returning id),
       b as (insert into pitch_booking (market_id, seller_id, state, zone, goods, arrived_at, code_hash, created_at)
         select ?, id, 'arrived', 'commercial', '{toys}', '2027-05-08T06:00:00Z', 'geheimer-code', '2027-04-01' from s)
       insert into bill (reference, group_type, group_id, seller_id, title, due_on, made_on, payer_until)
         select 'M-1', 'market', ?, id, 'Trödelmarkt', '2027-05-01', '2027-04-01', '2038-01-01' from s`,
      [family.id, market?.id, market?.id],
    );
    await town.database.rows(
      `insert into audit_line (actor, action, subject_type, subject_id, at)
       select 'office', 'pitch-arrived', 'pitch-booking', id, '2027-05-08T06:00:00Z'::timestamptz from pitch_booking
       union all select 'office', 'money-deposit-returned', 'bill', id, '2027-05-08T15:00:00Z' from bill`,
    );
    const { body } = await town.call('GET', routes.meExport, await cookieOf(town.app, family));
    expect(body).toMatchObject({
      changes: [{ action: 'pitch-arrived' }, { action: 'money-deposit-returned' }],
      bills: [{ reference: 'M-1' }],
      sold: [
        {
          licence_seen_on: '2027-04-02',
          bookings: [{ market: 'Trödelmarkt', goods: ['toys'], pitches: [], state: 'arrived' }],
        },
      ],
    });
    expect(JSON.stringify(body)).not.toContain('geheimer-code');
  });
});
