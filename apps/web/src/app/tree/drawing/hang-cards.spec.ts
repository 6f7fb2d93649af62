import { halfWidthAt, sheet } from './fir';
import { hangCards, type Hanging, type HungCard } from './hang-cards';

const numbersTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

function overlaps({ width, height }: Hanging, one: HungCard, other: HungCard): boolean {
  return Math.abs(one.x - other.x) < width && Math.abs(one.y - other.y) < height;
}

describe('cards on the tree', () => {
  it.each([1, 2, 3, 7, 12, 24, 60, 100, 181, 240, 300])('%i hang without overlap', (count) => {
    const hanging = hangCards(numbersTo(count));
    expect(hanging.cards.map(({ number }) => number)).toEqual(numbersTo(count));
    const hidden = hanging.cards.filter((one, at) =>
      hanging.cards.slice(at + 1).some((other) => overlaps(hanging, one, other)),
    );
    expect(hidden).toEqual([]);
  });

  it('hang on the fir, not beside it', () => {
    for (const count of [1, 12, 240, 300]) {
      const { width, cards } = hangCards(numbersTo(count));
      const beside = cards.filter(
        ({ x, y }) => Math.abs(x - sheet.middle) + width * 0.3 > halfWidthAt(y),
      );
      expect(beside).toEqual([]);
    }
  });

  it('hang at the same place every time, and whatever order the numbers come in', () => {
    expect(hangCards([3, 1, 2])).toEqual(hangCards([1, 2, 3]));
  });

  it('are large while there are few', () => {
    expect(hangCards([117]).width).toBeGreaterThan(hangCards(numbersTo(240)).width * 2);
    expect(hangCards(numbersTo(300)).width).toBeGreaterThan(24);
  });

  it('are none without wishes', () => {
    expect(hangCards([]).cards).toEqual([]);
  });
});
