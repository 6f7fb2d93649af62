import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from './say.mjs';
import { repositoryRoot, startProcess } from './server-process.mjs';
import { untilAnswers } from './until-answers.mjs';

const built = (file) => resolve(repositoryRoot, 'dist', file);

/** The APIs and the worker of one stack; each can be started again after it was stopped or died. */
export function townPrograms({ env, dataDir, webPorts, echo, signal, watch }) {
  const servers = new Map();

  const start = (name, file, more = {}) => {
    const server = startProcess({
      name,
      command: process.execPath,
      args: ['--enable-source-maps', built(file)],
      env: { ...env, ...more },
      log: resolve(dataDir, `logs/${name}.log`),
      echo,
    });
    servers.set(name, server);
    return server;
  };

  /** Resolves when it answers; until then its end is a refusal with what it said. */
  const startApi = async (index = 0) => {
    const port = webPorts[index];
    const name = index === 0 ? 'api' : `api-${index + 1}`;
    const origin = `http://127.0.0.1:${port}`;
    const server = start(name, 'apps/api/main.js', {
      PORT: String(port),
      INTERNAL_ORIGIN: origin,
    });
    if (await untilAnswers(`${origin}/api/health/ready`, server, signal)) return watch(server);
    if (signal?.aborted) throw new Refusal('The start was broken off.', 130);
    const said = server.lastLines(30).filter((line) => line !== '');
    throw new Refusal(
      said.length > 0 ? said : `The ${name} did not become ready within a minute.`,
      server.exitCode() ?? 1,
    );
  };

  return {
    servers,
    startApi,
    startWorker: () => watch(start('worker', 'apps/worker/main.js')),
    stop: () => Promise.all([...servers.values()].map((server) => server.stop())),
  };
}

/** Says what town there is now; its sign-ins are shown by whoever greets a person. */
export function seedIfEmpty(env, signal) {
  const seed = built('tools/seed.js');
  if (!existsSync(seed)) return Promise.resolve(0);
  return new Promise((done) => {
    const child = spawn(process.execPath, [seed, '--if-empty'], {
      env,
      signal,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.on('error', () => done(1));
    child.on('close', (code) => {
      if (said !== '') console.log(code === 0 ? `  ${said.split('\n')[0]}` : said);
      done(code ?? 1);
    });
  });
}
