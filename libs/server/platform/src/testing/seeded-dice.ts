import { createHash } from 'node:crypto';
import type { Chance } from '../chance/chance';

/** Chance that throws the same again for the same seed. */
export function seededDice(seed: string): Chance {
  let thrown = 0;
  return (size) => {
    const parts: Buffer[] = [];
    for (let length = 0; length < size; length += 32) {
      parts.push(
        createHash('sha256')
          .update(`${seed}:${String(thrown)}`)
          .digest(),
      );
      thrown += 1;
    }
    return Buffer.concat(parts).subarray(0, size);
  };
}
