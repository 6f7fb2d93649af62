import { compareSiblings, type SiblingWish } from './siblings-side-by-side';

const aWish = (id: string, values: Partial<SiblingWish> = {}): SiblingWish => ({
  id,
  state: 'submitted',
  priceCents: 2000,
  children: 1,
  ...values,
});

describe('siblings side by side', () => {
  it('are fine when everybody wishes for about the same', () => {
    expect(compareSiblings([aWish('a'), aWish('b', { priceCents: 3000 })])).toEqual([]);
  });

  it('show who stays behind while others go out', () => {
    expect(compareSiblings([aWish('a'), aWish('b', { state: 'returned' })])).toEqual([
      { code: 'left-behind', wishIds: ['b'] },
    ]);
    expect(compareSiblings([aWish('a', { state: 'draft' })])).toEqual([]);
  });

  it('show who is far above the others', () => {
    expect(
      compareSiblings([aWish('a', { priceCents: 1000 }), aWish('b', { priceCents: 2500 })]),
    ).toEqual([{ code: 'far-above', wishIds: ['b'], highestCents: 2500, lowestCents: 1000 }]);
  });

  it('count a group wish per child, and nothing where the price is open', () => {
    expect(
      compareSiblings([
        aWish('a', { priceCents: 1000 }),
        aWish('b', { priceCents: 3000, children: 3 }),
        aWish('c', { priceCents: null }),
      ]),
    ).toEqual([]);
  });
});
