/** A wish that gets a number, with its lot: a random number the caller drew for it. */
export interface NumberLot {
  id: string;
  lot: number;
}

/**
 * Numbers for wishes that are published: in the order of the lots, so that a number tells nothing of who entered the
 * wish when, and after the highest ever given, so that a voided number never comes back (issue 5 rule 6).
 */
export function giveNumbers(wishes: readonly NumberLot[], highest: number): Map<string, number> {
  const drawn = [...wishes].sort((a, b) => a.lot - b.lot || (a.id < b.id ? -1 : 1));
  return new Map(drawn.map(({ id }, at) => [id, highest + at + 1]));
}
