import { streetKey } from './street-key';

describe('the key of a street', () => {
  it.each(['Lindenstraße 12a', 'Linden-Str. 3', 'LINDENSTRASSE', ' lindenstr.7 '])(
    'is the same for %s',
    (street) => {
      expect(streetKey(street)).toBe('lindenstr');
    },
  );

  it('keeps other streets apart', () => {
    expect(streetKey('Lindenweg 3')).toBe('lindenweg');
    expect(streetKey('Am Markt')).toBe('ammarkt');
    expect(streetKey('12')).toBe('');
  });
});
