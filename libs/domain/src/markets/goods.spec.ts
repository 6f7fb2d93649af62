import { alwaysRefusedGoods, refusedGoods, usuallyRefusedGoods } from './goods';

describe('what may not be sold', () => {
  it('is what the market says', () => {
    expect(refusedGoods(['toys', 'war-toys'], ['war-toys'])).toEqual(['war-toys']);
    expect(refusedGoods(['war-toys'], [])).toEqual([]);
  });

  it.each(alwaysRefusedGoods)('is %s everywhere, whatever the market says', (goods) => {
    expect(refusedGoods([goods], [])).toEqual([goods]);
  });

  it('is named once, and an unknown word is no goods', () => {
    expect(refusedGoods(['weapons', 'weapons', 'dragons'], ['dragons', 'weapons'])).toEqual([
      'weapons',
    ]);
  });

  it('begins with new goods and war toys', () => {
    for (const kind of ['children-flea', 'flea', 'commission', 'swap'] as const)
      expect(usuallyRefusedGoods(kind)).toEqual(expect.arrayContaining(['new-goods', 'war-toys']));
  });
});
