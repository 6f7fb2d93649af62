import { watch } from 'node:fs';
import { resolve } from 'node:path';
import esbuild from 'esbuild';
import { serverBuildOptions } from '../build/server.mjs';
import { buildWhatChanged, forgetBuilds } from './build-what-changed.mjs';
import { claimRun, releaseRun, runningOn } from './run-file.mjs';
import { main, Refusal } from './say.mjs';
import { repositoryRoot, startProcess } from './server-process.mjs';
import { portsFrom } from './stack-ports.mjs';
import { startStack } from './stack.mjs';
import { stopRequests } from './stop-requests.mjs';

const dataDir = resolve(repositoryRoot, '.data');

/** Several files change at once; one restart is enough. */
function soon(work, ms = 300) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, ms);
  };
}

/** API and worker with the newest build. A program that does not start waits for the next change. */
function restarter(stack) {
  let busy = Promise.resolve();
  const restart = async () => {
    await Promise.all([...stack.servers.values()].map((server) => server.stop()));
    await stack.startApi();
    stack.startWorker();
    console.log(`Restarted: ${stack.urls.web}`);
  };
  return () => {
    busy = busy.then(restart).catch((error) => console.error(error.message));
  };
}

async function watchServer(onBuilt) {
  let first = true;
  const afterwards = {
    name: 'restart',
    setup(build) {
      build.onEnd(({ errors }) => {
        if (!first && errors.length === 0) onBuilt();
        first = false;
      });
    },
  };
  const context = await esbuild.context(serverBuildOptions(repositoryRoot, [afterwards]));
  await context.watch();
  return () => context.dispose();
}

function watchWeb(onBuilt) {
  const builder = startProcess({
    name: 'web',
    command: 'nx',
    args: ['build', 'web', '--configuration', 'development', '--watch', '--output-style=stream'],
    env: process.env,
    log: resolve(dataDir, 'logs/web-build.log'),
    echo: true,
    group: true,
  });
  const watcher = watch(resolve(repositoryRoot, 'dist/apps/web'), { recursive: true }, onBuilt);
  return async () => {
    watcher.close();
    await builder.stop();
  };
}

async function dev() {
  const other = runningOn(dataDir);
  if (other) throw new Refusal(`Dabei is already running here (process ${other.pid}).`, 1);
  claimRun(dataDir);
  const { asked, signal } = stopRequests();
  try {
    await buildWhatChanged(['server', 'web'], signal);
    forgetBuilds();
    const stack = await startStack({
      dataDir,
      ports: await portsFrom(process.env),
      appEnv: process.env.APP_ENV,
      signal,
      echo: true,
      onDeath: ({ name }) => console.error(`The ${name} has ended; it waits for the next change.`),
    });
    claimRun(dataDir, { databaseUrl: stack.databaseUrl });
    const restart = soon(restarter(stack));
    const endings = [await watchServer(restart), watchWeb(soon(restart, 1000))];
    console.log(
      `\nWatching. Dabei: ${stack.urls.web}   Mailbox: ${stack.urls.mailbox ?? 'outside'}`,
    );
    const code = await asked;
    for (const end of endings) await end();
    await stack.stop();
    return code;
  } finally {
    releaseRun(dataDir);
  }
}

await main(dev);
