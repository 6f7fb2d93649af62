import { positionIn, positionText } from './position-text';

describe('the position of a tree', () => {
  it.each([
    ['51.7612, 6.3981', 51.7612, 6.3981],
    [' 51,7612; 6,3981 ', 51.7612, 6.3981],
    ['51,7612, 6,3981', 51.7612, 6.3981],
    ['-33.5 151', -33.5, 151],
  ])('%s', (text, latitude, longitude) => {
    expect(positionIn(text)).toEqual({ latitude, longitude });
  });

  it.each(['', 'Rathausplatz 20', '95, 6', '51.7', '51.7, 200'])('is not "%s"', (text) => {
    expect(positionIn(text)).toBeNull();
  });

  it('reads what it wrote', () => {
    const here = { latitude: 51.7612, longitude: 6.3981 };
    expect(positionIn(positionText(here))).toEqual(here);
    expect(positionText(null)).toBe('');
  });
});
