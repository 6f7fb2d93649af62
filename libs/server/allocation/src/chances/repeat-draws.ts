import {
  ChanceTally,
  draftByLot,
  withOtherLots,
  withProbes,
  type DrawInstance,
  type EventChance,
} from '@dabei/domain';
import { setImmediate } from 'node:timers/promises';
import { seededRandom } from './seeded-random';

/** So many draws of each kind are made; enough for a chance in steps of five per cent. */
const draws = 100;
/** The worker has other things to do: a town of 3,000 children gets fewer draws. */
const mostMilliseconds = 5000;

/**
 * Draws the same wishes again and again with other lots, giving way to other work after each draw. The same seed
 * gives the same chances as long as there is time for all draws.
 */
export async function repeatDraws(instance: DrawInstance, seed: string): Promise<EventChance[]> {
  const random = seededRandom(seed);
  const tally = new ChanceTally(instance);
  let spent = 0;
  for (let draw = 0; draw < draws && spent < mostMilliseconds; draw += 1) {
    const begun = performance.now();
    const plain = withOtherLots(instance, random);
    tally.countAlone(plain, draftByLot(plain));
    const probed = withProbes(plain, random);
    tally.countParties(probed, draftByLot(probed));
    spent += performance.now() - begun;
    await setImmediate();
  }
  return tally.chances();
}
