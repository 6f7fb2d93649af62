import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { startDatabase } from './embedded-database.mjs';
import { startMailbox } from './mailbox.mjs';
import { Refusal, step } from './say.mjs';
import { secretsIn } from './secrets.mjs';
import { repositoryRoot, startProcess } from './server-process.mjs';
import { stackPorts } from './stack-ports.mjs';
import { untilAnswers } from './until-answers.mjs';

const program = (file) => resolve(repositoryRoot, 'dist', file);

/** Everything the servers are told. What the caller's environment names itself wins. */
function environment({ given, dataDir, appEnv, ports, database, mailbox }) {
  const { DATABASE_PASSWORD: _, ...secrets } = secretsIn(dataDir);
  const publicUrl = given.PUBLIC_URL ?? `http://localhost:${ports.web[0]}`;
  return {
    ...secrets,
    NODE_ENV: 'production',
    APP_ENV: appEnv,
    HOST: '127.0.0.1',
    PUBLIC_URL: publicUrl,
    DATA_DIR: dataDir,
    ...given,
    ...(database && { DATABASE_URL: database.url, EMBEDDED_DATABASE: 'true' }),
    ...(mailbox && { SMTP_URL: mailbox.smtpUrl, MAILBOX_URL: mailbox.url }),
  };
}

function run(file, args, env, signal) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [program(file), ...args], {
      env,
      signal,
      stdio: 'inherit',
    });
    child.on('error', () => done(1));
    child.on('exit', (code) => done(code ?? 1));
  });
}

/** Described in stack.d.mts; used by `npm start`, `npm run dev` and the browser journeys. */
export async function startStack({
  dataDir,
  ports: wanted,
  appEnv = 'development',
  seed = true,
  apis = 1,
  env: given = process.env,
  echo = false,
  fast = false,
  signal,
  onDeath,
}) {
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o755);
  const ports = await stackPorts(wanted, apis);
  const stopLast = [];
  const servers = new Map();

  const stop = async () => {
    await Promise.all([...servers.values()].map((server) => server.stop()));
    for (const { stop: end } of stopLast) await end();
  };
  const watch = (server) => {
    void server.exited.then((end) => {
      if (!server.wasStopped()) onDeath?.({ ...end, lastLines: server.lastLines() });
    });
    return server;
  };

  try {
    const database = given.DATABASE_URL
      ? null
      : await step('Starting the database', () =>
          startDatabase({
            directory: resolve(dataDir, 'postgres'),
            port: ports.database,
            password: secretsIn(dataDir).DATABASE_PASSWORD,
            log: resolve(dataDir, 'logs/database.log'),
            fast,
          }),
        );
    const mailbox = given.SMTP_URL
      ? null
      : await startMailbox({ dataDir, smtpPort: ports.smtp, webPort: ports.mailbox, env: given });
    // Stopped in this order, after the programs that use them.
    for (const part of [mailbox, database]) {
      if (part) stopLast.push(part);
      if (part) watch(part.server);
    }
    const env = environment({ given, dataDir, appEnv, ports, database, mailbox });

    const start = (name, file, more = {}) => {
      const server = startProcess({
        name,
        command: process.execPath,
        args: ['--enable-source-maps', program(file)],
        env: { ...env, ...more },
        cwd: repositoryRoot,
        log: resolve(dataDir, `logs/${name}.log`),
        echo,
      });
      servers.set(name, server);
      return server;
    };
    const startWorker = () => watch(start('worker', 'apps/worker/main.js'));
    const startApi = async (index = 0) => {
      const port = ports.web[index];
      const name = index === 0 ? 'api' : `api-${index + 1}`;
      const server = start(name, 'apps/api/main.js', {
        PORT: String(port),
        INTERNAL_ORIGIN: `http://127.0.0.1:${port}`,
      });
      const ready = `http://127.0.0.1:${port}/api/health/ready`;
      if (await untilAnswers(ready, server, signal)) return watch(server);
      if (signal?.aborted) throw new Refusal('The start was broken off.', 130);
      const said = server.lastLines(30).filter((line) => line !== '');
      throw new Refusal(
        said.length > 0 ? said : `The ${name} did not become ready within a minute.`,
        server.exitCode() ?? 1,
      );
    };

    await step('Starting the application', async () => {
      for (let index = 0; index < apis; index += 1) await startApi(index);
    });
    if (seed && database && existsSync(program('tools/seed.js'))) {
      const code = await step('Looking after the demo town', () =>
        run('tools/seed.js', ['--if-empty'], env, signal),
      );
      if (code !== 0) throw new Refusal('The demo town could not be loaded.', code);
    }
    if (signal?.aborted) throw new Refusal('The start was broken off.', 130);
    startWorker();

    return {
      urls: {
        web: env.PUBLIC_URL,
        apis: ports.web.map((port) => `http://localhost:${port}`),
        mailbox: mailbox?.url ?? null,
      },
      databaseUrl: env.DATABASE_URL,
      env,
      servers,
      startApi,
      startWorker,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
