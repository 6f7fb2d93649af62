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
  const rulesAndUnits = async () => {
    const aside = (command, args, more) => tool(command, args, { ...more, givesWay: true });
    await steps.check('lint and boundaries', () => lintEverything(aside));
    await steps.check('types', () => checkTypes(aside));
    await steps.jest('unit', 'unit', { givesWay: true });
    await steps.jest('web unit', 'web', { givesWay: true });
  };
  const journeys = async () => {
    if (!built) return;
    const browser = await steps.check('a browser is there', ensureChromium);
    if (browser) await steps.journeys('browser journeys');
  };
  // browser and servers wait for each other half of the time; what needs no town uses that
  await Promise.all([journeys(), rulesAndUnits()]);
  await steps.jest('integration', 'integration');
  return steps.finish();
});
