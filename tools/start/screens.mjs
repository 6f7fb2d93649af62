import { globSync, statSync } from 'node:fs';
import { buildWhatChanged } from './build-what-changed.mjs';
import { runTool } from './check-runner.mjs';
import { ensureChromium } from './chromium.mjs';
import { main, Refusal } from './say.mjs';
import { stopRequests } from './stop-requests.mjs';

const most = 150_000;

/** Takes the pictures in docs/screens again; those that look the same stay as they are. */
await main(async () => {
  const { signal } = stopRequests();
  await buildWhatChanged(['server', 'web'], signal);
  await ensureChromium();
  const options = ['--config', 'e2e/screens.config.ts', ...process.argv.slice(2)];
  if (!(await runTool('playwright', ['test', ...options], { signal }))) return 1;
  const tooLarge = globSync('docs/screens/*').filter((file) => statSync(file).size > most);
  if (tooLarge.length > 0) throw new Refusal(`More than 150 kB: ${tooLarge.join(', ')}.`, 1);
  return 0;
});
