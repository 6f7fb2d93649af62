import { mostWishesAtOnce } from '@dabei/contracts';
import { cardNumbers } from './card-numbers';

describe('numbers of cards, as they are said on the phone', () => {
  it('come with commas, spaces or words between them, each once', () => {
    expect(cardNumbers('117')).toEqual([117]);
    expect(cardNumbers(' Nr. 117, 118 und 121; 118')).toEqual([117, 118, 121]);
    expect(cardNumbers('no. 5 and 6')).toEqual([5, 6]);
  });

  it('are not guessed from anything else', () => {
    for (const typed of ['', 'Puppe', '12-15', '0', '-3', '1.5', '1000000'])
      expect([typed, cardNumbers(typed)]).toEqual([typed, null]);
  });

  it('are not more than one press can take', () => {
    const many = Array.from({ length: mostWishesAtOnce + 1 }, (_, at) => String(at + 1));
    expect(cardNumbers(many.join(' '))).toBeNull();
    expect(cardNumbers(many.slice(1).join(' '))).toHaveLength(mostWishesAtOnce);
  });
});
