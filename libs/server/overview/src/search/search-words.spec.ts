import { hasWord, searchWords } from './search-words';

describe('what is typed into the search', () => {
  it.each([
    ['Öztürk', ['oeztuerk']],
    ['  Mia  Straße ', ['mia', 'strasse']],
    ['x', []],
    ['', []],
  ])('reads %j as the words of a name', (typed, words) => {
    expect(searchWords(typed)).toEqual({ words, address: null, digits: null });
  });

  it.each(['02855 123 45', '+49 2855 12345', '0049-2855/12345', '(02855) 12345'])(
    'reads %j as the same number',
    (typed) => {
      expect(searchWords(typed).digits).toBe('285512345');
    },
  );

  it('reads an address, and a house number is no phone number', () => {
    expect(searchWords('Ayse@Example.org').address).toBe('ayse@example.org');
    expect(searchWords('Halle 2').digits).toBeNull();
  });

  it('looks for short words at the beginning of a name and escapes what the database would read', () => {
    expect(hasWord('k', 'li').params).toEqual(['li%', '% li%']);
    expect(hasWord('k', 'a_b%').params).toEqual(['%a\\_b\\%%']);
  });
});
