import { numbersIn } from './numbers-in';

describe('numbers of cards as they are typed', () => {
  it.each([
    ['4', [4]],
    ['17, 4;4', [4, 17]],
    ['20-22 3', [3, 20, 21, 22]],
    ['20–21', [20, 21]],
  ])('%s', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  it.each(['', 'Nr. 4', '0', '9-4', '1-900', '-3'])('refuses "%s"', (text) => {
    expect(numbersIn(text)).toBeNull();
  });
});
