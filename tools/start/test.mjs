import { checkSize } from '../build/check-size.mjs';
import { refusedLicences } from '../lint/licences.mjs';
import { buildWhatChanged } from './build-what-changed.mjs';
import { checkRunner, runTool } from './check-runner.mjs';
import { ensureChromium } from './chromium.mjs';
import { main } from './say.mjs';
import { repositoryRoot } from './server-process.mjs';
import { stopRequests } from './stop-requests.mjs';

const everyProject = (target) => [
  ...['run-many', '-t', target, '--output-style=static', '--parallel=2'],
];

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

  await steps.check('formatting', () =>
    runTool('prettier', ['--check', '--log-level', 'warn', '--cache', '.'], { signal }),
  );
  await steps.check('licences', licences);
  await steps.check('lint and boundaries', () => runTool('nx', everyProject('lint'), { signal }));
  await steps.check('types', () => runTool('nx', everyProject('typecheck'), { signal }));
  const built = await steps.check('build and first load', () => build(signal));
  await steps.jest('unit', 'unit');
  await steps.jest('integration', 'integration');
  await steps.jest('web unit', 'web');
  if (built) {
    const browser = await steps.check('a browser is there', ensureChromium);
    if (browser) await steps.journeys('browser journeys');
  }
  return steps.finish();
});
