import { directionOf, preferredLanguage } from './language';

describe('the language of a visitor', () => {
  it('is the first wish we can fulfil', () => {
    expect(preferredLanguage('en-GB,en;q=0.9,de;q=0.8')).toBe('en');
    expect(preferredLanguage('tr,de;q=0.5,en;q=0.9')).toBe('en');
    expect(preferredLanguage('fr')).toBe('de');
    expect(preferredLanguage(undefined)).toBe('de');
  });

  it('knows who writes from right to left', () => {
    expect(directionOf('ar')).toBe('rtl');
    expect(directionOf('de')).toBe('ltr');
  });
});
