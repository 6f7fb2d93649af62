import { someNeeds } from '../testing/a-booth';
import { boothSetUp, drivesIn } from './booth-set-up';

const booth = (boothId: string, changes: { drivesIn?: boolean; fixedAt?: string } = {}) => ({
  boothId,
  street: 'Kirchplatz',
  drivesIn: true,
  fixedAt: null,
  ...changes,
});

it('gives a time to who drives in, keeps told ones, and lets the others come when they like', () => {
  const booths = [
    booth('told', { fixedAt: '08:00' }),
    booth('far'),
    booth('by bicycle', { drivesIn: false }),
    booth('near'),
    booth('last'),
  ];
  const setUp = boothSetUp(booths, { from: '08:00', until: '08:40', minutes: 20, perSlot: 1 });
  expect([...setUp.given]).toEqual([
    ['told', '08:00'],
    ['far', '08:20'],
  ]);
  expect(setUp.leftOver).toEqual(['near', 'last']);
  expect(setUp.onFoot).toEqual(['by bicycle']);
});

it.each([
  ['a vehicle', { vehicle: { lengthCm: null } }, true],
  ['a tent', { tent: { widthCm: 300, depthCm: 300, ballastPromised: true } }, true],
  ['three tables', { tables: 3 }, true],
  ['two tables', { tables: 2 }, false],
])('somebody with %s may have to drive in', (_, needs, drives) => {
  expect(drivesIn(someNeeds(needs))).toBe(drives);
});
