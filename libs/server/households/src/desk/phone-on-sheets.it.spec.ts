import { aFamily, type Family } from '../testing/a-family';
import { startHouseholds, type RunningHouseholds } from '../testing/start-households';
import { FamilyQueries } from './family-queries';

let town: RunningHouseholds;
beforeAll(async () => {
  town = await startHouseholds();
  await town.at('2027-06-01T08:00:00Z');
});
afterAll(() => town.stop());

interface Place {
  state?: 'confirmed' | 'waiting' | 'cancelled' | 'attended' | 'expired' | 'held';
  startsAt?: string;
  emergencyContact?: boolean;
}

async function aPlace(
  family: Family,
  title: string,
  { state = 'confirmed', startsAt = '2027-07-20T08:00:00Z', emergencyContact = false }: Place = {},
): Promise<void> {
  const { id: eventId } = await town.season.anEvent({ title, startsAt });
  const id = await town.season.aRegistration({
    householdId: family.id,
    childId: family.childIds[0] ?? '',
    eventId,
    state,
    ...(state === 'waiting' ? { rank: 1 } : {}),
  });
  if (emergencyContact)
    await town.database.rows(
      `insert into registration_answer (registration_id, kind, sealed, key_id, answered_at)
       values (?, 'emergencyContact', 'x'::bytea, 'k', now())`,
      [id],
    );
}

it('the office reads on which sheets the number of a family itself will stand', async () => {
  const family = await aFamily(town.database);
  await aPlace(family, 'Klettern');
  await aPlace(family, 'Töpfern', { startsAt: '2027-07-21T08:00:00Z', emergencyContact: true });
  await aPlace(family, 'Reiten', { startsAt: '2027-07-22T08:00:00Z', state: 'waiting' });
  await aPlace(family, 'Segeln', { startsAt: '2027-05-20T08:00:00Z' });
  const other = await aFamily(town.database);
  await aPlace(other, 'Kochen');
  const { phoneOnSheets } = await town.app.get(FamilyQueries).page(family.id);
  expect(phoneOnSheets).toEqual(['Klettern']);
});
