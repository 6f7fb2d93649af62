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
});
