import { hashPin, isPin, newPin } from './hash-pin';

describe('the PIN of a pass', () => {
  it('is six digits', () => {
    for (let drawn = 0; drawn < 50; drawn += 1) expect(newPin()).toMatch(/^\d{6}$/);
  });

  it('is kept salted, and recognised', async () => {
    const [one, other] = await Promise.all([hashPin('012345'), hashPin('012345')]);
    expect(one).not.toBe(other);
    expect(one).not.toContain('012345');
    expect(await isPin('012345', one)).toBe(true);
    expect(await isPin('012346', one)).toBe(false);
  });

  it('is never right where there is none', async () => {
    expect(await isPin('012345', undefined)).toBe(false);
    expect(await isPin('012345', '')).toBe(false);
  });
});
