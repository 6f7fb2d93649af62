import { type Family } from '../people/family';
import { type Dice } from '../seeded-dice';
import { type PlaceOfferRow, type RegistrationRow, type TaskRow } from '../town';

type TaskOf = Pick<TaskRow, 'kind' | 'household_id' | 'registration_id' | 'created_at'> &
  Partial<TaskRow>;

function task(dice: Dice, rest: TaskOf): TaskRow {
  return { id: dice.string.uuid(), place_offer_id: null, due_at: null, ...rest };
}

/** A place offered to a family without e-mail: somebody has to ring. */
export function phoneOffer(offer: PlaceOfferRow, householdId: string, dice: Dice): TaskRow {
  return task(dice, {
    kind: 'phone-offer',
    household_id: householdId,
    registration_id: offer.registration_id,
    place_offer_id: offer.id,
    created_at: offer.offered_at,
  });
}

/** Families without e-mail hear of a cancelled event by phone. */
export function phoneNews(
  rows: readonly RegistrationRow[],
  families: readonly Family[],
  dice: Dice,
): TaskRow[] {
  const withoutEmail = new Set(
    families.filter(({ guardian }) => guardian.email === null).map(({ household }) => household.id),
  );
  return rows
    .filter(({ household_id }) => withoutEmail.has(household_id))
    .map((row) =>
      task(dice, {
        kind: 'phone-news',
        household_id: row.household_id,
        registration_id: row.id,
        created_at: row.changed_at,
      }),
    );
}

/** "Der Beitrag ist schwierig": the private tap of a few families. */
export function hardship(rows: readonly RegistrationRow[], count: number, dice: Dice): TaskRow[] {
  const dear = rows.filter(
    ({ amount_cents, state }) => amount_cents >= 2000 && state === 'confirmed',
  );
  return dear.slice(-count).map((row) =>
    task(dice, {
      kind: 'hardship',
      household_id: row.household_id,
      registration_id: null,
      created_at: row.changed_at,
    }),
  );
}
