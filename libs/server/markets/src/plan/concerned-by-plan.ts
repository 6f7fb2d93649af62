import type { PlanConcern, PlanPitch } from '@dabei/contracts';
import { planChange, type PlanChange } from '@dabei/domain';
import type { Promised } from './promised-on';
import { knowsItsNumber, type Standing } from './standing';

/** The plan as it was told, as it would be, who stands on it and what they were promised. */
export interface ChangedPlan {
  now: readonly PlanPitch[];
  after: readonly PlanPitch[];
  standing: readonly Standing[];
  promised: ReadonlyMap<string, Promised>;
}

type Plan = ReadonlyMap<string, PlanPitch>;

const on = (plan: Plan, ids: readonly string[]): PlanPitch[] =>
  ids.flatMap((id) => plan.get(id) ?? []);

const numbersOf = (pitches: readonly PlanPitch[]): string[] => pitches.map(({ number }) => number);

const byId = (pitches: readonly PlanPitch[]): Plan =>
  new Map(pitches.map((pitch) => [pitch.id, pitch]));

/** By number, A2 before A10. */
const inOrder = (plan: Plan, ids: readonly string[]): string[] =>
  [...ids].sort((a, b) =>
    (plan.get(a)?.number ?? '').localeCompare(plan.get(b)?.number ?? '', 'de', { numeric: true }),
  );

/**
 * Whose pitch is not as they were told, or costs another sum, if the plan is as in `after`. Each pitch is compared with
 * what was said of it last, so that many small steps count as the way they made together. Who moved to another street
 * drives in at another time; a street that is only called otherwise keeps its times.
 */
export function concernedByPlan(plan: ChangedPlan): PlanConcern[] {
  const { told, next, change, placesOf } = compared(plan);
  const reasonsOf = new Map(change.concerned.map(({ bookingId, reasons }) => [bookingId, reasons]));
  return [...placesOf].flatMap(([bookingId, ids]): PlanConcern[] => {
    const [before, after] = [on(told, inOrder(told, ids)), on(next, inOrder(told, ids))];
    const promised = plan.promised.get(bookingId);
    const reasons = reasonsOf.get(bookingId) ?? [];
    const priceBeforeCents = promised?.priceOn(before) ?? 0;
    const priceAfterCents = promised?.priceOn(after) ?? 0;
    if (reasons.length === 0 && priceBeforeCents === priceAfterCents) return [];
    const streets = before.map(({ street }) => street);
    const isElsewhere = after.every(({ street }) => !streets.includes(street));
    const newSetUp =
      reasons.includes('moved') && isElsewhere && (promised?.setUpAt ?? null) !== null;
    const [numbersBefore, numbersAfter] = [numbersOf(before), numbersOf(after)];
    return [
      {
        bookingId,
        reasons,
        numbersBefore,
        numbersAfter,
        priceBeforeCents,
        priceAfterCents,
        newSetUp,
      },
    ];
  });
}

/** How many stand a step aside, or turned: the same spot, and nobody is written to. */
export function nearbyOnPlan(plan: ChangedPlan): number {
  const { change, placesOf } = compared(plan);
  const concerned = new Set(concernedByPlan(plan).map(({ bookingId }) => bookingId));
  const stepped = new Set(
    change.places
      .filter(({ changes }) => changes.includes('moved') || changes.includes('turned'))
      .map(({ placeId }) => placeId),
  );
  return [...placesOf].filter(
    ([bookingId, ids]) => !concerned.has(bookingId) && ids.some((id) => stepped.has(id)),
  ).length;
}

function compared({ now, after, standing }: ChangedPlan): {
  told: Plan;
  next: Plan;
  change: PlanChange;
  placesOf: ReadonlyMap<string, readonly string[]>;
} {
  const told = byId([...now, ...standing.flatMap((each) => each.told ?? [])]);
  const placesOf = new Map(
    standing
      .filter(knowsItsNumber)
      .map(({ bookingId }) => [
        bookingId,
        standing.filter((each) => each.bookingId === bookingId).map(({ pitchId }) => pitchId),
      ]),
  );
  const bookings = [...placesOf].map(([id, placeIds]) => ({
    id,
    placeIds,
    // what was booked is what the pitch had when it was told
    bookedCm: Number.MAX_SAFE_INTEGER,
  }));
  const change = planChange([...told.values()], after, bookings);
  return { told, next: byId(after), change, placesOf };
}
