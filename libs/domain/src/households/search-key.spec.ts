import fc from 'fast-check';
import { sameChild } from './same-child';
import { searchKey } from './search-key';

describe('a search key', () => {
  it.each([
    ['Öztürk', 'Oeztuerk'],
    ['Straße', 'STRASSE'],
    ['Yıldız', 'Yildiz'],
    ['İpek', 'ipek'],
    ['Müller-Lüdenscheidt', 'mueller luedenscheidt'],
    ['Zoë', 'Zoe'],
    ['Łukasz', 'Lukasz'],
    ['Nguyễn', 'Nguyen'],
    ['  O’Brien ', "O'Brien"],
    ['von  Hohenstein–Öztürk', 'Von Hohenstein-Oeztürk'],
    ['O\u0308ztu\u0308rk', 'Öztürk'],
  ])('makes %s and %s equal', (some, other) => {
    expect(searchKey(some)).toBe(searchKey(other));
  });

  it('keeps other scripts', () => {
    expect(searchKey('Марія')).toBe('марія');
    expect(searchKey('مريم')).toBe('مريم');
  });

  it.each(['Ǽ', 'Ǿ'])('writes out a letter that carries a mark: %s', (letter) => {
    expect(searchKey(letter)).toMatch(/^(ae|oe)$/);
  });

  it('has neither outer nor double spaces, and is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const key = searchKey(text);
        expect(searchKey(key)).toBe(key);
        expect(key).not.toMatch(/^ | $| {2}/);
      }),
    );
  });
});

describe('the same child entered twice', () => {
  const mia = { firstName: 'Mia', lastName: 'Öztürk', birthDate: '2019-03-15' };

  it('is found in another spelling', () => {
    expect(sameChild(mia, { ...mia, firstName: 'MIA', lastName: 'Oeztuerk' })).toBe(true);
  });

  it('is another child with another birth date or first name', () => {
    expect(sameChild(mia, { ...mia, birthDate: '2019-03-16' })).toBe(false);
    expect(sameChild(mia, { ...mia, firstName: 'Lea' })).toBe(false);
  });
});
