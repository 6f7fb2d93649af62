import { parseArgs } from 'node:util';
import { bench } from '../bench/bench.mjs';
import { buildWhatChanged } from './build-what-changed.mjs';
import { main } from './say.mjs';

/** Measures on loopback only, bounded in count and time; changes nothing outside a folder it removes. */
await main(async () => {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
  });
  await buildWhatChanged(['server']);
  return (await bench(values)) ? 0 : 1;
});
