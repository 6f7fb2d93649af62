import { wayBack } from './way-back';

describe('the way back after signing in', () => {
  it.each([
    ['/desk/programm?status=draft', '/desk/programm?status=draft'],
    ['/desk', '/desk'],
    ['//evil.example/desk', '/desk'],
    ['https://evil.example', '/desk'],
    ['/desktop', '/desk'],
    ['/desk/anmelden?weiter=/desk', '/desk'],
    [undefined, '/desk'],
  ])('%s', (wanted, page) => {
    expect(wayBack(wanted)).toBe(page);
  });
});
