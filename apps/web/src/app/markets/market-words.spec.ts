import type { ListedMarket } from '@dabei/contracts';
import { doorOf } from './market-words';

const market: ListedMarket = {
  slug: 'troedel',
  kind: 'flea',
  title: 'Trödelmarkt',
  place: 'Schlosspark',
  heldOn: '2027-05-08',
  opensAt: '10:00',
  closesAt: '16:00',
  phase: 'open',
  calledOff: false,
  opensOn: '2027-04-01T07:00:00.000Z',
  closesOn: '2027-05-01T16:00:00.000Z',
  pitches: 4,
  free: 2,
};

describe('the door of a market', () => {
  it.each<[string, Partial<ListedMarket>, string, string | null, string]>([
    ['a second too early', {}, '2027-04-01T06:59:59.000Z', null, 'not-yet'],
    ['from the first second', {}, '2027-04-01T07:00:00.000Z', null, 'open'],
    ['for the town’s own people', {}, '2027-03-25T07:00:00Z', '2027-03-25T07:00:00Z', 'open'],
    ['after the last second', {}, '2027-05-01T16:00:00.000Z', null, 'closed'],
    ['closed by the office', { phase: 'closed' }, '2027-04-20T07:00:00Z', null, 'closed'],
    ['called off', { calledOff: true }, '2027-04-20T07:00:00Z', null, 'called-off'],
    ['when it is over', { phase: 'over' }, '2027-05-09T07:00:00Z', null, 'over'],
  ])('%s', (_, changes, now, residentsFrom, door) => {
    expect(doorOf({ ...market, ...changes }, now, residentsFrom)).toBe(door);
  });
});
