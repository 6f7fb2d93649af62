import { canonicalBytes } from './canonical-bytes';
import { lotsOf } from './draw-seal';

const circles = ['helper', 'returning', 'all'] as const;

/** One party of a market's draw by its random name, and what it asked for: pitches, or a seller number. */
export interface FrozenParty {
  nonce: string;
  /** Pitches: what each of the neighbours asked for. */
  requests?: readonly { count: number; zone: string; vehicleCm: number | null }[];
  /** Seller numbers: helpers come before returning sellers, and those before everybody. */
  circle?: (typeof circles)[number];
  /** Booths: of which kind each of the neighbours is. */
  kinds?: readonly string[];
}

/** What everybody may see afterwards: parties by their random names, nobody's own. */
export interface FrozenLine {
  parties: readonly FrozenParty[];
}

/** The bytes that are hashed: the same on every machine. */
export const frozenLineBytes = ({ parties }: FrozenLine): Buffer =>
  canonicalBytes({
    format: 'dabei-market-line/1',
    parties: parties.map(({ nonce, requests, circle, kinds }) => ({
      nonce,
      ...(circle === undefined ? {} : { circle }),
      ...(kinds === undefined ? {} : { kinds }),
      ...(requests === undefined
        ? {}
        : {
            requests: requests.map(({ count, zone, vehicleCm }) => ({ count, zone, vehicleCm })),
          }),
    })),
  });

/** One lot per party, 1 to n; where there are circles, the lots of the narrower one come first. */
export function lotsOfLine(seed: string, { parties }: FrozenLine): Map<string, number> {
  const lots = new Map<string, number>();
  for (const circle of [undefined, ...circles]) {
    const before = lots.size;
    const nonces = parties.filter((one) => one.circle === circle).map(({ nonce }) => nonce);
    for (const [nonce, lot] of lotsOf(seed, nonces)) lots.set(nonce, before + lot);
  }
  if (lots.size !== parties.length) throw new Error('Two frozen parties share a nonce.');
  return lots;
}
