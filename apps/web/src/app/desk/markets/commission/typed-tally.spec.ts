import type { DeskNumber } from '@dabei/contracts';
import { readTally } from './typed-tally';

const one = (number: number, state: DeskNumber['state'] = 'confirmed'): DeskNumber => ({
  id: `0b9f1f0c-5a53-4d2e-9f0a-3f0a51b8c1${String(number)}`,
  number,
  state,
  circle: 'all',
  name: 'Kim Beispiel',
  phone: null,
  email: null,
  rank: null,
  offerUntil: null,
  keepNumber: false,
  donateLeftovers: false,
  intakeAt: null,
  itemsBrought: null,
  itemsSold: null,
  settlement: null,
  paidOutOn: null,
  version: 3,
});
const numbers = [one(17), one(18, 'cancelled')];
const read = (number: string, brought: string, sold: string, turnover: string) =>
  readTally({ number, brought, sold, turnover }, numbers);
const wrong = (...typed: Parameters<typeof read>) => {
  const answer = read(...typed);
  return answer.outcome === 'wrong' ? `${answer.field} ${answer.reason}` : 'ready';
};

describe('what is typed at the counting table', () => {
  it('is a whole tally with euros as one types them', () => {
    expect(read('17', '40', '16', '80,50')).toEqual({
      outcome: 'ready',
      input: { number: 17, itemsBrought: 40, itemsSold: 16, turnoverCents: 8050, version: 3 },
    });
  });

  it('may be what was brought and nothing more, or nothing sold at all', () => {
    expect(read('17', '40', '', '')).toMatchObject({
      input: { itemsSold: null, turnoverCents: null },
    });
    expect(read('17', '40', '0', '')).toMatchObject({ input: { itemsSold: 0, turnoverCents: 0 } });
  });

  it('names the field that cannot be', () => {
    expect(wrong('99', '40', '16', '80')).toBe('number unknown');
    expect(wrong('18', '40', '16', '80')).toBe('number unknown');
    expect(wrong('17', '', '16', '80')).toBe('brought count');
    expect(wrong('17', '10', '11', '80')).toBe('sold too-many');
    expect(wrong('17', '10', '', '80')).toBe('sold count');
    expect(wrong('17', '10', '5', '')).toBe('turnover no-money');
    expect(wrong('17', '10', '0', '5')).toBe('turnover nothing-sold');
    expect(wrong('17', '10', '5', '12.345')).toBe('turnover money');
  });
});
