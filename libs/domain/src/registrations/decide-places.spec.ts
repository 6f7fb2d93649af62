import { aQuota, busWithFree, freeOf, reservedFree } from '../testing/a-quota';
import { decidePlaces, type PlaceRequest, type Together } from './decide-places';
import type { QuotaView } from './quota-view';

const BEFORE_RELEASE = '2027-06-30';
const AFTER_RELEASE = '2027-07-01';

const child = (key: string, changes: Partial<PlaceRequest> = {}): PlaceRequest => ({
  key,
  seats: 1,
  reducedFee: false,
  ...changes,
});
const reduced = (key: string): PlaceRequest => child(key, { reducedFee: true });

interface Circumstances {
  together?: Together;
  someoneWaits?: boolean;
  today?: string;
}

/** Where everybody ends up, as 'Mia: general' or 'Mia: waits'. */
function places(
  quotas: QuotaView[],
  requests: PlaceRequest[],
  { together = 'single', someoneWaits = false, today = BEFORE_RELEASE }: Circumstances = {},
): string[] {
  return decidePlaces({ today, quotas, someoneWaits, together, requests }).map((placement) =>
    placement.outcome === 'place'
      ? `${placement.key}: ${placement.quotaId}`
      : `${placement.key}: waits`,
  );
}

describe('who gets a place', () => {
  it('everybody while there is room, in the order of the request', () => {
    expect(places([freeOf(2)], [child('Mia'), child('Ali')])).toEqual([
      'Mia: general',
      'Ali: general',
    ]);
  });

  it('as many as fit when they also come singly', () => {
    expect(places([freeOf(1)], [child('Mia'), child('Ali')])).toEqual([
      'Mia: general',
      'Ali: waits',
    ]);
  });

  it('as many as fit when they would rather be together', () => {
    const answer = places([freeOf(1)], [child('Mia'), child('Ali')], { together: 'rather' });
    expect(answer).toEqual(['Mia: general', 'Ali: waits']);
  });

  it('all or none when they only come together', () => {
    const answer = places([freeOf(1)], [child('Mia'), child('Ali')], { together: 'only' });
    expect(answer).toEqual(['Mia: waits', 'Ali: waits']);
  });

  it('nobody new while somebody waits', () => {
    expect(places([freeOf(5)], [child('Mia')], { someoneWaits: true })).toEqual(['Mia: waits']);
  });

  it('with everybody who comes along', () => {
    expect(places([freeOf(3)], [child('Mia', { seats: 4 }), child('Ali', { seats: 3 })])).toEqual([
      'Mia: waits',
      'Ali: general',
    ]);
  });

  it('nobody where no quota has places', () => {
    expect(places([], [child('Mia')])).toEqual(['Mia: waits']);
    expect(places([busWithFree(5)], [child('Mia')])).toEqual(['Mia: waits']);
  });

  it('nobody while too many places are taken', () => {
    expect(places([aQuota({ capacity: 8, taken: 10 })], [child('Mia')])).toEqual(['Mia: waits']);
  });
});

describe('the bus', () => {
  it('must have a seat for everybody too', () => {
    expect(places([freeOf(5), busWithFree(1)], [child('Mia'), child('Ali')])).toEqual([
      'Mia: general',
      'Ali: waits',
    ]);
  });

  it('splits no group either', () => {
    const quotas = [freeOf(5), busWithFree(1)];
    const answer = places(quotas, [child('Mia'), child('Ali')], { together: 'only' });
    expect(answer).toEqual(['Mia: waits', 'Ali: waits']);
  });

  it('is as narrow as the narrowest of several', () => {
    const quotas = [freeOf(5), busWithFree(3), busWithFree(0, { id: 'boat' })];
    expect(places(quotas, [child('Mia')])).toEqual(['Mia: waits']);
  });
});

describe('reserved places', () => {
  const both = [freeOf(1), reservedFree(1)];

  it('are used first by those they are for', () => {
    expect(places(both, [reduced('Lea'), child('Mia')])).toEqual(['Lea: reserved', 'Mia: general']);
  });

  it('leave the general ones to reduced fees as well', () => {
    expect(places(both, [reduced('Lea'), reduced('Tim')])).toEqual([
      'Lea: reserved',
      'Tim: general',
    ]);
  });

  it('are closed to others up to and on the day', () => {
    expect(places([reservedFree(1)], [child('Mia')])).toEqual(['Mia: waits']);
  });

  it('are for all the day after, the general ones first', () => {
    const today = AFTER_RELEASE;
    expect(places(both, [child('Mia'), child('Ali')], { today })).toEqual([
      'Mia: general',
      'Ali: reserved',
    ]);
  });

  it('without a date are never released', () => {
    const quotas = [reservedFree(1, { reservedUntil: null })];
    expect(places(quotas, [child('Mia')], { today: AFTER_RELEASE })).toEqual(['Mia: waits']);
  });

  it('let a group sit together across quotas, even if somebody moves over for it', () => {
    const quotas = [freeOf(2), reservedFree(3)];
    const lea = child('Lea', { reducedFee: true, seats: 2 });
    const tim = child('Tim', { reducedFee: true, seats: 3 });
    expect(places(quotas, [lea, tim], { together: 'only' })).toEqual([
      'Lea: general',
      'Tim: reserved',
    ]);
  });

  it('are not given away while the general ones are overbooked by as many', () => {
    const quotas = [aQuota({ capacity: 8, taken: 10 }), reservedFree(2)];
    expect(places(quotas, [reduced('Lea')])).toEqual(['Lea: waits']);
  });
});
