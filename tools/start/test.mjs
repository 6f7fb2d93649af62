import { checkSize } from '../build/check-size.mjs';
import { refusedLicences } from '../lint/licences.mjs';
import { buildWhatChanged } from './build-what-changed.mjs';
import { checkRunner, runTool } from './check-runner.mjs';
import { ensureChromium } from './chromium.mjs';
import { main } from './say.mjs';
import { repositoryRoot } from './server-process.mjs';
import { stopRequests } from './stop-requests.mjs';
import { checkTypes, lintEverything } from './whole-house.mjs';

async function licences() {
  const refused = await refusedLicences(repositoryRoot);
  for (const { name, licences: found } of refused) console.error(`${name}: ${found}`);
  return refused.length === 0;
}

async function build(signal) {
  await buildWhatChanged(['server', 'web'], signal);
  console.log(checkSize(repositoryRoot));
  return true;
}

await main(async () => {
  const { signal } = stopRequests();
  const steps = checkRunner({ signal });
  const tool = (command, args, more) => runTool(command, args, { ...more, signal });

  // beside the build, which leaves a core free for long
  const small = async () => {
    await steps.check('formatting', () =>
      tool('prettier', ['--check', '--log-level', 'warn', '--cache', '.']),
    );
    await steps.check('licences', licences);
  };
  const [built] = await Promise.all([
    steps.check('build and first load', () => build(signal)),
    small(),
  ]);
  await steps.check('lint and boundaries', () => lintEverything(tool));
  await steps.check('types', () => checkTypes(tool));
  await steps.jest('unit', 'unit');
  await steps.jest('integration', 'integration');
  await steps.jest('web unit', 'web');
  if (built) {
    const browser = await steps.check('a browser is there', ensureChromium);
    if (browser) await steps.journeys('browser journeys');
  }
  return steps.finish();
});
