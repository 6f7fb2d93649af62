import { firstNameOf } from './first-name';

describe('the first name of a volunteer', () => {
  it.each([
    ['Mia', 'Mia'],
    ['  Mia  Anton ', 'Mia'],
    ['Maximiliane-Katharina von Hohenstein-Öztürk', 'Maximiliane-Katharina'],
    ['', ''],
  ])('of %j is %j', (name, first) => {
    expect(firstNameOf(name)).toBe(first);
  });
});
