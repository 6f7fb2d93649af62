import { buildWhatChanged } from './build-what-changed.mjs';
import { main } from './say.mjs';
import { runOnTown } from './town-database.mjs';

/** Reads one snapshot, also of a town that is running; 0 when everything holds. */
await main(async () => {
  await buildWhatChanged(['server']);
  return runOnTown('tools/check-invariants.js', process.argv.slice(2));
});
