import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildWhatChanged } from './build-what-changed.mjs';
import { claimRun, releaseRun, runningOn } from './run-file.mjs';
import { main, Refusal, table } from './say.mjs';
import { repositoryRoot } from './server-process.mjs';
import { portsFrom } from './stack-ports.mjs';
import { startStack } from './stack.mjs';
import { stopRequests } from './stop-requests.mjs';

const dataDir = resolve(repositoryRoot, process.env.DATA_DIR ?? '.data');

function addresses({ urls }) {
  const rows = [['Dabei', urls.web]];
  if (urls.mailbox) rows.push(['Mailbox', urls.mailbox]);
  return table(rows);
}

function demoSignIns() {
  const file = resolve(dataDir, 'demo-sign-ins.json');
  if (!existsSync(file)) return null;
  const people = JSON.parse(readFileSync(file, 'utf8'));
  return people.length > 0 ? table(people.map(({ who, where, how }) => [who, where, how])) : null;
}

function welcome(stack) {
  console.log(`\n${addresses(stack)}`);
  const people = stack.env.EMBEDDED_DATABASE === 'true' ? demoSignIns() : null;
  if (people) console.log(`\nDemo sign-ins:\n${people}`);
  console.log('\nCtrl-C stops everything; the data stays.');
}

async function start() {
  const began = performance.now();
  const other = runningOn(dataDir);
  if (other) throw new Refusal(`Dabei is already running here (process ${other.pid}).`, 1);
  claimRun(dataDir);
  const { asked, stopNow, signal } = stopRequests();
  try {
    await buildWhatChanged(['server', 'web'], signal);
    const stack = await startStack({
      dataDir,
      ports: await portsFrom(process.env),
      appEnv: process.env.APP_ENV,
      signal,
      onDeath: ({ name, code, signal, lastLines }) => {
        console.error(lastLines.join('\n'));
        console.error(`The ${name} has ended (${signal ?? `code ${code}`}); stopping the rest.`);
        stopNow(code || 1);
      },
    });
    claimRun(dataDir, { databaseUrl: stack.databaseUrl });
    welcome(stack);
    console.log(`Ready after ${((performance.now() - began) / 1000).toFixed(1)} s.`);
    const code = await asked;
    await stack.stop();
    return code;
  } finally {
    releaseRun(dataDir);
  }
}

await main(start);
