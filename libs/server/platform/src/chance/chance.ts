import { randomBytes as systemBytes } from 'node:crypto';
import { v4, v7 } from 'uuid';

/** As many bytes as asked for, that nobody can foresee. */
export type Chance = (size: number) => Buffer;

let chance: Chance = systemBytes;
/** The last moment an id was made in, and how many of the same moment came before it. */
let last = { moment: 0, place: 0 };

/**
 * Every id, code, secret and lot of the server comes from here, so that a spec can let two towns throw the same dice.
 * What ships never calls it: it is no part of what the platform exports, only of its tests.
 */
export function throwDiceWith(dice: Chance): void {
  chance = dice;
  last = { moment: 0, place: 0 };
}

export const randomBytes: Chance = (size) => chance(size);

/** A whole number from 0 to below `limit` (at most 2^32), each as likely as the other. */
export function randomInt(limit: number): number {
  const fair = 2 ** 32 - (2 ** 32 % limit);
  for (;;) {
    const drawn = chance(4).readUInt32BE();
    if (drawn < fair) return drawn % limit;
  }
}

/** An id that tells nothing, not even when it was made. */
export const randomUUID = (): string => v4({ random: chance(16) });

/** An id that sorts by when it was made, also within one millisecond of one process. */
export function uuidv7(): string {
  const random = chance(16);
  const moment = Date.now();
  last =
    moment > last.moment
      ? { moment, place: random.readUInt32BE(6) >>> 1 }
      : { moment: last.moment, place: last.place + 1 };
  return v7({ random, msecs: last.moment, seq: last.place });
}
