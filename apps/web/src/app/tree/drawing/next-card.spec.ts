import { hangCards } from './hang-cards';
import { nextCard } from './next-card';

const { cards } = hangCards(Array.from({ length: 60 }, (_, at) => at + 1));
const yOf = (number: number | null): number =>
  cards.find((card) => card.number === number)?.y ?? NaN;

describe('arrow keys on the tree', () => {
  it('lead along the numbers', () => {
    expect(nextCard(cards, 7, 'ArrowRight')).toBe(8);
    expect(nextCard(cards, 7, 'ArrowLeft')).toBe(6);
    expect(nextCard(cards, 7, 'Home')).toBe(1);
    expect(nextCard(cards, 7, 'End')).toBe(60);
  });

  it('lead up and down to the nearest card there', () => {
    expect(yOf(nextCard(cards, 20, 'ArrowDown'))).toBeGreaterThan(yOf(20));
    expect(yOf(nextCard(cards, 20, 'ArrowUp'))).toBeLessThan(yOf(20));
  });

  it('end at the edge, and other keys mean nothing', () => {
    expect(nextCard(cards, 60, 'ArrowRight')).toBeNull();
    expect(nextCard(cards, 1, 'ArrowUp')).toBeNull();
    expect(nextCard(cards, 7, 'x')).toBeNull();
  });

  it('pass over cards that are not looked for', () => {
    expect(
      nextCard(
        cards.filter(({ number }) => number % 5 === 0),
        10,
        'ArrowRight',
      ),
    ).toBe(15);
  });
});
