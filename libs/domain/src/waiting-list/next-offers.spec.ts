import { aGroup, aWaiting } from '../testing/a-waiting-entry';
import { aQuota, busWithFree, freeOf, reservedFree } from '../testing/a-quota';
import { local } from '../testing/instants';
import type { QuotaView } from '../registrations/quota-view';
import { nextOffers } from './next-offers';
import type { WaitingEntry } from './waiting-entry';

const now = local('2027-06-10 12:00');
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);

/** Offers as 'Mia+Ali: general'; whom to ask; why the first left over is not served. */
function served(quotas: QuotaView[], line: WaitingEntry[], today = '2027-06-10') {
  const { offers, ask, blocked } = nextOffers({ today, now, quotas, line });
  return {
    offers: offers.map(({ registrationIds, quotaId, note }) => {
      const late = note === 'fits-after-group-waited' ? ' (group waited)' : '';
      return `${registrationIds.join('+')}: ${quotaId}${late}`;
    }),
    ask,
    blocked,
  };
}

const [mia, ali, lea] = [aWaiting('Mia', 1), aWaiting('Ali', 2), aWaiting('Lea', 3)];

describe('a freed place is offered', () => {
  it('to the first who waits', () => {
    expect(served([freeOf(1)], [ali, mia])).toEqual({
      offers: ['Mia: general'],
      ask: [],
      blocked: 'no-free-place',
    });
  });

  it('to exactly as many as there are places, in order', () => {
    expect(served([freeOf(2)], [mia, ali, lea]).offers).toEqual(['Mia: general', 'Ali: general']);
  });

  it('to everybody when there is room for all', () => {
    expect(served([freeOf(5)], [mia, ali])).toMatchObject({
      offers: ['Mia: general', 'Ali: general'],
      blocked: 'none',
    });
  });

  it('to nobody when nobody waits', () => {
    expect(served([freeOf(5)], [])).toEqual({ offers: [], ask: [], blocked: 'none' });
  });

  it('to nobody twice', () => {
    const asked = aWaiting('Mia', 1, { hasOpenOffer: true });
    expect(served([freeOf(1)], [asked, ali]).offers).toEqual(['Ali: general']);
    expect(served([freeOf(0)], [asked])).toMatchObject({ offers: [], blocked: 'none' });
  });

  it('to nobody while too many places are taken', () => {
    const overbooked = aQuota({ capacity: 8, taken: 10 });
    expect(served([overbooked], [mia])).toMatchObject({ offers: [], blocked: 'overbooked' });
    expect(
      served([overbooked, reservedFree(1)], [aWaiting('Lea', 1, { reducedFee: true })]),
    ).toEqual({ offers: [], ask: [], blocked: 'overbooked' });
  });

  it('to nobody behind a family that still has to type its code', () => {
    const typing = aWaiting('Mia', 1, { codeMissing: true });
    expect(served([freeOf(2)], [typing, ali])).toEqual({
      offers: [],
      ask: [],
      blocked: 'code-missing',
    });
  });

  it('to those before a family that still has to type its code', () => {
    const typing = aWaiting('Ali', 2, { codeMissing: true });
    expect(served([freeOf(3)], [mia, typing, lea])).toMatchObject({
      offers: ['Mia: general'],
      blocked: 'code-missing',
    });
  });

  it('not to the next when the first comes with more people than fit', () => {
    const family = aWaiting('Mia', 1, { seats: 4 });
    expect(served([freeOf(3)], [family, ali])).toMatchObject({
      offers: [],
      blocked: 'party-too-large',
    });
  });

  it('only with a seat on the bus', () => {
    expect(served([freeOf(2), busWithFree(1)], [mia, ali]).offers).toEqual(['Mia: general']);
    expect(served([freeOf(2), busWithFree(0)], [mia])).toMatchObject({
      offers: [],
      blocked: 'no-free-place',
    });
  });
});

describe('a freed reserved place', () => {
  const reducedLea = aWaiting('Lea', 3, { reducedFee: true });

  it('passes over those it is not for, and nothing else does', () => {
    expect(served([freeOf(0), reservedFree(1)], [mia, ali, reducedLea])).toEqual({
      offers: ['Lea: reserved'],
      ask: [],
      blocked: 'no-free-place',
    });
    expect(served([freeOf(1), reservedFree(0)], [mia, ali, reducedLea]).offers).toEqual([
      'Mia: general',
    ]);
  });

  it('goes to the first in line once it is released', () => {
    expect(served([freeOf(0), reservedFree(1)], [mia, reducedLea], '2027-07-01').offers).toEqual([
      'Mia: reserved',
    ]);
  });

  it('takes no seat on the bus that somebody before waits for', () => {
    const family = aWaiting('Mia', 1, { seats: 2 });
    const quotas = [freeOf(2), reservedFree(1), busWithFree(1)];
    expect(served(quotas, [family, reducedLea]).offers).toEqual([]);
  });

  it('keeps the bus seat of a family that still has to type its code', () => {
    const typing = aWaiting('Mia', 1, { codeMissing: true });
    const quotas = [freeOf(1), reservedFree(1)];
    expect(served([...quotas, busWithFree(2)], [typing, reducedLea]).offers).toEqual([
      'Lea: reserved',
    ]);
    expect(served([...quotas, busWithFree(1)], [typing, reducedLea]).offers).toEqual([]);
  });
});

describe('a group that only comes together', () => {
  const twins = aGroup('twins', ['Ali', 'Can'], 1);
  const askedAgo = (hours: number) =>
    aGroup('twins', ['Ali', 'Can'], 1, { groupAskedAt: hoursAgo(hours) });

  it('is served when all of it fits', () => {
    expect(served([freeOf(2)], [...twins, lea]).offers).toEqual(['Ali+Can: general']);
  });

  it('is asked whether fewer would do, and nobody overtakes it meanwhile', () => {
    expect(served([freeOf(1)], [...twins, lea])).toEqual({
      offers: [],
      ask: ['twins'],
      blocked: 'group-too-large',
    });
  });

  it('is not asked while nothing is free', () => {
    expect(served([freeOf(0)], twins)).toEqual({ offers: [], ask: [], blocked: 'no-free-place' });
  });

  it('is not asked while not even one of it fits with everybody who comes along', () => {
    const families = aGroup('friends', ['Ali', 'Can'], 1, { seats: 2 });
    expect(served([freeOf(1)], [...families, lea])).toEqual({
      offers: [],
      ask: [],
      blocked: 'party-too-large',
    });
  });

  it('is asked only once', () => {
    expect(served([freeOf(1)], [...askedAgo(23), lea])).toEqual({
      offers: [],
      ask: [],
      blocked: 'group-too-large',
    });
  });

  it('lets the next that fits go first after a day, and that is written down', () => {
    expect(served([freeOf(1)], [...askedAgo(24), lea])).toEqual({
      offers: ['Lea: general (group waited)'],
      ask: [],
      blocked: 'group-too-large',
    });
  });

  it('keeps its position for the next two places', () => {
    expect(served([freeOf(2)], [...askedAgo(48), lea]).offers).toEqual(['Ali+Can: general']);
  });

  it('is served one by one when it said that fewer would do', () => {
    const fewer = aGroup('twins', ['Ali', 'Can'], 1, { acceptsFewer: true });
    expect(served([freeOf(1)], [...fewer, lea]).offers).toEqual(['Ali: general']);
  });

  it('is not asked before it has typed its code', () => {
    const typing = aGroup('twins', ['Ali', 'Can'], 1, { codeMissing: true });
    expect(served([freeOf(1)], typing)).toMatchObject({ ask: [], blocked: 'code-missing' });
  });

  it('is a single child when the other has cancelled', () => {
    const [alone] = twins;
    expect(served([freeOf(1)], alone ? [alone] : []).offers).toEqual(['Ali: general']);
  });

  it('may sit in two quotas and still answers as one', () => {
    const line = aGroup('twins', ['Ali', 'Can'], 1, { reducedFee: true });
    const quotas = [freeOf(1), reservedFree(1)];
    const { offers } = nextOffers({ today: '2027-06-10', now, quotas, line });
    expect(offers).toEqual([
      { registrationIds: ['Ali'], quotaId: 'reserved', note: 'in-order', groupId: 'twins' },
      { registrationIds: ['Can'], quotaId: 'general', note: 'in-order', groupId: 'twins' },
    ]);
  });

  it('overtakes nobody when a friend joined later', () => {
    const [first] = twins;
    const friend = aWaiting('Can', 9, { groupId: 'twins', together: 'only' });
    const line = first ? [first, lea, friend] : [];
    expect(served([freeOf(2)], line)).toMatchObject({ offers: ['Lea: general'], ask: ['twins'] });
  });
});

describe('a group that would rather be together', () => {
  it('is served as far as it fits', () => {
    const siblings = aGroup('siblings', ['Ali', 'Can'], 1, { together: 'rather' });
    expect(served([freeOf(1)], siblings).offers).toEqual(['Ali: general']);
  });
});
