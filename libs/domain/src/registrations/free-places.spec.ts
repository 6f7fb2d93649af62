import { aQuota, busWithFree, freeOf, reservedFree } from '../testing/a-quota';
import { freePlaces } from './free-places';

const TODAY = '2027-06-30';
const TOMORROW = '2027-07-01';

describe('free places as the public sees them', () => {
  it('are what is left', () => {
    expect(freePlaces([freeOf(3)], TODAY, false)).toEqual({
      free: 3,
      capacity: 10,
      taken: 7,
      overbooked: 0,
    });
  });

  it('hide the reserved ones until they are released', () => {
    const quotas = [freeOf(3), reservedFree(2)];
    expect(freePlaces(quotas, TODAY, false)).toMatchObject({ free: 3, capacity: 10, taken: 7 });
    expect(freePlaces(quotas, TOMORROW, false)).toMatchObject({ free: 5, capacity: 20, taken: 15 });
  });

  it('are none while somebody waits', () => {
    expect(freePlaces([freeOf(3)], TODAY, true)).toMatchObject({ free: 0, capacity: 10 });
  });

  it('end where the bus is full', () => {
    expect(freePlaces([freeOf(3), busWithFree(1)], TODAY, false).free).toBe(1);
  });

  it('are none when too many are taken, and say how many', () => {
    const quotas = [aQuota({ capacity: 8, taken: 10 })];
    expect(freePlaces(quotas, TODAY, false)).toMatchObject({ free: 0, overbooked: 2 });
  });

  it('say when the bus is overbooked', () => {
    const bus = busWithFree(0, { capacity: 5, taken: 8 });
    expect(freePlaces([freeOf(3), bus], TODAY, false)).toMatchObject({ free: 0, overbooked: 3 });
  });
});
