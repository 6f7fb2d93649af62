import highsLoader from 'highs';
import type { CertifyTiers } from '../publish/make-draw-file';
import { provePublicTiers } from '../publish/prove-public-tiers';

/** What is not proven by then is published as "at most so many more". */
const MOST_MILLISECONDS = 20_000;

/** Proves the public tiers once, when a final run is stored: about a second for a town, in this thread. */
export const certifyTiers: CertifyTiers = async (rest, file) => {
  const highs = await highsLoader();
  const began = performance.now();
  return provePublicTiers(highs, rest, file, () => performance.now() - began > MOST_MILLISECONDS);
};
