import { marketDayBegins, type BeginningMarket } from './market-day-begins';

const zone = 'Europe/Berlin';
const market = (changes: Partial<BeginningMarket> = {}): BeginningMarket => ({
  kind: 'flea',
  phase: 'closed',
  calledOffAt: null,
  heldOn: '2027-05-08',
  setUpFrom: '07:30',
  closesOn: new Date('2027-05-01T16:00:00Z'),
  ...changes,
});
const midnight = new Date('2027-05-07T22:00:00Z');

describe('the day of a market begins by itself', () => {
  it('at local midnight of its day, not a second before', () => {
    expect(marketDayBegins(market(), new Date(midnight.getTime() - 1000), zone)).toBe(false);
    expect(marketDayBegins(market(), midnight, zone)).toBe(true);
  });

  it('not on the day after, where nobody was there to see it', () => {
    expect(marketDayBegins(market(), new Date('2027-05-08T22:00:00Z'), zone)).toBe(false);
  });

  it('while people still sign up only when setting up begins', () => {
    const open = market({ phase: 'open', closesOn: new Date('2027-05-08T08:00:00Z') });
    expect(marketDayBegins(open, new Date('2027-05-08T05:29:59Z'), zone)).toBe(false);
    expect(marketDayBegins(open, new Date('2027-05-08T05:30:00Z'), zone)).toBe(true);
  });

  it('from midnight where signing up ended and nobody pressed the button', () => {
    expect(marketDayBegins(market({ phase: 'open' }), midnight, zone)).toBe(true);
  });

  it.each([
    ['called off', market({ calledOffAt: midnight })],
    ['a Kleiderbörse', market({ kind: 'commission' })],
    ['still being prepared', market({ phase: 'preparing' })],
    ['over already', market({ phase: 'over' })],
  ])('never where it is %s', (_, given) => {
    expect(marketDayBegins(given, midnight, zone)).toBe(false);
  });
});
