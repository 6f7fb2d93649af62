import type { DrawInstance } from '@dabei/domain';
import { anUnprovenFile } from '../publish/testing/an-unproven-file';
import { certifyTiers } from './certify-tiers';

describe('the proof of the public tiers', () => {
  let rest: DrawInstance;
  let file: Awaited<ReturnType<typeof anUnprovenFile>>['file'];
  beforeAll(async () => {
    ({ rest, file } = await anUnprovenFile());
  });

  it('is made in a thread of its own, while this one goes on', async () => {
    let ticks = 0;
    const clock = setInterval(() => (ticks += 1), 10);
    const tiers = await certifyTiers(rest, file);
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(5);
    expect(tiers.map(({ tier, value, bound }) => [tier, bound - value >= 0])).toEqual([
      ['places', true],
      ['first-three', true],
    ]);
    expect(
      tiers.some(({ proof }) => !('multipliers' in proof) || proof.multipliers.length > 0),
    ).toBe(true);
  });

  it('is left out where it is cancelled or has no time: the bounds are wide, and true', async () => {
    const proven = await certifyTiers(rest, file);
    for (const options of [{ signal: AbortSignal.abort() }, { seconds: 0 }]) {
      const tiers = await certifyTiers(rest, file, options);
      expect(tiers.map(({ value }) => value)).toEqual(proven.map(({ value }) => value));
      for (const [index, { bound }] of tiers.entries())
        expect(bound).toBeGreaterThanOrEqual(proven[index]?.bound ?? Infinity);
    }
  });
});
