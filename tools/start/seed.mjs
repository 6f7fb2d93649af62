import { buildWhatChanged } from './build-what-changed.mjs';
import { main } from './say.mjs';
import { runOnTown } from './town-database.mjs';

await main(async () => {
  await buildWhatChanged(['server']);
  return runOnTown('tools/seed.js', process.argv.slice(2));
});
