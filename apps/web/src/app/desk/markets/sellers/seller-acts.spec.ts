import type { SellerPage, SellerRow } from '@dabei/contracts';
import { actsOf } from './seller-acts';

const market = { phase: 'closed', calledOff: false } as SellerPage['market'];
const row = (changes: Partial<SellerRow>): SellerRow =>
  ({ state: 'confirmed', kind: 'private', licenceSeenOn: null, ...changes }) as SellerRow;

describe('what the office can do about a registration', () => {
  it('depends on where it stands', () => {
    expect(actsOf(row({ state: 'waiting' }), market)).toEqual(['place', 'cancel']);
    expect(actsOf(row({}), market)).toEqual(['move', 'swap', 'cancel']);
    expect(actsOf(row({ state: 'expired' }), market)).toEqual([]);
  });

  it('is to cancel when the market is called off, and nothing when it is over', () => {
    expect(actsOf(row({}), { ...market, calledOff: true })).toEqual(['cancel']);
    expect(actsOf(row({}), { ...market, phase: 'over' })).toEqual([]);
  });

  it('is also to look at the licence of a commercial one', () => {
    expect(actsOf(row({ kind: 'commercial' }), market)).toContain('licence');
    const seen = row({ kind: 'commercial', licenceSeenOn: '2027-04-20' });
    expect(actsOf(seen, market)).toContain('unlicence');
  });
});
