import { searchKey, type ChildIdentity } from '@dabei/domain';
import { DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ageRefusal, type LivingPlace } from './living-places';

const conflict = (reason: string, eventIds: readonly string[] = []): DomainError =>
  new DomainError('conflict', {
    reason,
    ...(eventIds.length === 0
      ? {}
      : { issues: eventIds.map((id) => ({ path: `events.${id}`, code: reason })) }),
  });

/**
 * Another first name and another birth date are another child, which would take over the places of this one; a
 * birth date must not be mended past an age limit either. What the office let in already stays.
 */
export function refuseOtherChild(
  before: ChildIdentity,
  after: ChildIdentity,
  householdId: string,
  places: readonly LivingPlace[],
): void {
  if (before.birthDate === after.birthDate || places.length === 0) return;
  if (searchKey(before.firstName) !== searchKey(after.firstName)) throw conflict('ask-the-office');
  for (const reason of ['too-young', 'too-old'] as const) {
    const unfit = places.filter(
      (place) =>
        ageRefusal(place, after.birthDate) === reason &&
        ageRefusal(place, before.birthDate) !== reason,
    );
    if (unfit.length === 0) continue;
    const own = unfit.filter((place) => place.householdId === householdId);
    // where the child goes with its other family is not told here
    if (own.length === 0) throw conflict('ask-the-office');
    throw conflict(
      reason,
      own.map(({ eventId }) => eventId),
    );
  }
}

/** The same child twice in one household. */
export async function refuseTwin(
  em: EntityManager,
  householdId: string,
  child: { id: string; searchKey: string; birthDate: string },
): Promise<void> {
  const [twin] = await rowsIn(
    em,
    'select id from child where household_id = ? and search_key = ? and birth_date = ? and id <> ?',
    [householdId, child.searchKey, child.birthDate, child.id],
  );
  if (twin !== undefined) throw alreadyThere();
}

export const alreadyThere = (): DomainError => conflict('already-there');
