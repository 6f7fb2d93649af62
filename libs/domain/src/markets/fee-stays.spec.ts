import { feeStays, type BookingEnd, type EndingRules } from './fee-stays';

const rules = (changes: Partial<EndingRules> = {}): EndingRules => ({
  cancelFreeUntil: '2027-05-07',
  feeStaysAfterRelease: true,
  ...changes,
});
const lenient = rules({ feeStaysAfterRelease: false });

describe('a booking that ends', () => {
  it.each<[string, BookingEnd, EndingRules, boolean]>([
    ['cancelled on the last free day', { how: 'cancelled', on: '2027-05-07' }, rules(), false],
    ['cancelled a day later', { how: 'cancelled', on: '2027-05-08' }, rules(), true],
    ['released', { how: 'released', on: '2027-05-09' }, rules(), true],
    ['released where the rules are kind', { how: 'released', on: '2027-05-09' }, lenient, false],
    ['called off, however late', { how: 'called-off', on: '2027-05-09' }, rules(), false],
    ['its pitch gone with the plan', { how: 'gone', on: '2027-05-08' }, rules(), false],
  ])('%s', (_, end, market, stays) => {
    expect(feeStays(end, market)).toBe(stays);
  });
});
