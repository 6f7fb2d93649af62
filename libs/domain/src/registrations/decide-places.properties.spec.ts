import fc from 'fast-check';
import { decidePlaces, type PlacesInput } from './decide-places';
import { freePlaces } from './free-places';
import type { QuotaView } from './quota-view';

const TODAY = '2027-06-30';

const kinds = ['general', 'reserved-reduced', 'shared'] as const;
const aQuota = fc.record({
  kind: fc.constantFrom(...kinds),
  capacity: fc.nat(6),
  taken: fc.nat(7),
  reservedUntil: fc.constantFrom(null, '2027-06-29', TODAY),
});
const someQuotas = fc
  .array(aQuota, { maxLength: 4 })
  .map((quotas) =>
    quotas.map((quota, index): QuotaView => ({ ...quota, id: `q${String(index)}` })),
  );
const someRequests = fc
  .array(fc.record({ seats: fc.integer({ min: 1, max: 3 }), reducedFee: fc.boolean() }), {
    maxLength: 4,
  })
  .map((requests) => requests.map((request, index) => ({ ...request, key: String(index) })));

const RUNS = { numRuns: 400 };

const anInput: fc.Arbitrary<PlacesInput> = fc.record({
  today: fc.constant(TODAY),
  quotas: someQuotas,
  someoneWaits: fc.boolean(),
  together: fc.constantFrom('only', 'rather', 'single'),
  requests: someRequests,
});

/** The quotas after the placements, counted from scratch. */
function quotasAfter({ quotas, requests }: PlacesInput, seatedIn: (string | null)[]): QuotaView[] {
  return quotas.map((quota) => {
    const added = requests.reduce((sum, { seats }, index) => {
      const seat = seatedIn[index] ?? null;
      const counts = quota.kind === 'shared' ? seat !== null : seat === quota.id;
      return sum + (counts ? seats : 0);
    }, 0);
    return { ...quota, taken: quota.taken + added };
  });
}

const isOver = ({ taken, capacity }: QuotaView): boolean => taken > capacity;

function wholeIsOver(quotas: QuotaView[]): boolean {
  const places = quotas.filter(({ kind }) => kind !== 'shared');
  return places.reduce((sum, { taken, capacity }) => sum + taken - capacity, 0) > 0;
}

function mayUse(quota: QuotaView | undefined, reducedFee: boolean): boolean {
  if (quota === undefined || quota.kind === 'shared') return false;
  if (quota.kind === 'general' || reducedFee) return true;
  return quota.reservedUntil !== null && quota.reservedUntil < TODAY;
}

const seatsOf = (input: PlacesInput): (string | null)[] =>
  decidePlaces(input).map((placement) =>
    placement.outcome === 'place' ? placement.quotaId : null,
  );

/** Every way to seat all of them, tried one after the other. */
function someWayFitsAll(input: PlacesInput, seatedIn: string[] = []): boolean {
  const next = input.requests[seatedIn.length];
  if (next === undefined) {
    const after = quotasAfter(input, seatedIn);
    const untouched = input.requests.length === 0;
    return (
      untouched || !(after.some((q) => isOver(q) && mattersTo(q, seatedIn)) || wholeIsOver(after))
    );
  }
  return input.quotas
    .filter((quota) => mayUse(quota, next.reducedFee))
    .some((quota) => someWayFitsAll(input, [...seatedIn, quota.id]));
}

const mattersTo = (quota: QuotaView, seatedIn: string[]): boolean =>
  quota.kind === 'shared' || seatedIn.includes(quota.id);

describe('whatever is asked, places', () => {
  it('are never given above a capacity', () => {
    fc.assert(
      fc.property(anInput, (input) => {
        const seatedIn = seatsOf(input);
        const after = quotasAfter(input, seatedIn);
        const grown = after.filter(({ taken }, index) => taken > (input.quotas[index]?.taken ?? 0));
        expect(grown.filter(isOver)).toEqual([]);
        expect(grown.length > 0 && wholeIsOver(after)).toBe(false);
      }),
      RUNS,
    );
  });

  it('are only given in a quota that is open to the child', () => {
    fc.assert(
      fc.property(anInput, (input) => {
        seatsOf(input).forEach((seat, index) => {
          if (seat === null) return;
          const quota = input.quotas.find(({ id }) => id === seat);
          expect(mayUse(quota, input.requests[index]?.reducedFee ?? false)).toBe(true);
        });
      }),
      RUNS,
    );
  });

  it('are given to nobody new while somebody waits', () => {
    fc.assert(
      fc.property(anInput, (input) => {
        const seatedIn = seatsOf({ ...input, someoneWaits: true });
        expect(seatedIn.every((seat) => seat === null)).toBe(true);
      }),
      RUNS,
    );
  });

  it('are given to a whole group exactly when there is a way to seat all of it', () => {
    fc.assert(
      fc.property(anInput, (free) => {
        const input: PlacesInput = { ...free, together: 'only', someoneWaits: false };
        const seated = seatsOf(input).filter((seat) => seat !== null).length;
        expect(seated).toBe(someWayFitsAll(input) ? input.requests.length : 0);
      }),
      RUNS,
    );
  });

  it('do not depend on the order in which the quotas come', () => {
    fc.assert(
      fc.property(anInput, fc.infiniteStream(fc.nat()), (input, lots) => {
        const shuffled = shuffle(input.quotas, lots);
        expect(decidePlaces({ ...input, quotas: shuffled })).toEqual(decidePlaces(input));
        expect(freePlaces(shuffled, TODAY, false)).toEqual(freePlaces(input.quotas, TODAY, false));
      }),
      RUNS,
    );
  });

  it('shown as free can be taken by one child after the other', () => {
    fc.assert(
      fc.property(someQuotas, (quotas) => {
        const { free } = freePlaces(quotas, TODAY, false);
        const requests = Array.from({ length: free }, (_, index) => ({
          key: String(index),
          seats: 1,
          reducedFee: false,
        }));
        const input = { today: TODAY, quotas, someoneWaits: false, requests } as const;
        const placements = decidePlaces({ ...input, together: 'single' });
        expect(placements.every(({ outcome }) => outcome === 'place')).toBe(true);
      }),
      RUNS,
    );
  });
});

function shuffle<T>(items: readonly T[], lots: Iterator<number>): T[] {
  return items
    .map((item) => ({ item, lot: Number(lots.next().value) }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ item }) => item);
}
