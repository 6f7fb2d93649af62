/** Numbers that look random and are the same on every machine for the same seed (mulberry32). */
export class SeededRandom {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** At least 0, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(from: readonly T[]): T {
    const found = from[Math.floor(this.next() * from.length)];
    if (found === undefined) throw new RangeError('There is nothing to pick from.');
    return found;
  }

  shuffled<T>(list: readonly T[]): T[] {
    const left = [...list];
    const mixed: T[] = [];
    while (left.length > 0) mixed.push(...left.splice(this.between(0, left.length - 1), 1));
    return mixed;
  }

  /** Draws by weight, each at most once; stops when nothing with a weight is left. */
  weighted<T>(from: readonly T[], weightOf: (one: T) => number, count: number): T[] {
    const left = from.map((one) => ({ one, weight: weightOf(one) }));
    const drawn: T[] = [];
    while (drawn.length < count && left.length > 0) {
      let point = this.next() * left.reduce((sum, { weight }) => sum + weight, 0);
      const found = left.findIndex(({ weight }) => (point -= weight) < 0);
      drawn.push(...left.splice(found < 0 ? left.length - 1 : found, 1).map(({ one }) => one));
    }
    return drawn;
  }
}
