import { buildWhatChanged } from './build-what-changed.mjs';
import { checkRunner } from './check-runner.mjs';
import { ensureChromium } from './chromium.mjs';
import { main } from './say.mjs';
import { stopRequests } from './stop-requests.mjs';

await main(async () => {
  const { signal } = stopRequests();
  await buildWhatChanged(['server', 'web'], signal);
  await ensureChromium();
  const steps = checkRunner({ signal });
  await steps.journeys('browser journeys', process.argv.slice(2));
  return steps.finish();
});
