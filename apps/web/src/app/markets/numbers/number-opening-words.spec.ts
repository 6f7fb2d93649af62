import type { PublicCommission } from '@dabei/contracts';
import { doorOf, minutesUntil } from './number-opening-words';

const market = {
  phase: 'open',
  calledOffWords: null,
  helpersFrom: '2027-02-22T08:00:00Z',
  returningFrom: null,
  opensOn: '2027-03-01T08:00:00Z',
  closesOn: '2027-03-15T18:00:00Z',
} as PublicCommission;
const at = (text: string): number => Date.parse(text);

describe('the door of a Kleiderbörse', () => {
  it('opens with the first circle and closes at its time, by the clock of the server', () => {
    expect(doorOf(market, at('2027-02-22T07:59:59Z'))).toBe('before');
    expect(doorOf(market, at('2027-02-22T08:00:00Z'))).toBe('open');
    expect(doorOf(market, at('2027-03-15T17:59:59Z'))).toBe('open');
    expect(doorOf(market, at('2027-03-15T18:00:00Z'))).toBe('closed');
    expect(doorOf({ ...market, phase: 'closed' }, at('2027-03-02T08:00:00Z'))).toBe('closed');
    expect(doorOf({ ...market, calledOffWords: 'Sturm' }, at('2027-03-02T08:00:00Z'))).toBe(
      'called-off',
    );
  });

  it('says how long it takes', () => {
    expect(minutesUntil(market.opensOn, at('2027-03-01T07:58:30Z'))).toBe(2);
    expect(minutesUntil(market.opensOn, at('2027-03-01T07:59:59Z'))).toBe(1);
  });
});
