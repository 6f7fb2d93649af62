import { firstNul } from './first-nul';

describe('U+0000 in what a caller sent', () => {
  it('is found in texts and names of fields, with its place', () => {
    expect(firstNul('a\u0000b')).toBe('');
    expect(firstNul({ a: ['x', { b: '\u0000' }] })).toBe('a.1.b');
    expect(firstNul({ answers: { 'x\u0000': 1 } })).toBe('answers');
    expect(firstNul({ a: [null, 1, true, 'x'], b: {} })).toBeNull();
    expect(firstNul(undefined)).toBeNull();
  });

  it('is looked for at any depth', () => {
    const depth = 60_000;
    const body: unknown = JSON.parse(`${'['.repeat(depth)}"\\u0000"${']'.repeat(depth)}`);
    expect(firstNul(body)).not.toBeNull();
  });
});
