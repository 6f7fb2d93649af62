import { compareLists } from '../bench/lists.mjs';
import { buildWhatChanged } from './build-what-changed.mjs';
import { main } from './say.mjs';
import { stopRequests } from './stop-requests.mjs';

/** Are the desk's lists as fast with the town ten times as large? */
await main(async () => {
  const { signal } = stopRequests();
  await buildWhatChanged(['server'], signal);
  return (await compareLists(signal)) ? 0 : 1;
});
