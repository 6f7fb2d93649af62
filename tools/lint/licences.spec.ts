import { isAllowed } from './licences.mjs';

describe('the licences of what ships', () => {
  it.each([
    'MIT',
    'MIT*',
    '(MIT OR GPL-3.0)',
    'MIT AND Zlib',
    'BSD-3-Clause',
    'MPL-2.0',
    'OFL-1.1',
  ])('lets %s in', (licence) => expect(isAllowed(licence)).toBe(true));

  it.each(['GPL-3.0', 'AGPL-3.0-only', 'SSPL-1.0', 'BUSL-1.1', 'MIT AND GPL-2.0', 'UNKNOWN'])(
    'refuses %s',
    (licence) => expect(isAllowed(licence)).toBe(false),
  );
});
