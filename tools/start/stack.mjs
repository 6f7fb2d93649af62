import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { copyTown } from './copy-town.mjs';
import { startDatabase } from './embedded-database.mjs';
import { startMailbox } from './mailbox.mjs';
import { Refusal, step } from './say.mjs';
import { secretsIn } from './secrets.mjs';
import { stackPorts } from './stack-ports.mjs';
import { seedIfEmpty, townPrograms } from './town-programs.mjs';

/** Postgres runs as another user, so the folder must be passable; the last run's logs are kept. */
function prepare(dataDir) {
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o755);
  const logs = resolve(dataDir, 'logs');
  rmSync(`${logs}.before`, { recursive: true, force: true });
  if (existsSync(logs)) renameSync(logs, `${logs}.before`);
}

/** What the caller's environment names itself wins; production brings its own secrets. */
function environment({ given, dataDir, appEnv, webPort, database, mailbox }) {
  const {
    DATABASE_PASSWORD: _,
    VAULT_PASSWORD: __,
    VAULT_KEYRING: ownVaultKeys,
    ...secrets
  } = secretsIn(dataDir);
  const inProduction = given.APP_ENV === 'production';
  const vaultKeys = given.VAULT_KEYRING ?? (inProduction ? undefined : ownVaultKeys);
  return {
    // trying the town out needs no authenticator app
    ...(inProduction ? {} : { ...secrets, SECOND_FACTOR: 'optional' }),
    NODE_ENV: 'production',
    APP_ENV: appEnv,
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://localhost:${webPort}`,
    DATA_DIR: dataDir,
    ...given,
    ...(database && { DATABASE_URL: database.url, EMBEDDED_DATABASE: 'true' }),
    ...(database &&
      vaultKeys && { VAULT_DATABASE_URL: database.vaultUrl, VAULT_KEYRING: vaultKeys }),
    ...(mailbox && { SMTP_URL: mailbox.smtpUrl, MAILBOX_URL: mailbox.url }),
  };
}

function embeddedDatabase(dataDir, port, fast) {
  return step('Starting the database', () =>
    startDatabase({
      directory: resolve(dataDir, 'postgres'),
      port,
      password: secretsIn(dataDir).DATABASE_PASSWORD,
      vaultPassword: secretsIn(dataDir).VAULT_PASSWORD,
      log: resolve(dataDir, 'logs/database.log'),
      fast,
    }),
  );
}

/** Described in stack.d.mts; used by `npm start`, `npm run dev` and the browser journeys. */
export async function startStack({
  dataDir,
  ports: wanted,
  appEnv = 'development',
  from,
  seed = true,
  worker = true,
  apis = 1,
  env: given = process.env,
  echo = false,
  fast = false,
  signal,
  onDeath,
}) {
  if (from) copyTown(from, dataDir);
  prepare(dataDir);
  const ports = await stackPorts(wanted, apis);
  // Stopped from first to last: the programs before the parts they use.
  const parts = [];
  const stop = async () => {
    for (const part of parts) await part.stop();
  };
  const watch = (server) => {
    void server.exited.then((end) => {
      if (!server.wasStopped()) onDeath?.({ ...end, lastLines: server.lastLines() });
    });
    return server;
  };
  const use = (part) => {
    parts.unshift(part);
    if (part.server) watch(part.server);
    return part;
  };

  try {
    const database = given.DATABASE_URL
      ? null
      : use(await embeddedDatabase(dataDir, ports.database, fast));
    const mailbox = given.SMTP_URL
      ? null
      : use(startMailbox({ dataDir, smtpPort: ports.smtp, webPort: ports.mailbox, env: given }));
    const webPort = ports.web[0];
    const env = environment({ given, dataDir, appEnv, webPort, database, mailbox });
    const programs = use(townPrograms({ env, dataDir, webPorts: ports.web, echo, signal, watch }));

    // All at once: whoever comes first migrates, the others wait for its lock.
    await step('Starting the application', () =>
      Promise.all(ports.web.map((_port, index) => programs.startApi(index))),
    );
    if (seed && database) {
      const code = await step('Looking after the demo town', () => seedIfEmpty(env, signal));
      if (code !== 0) throw new Refusal('The demo town could not be loaded.', code);
    }
    if (signal?.aborted) throw new Refusal('The start was broken off.', 130);
    if (worker) programs.startWorker();

    return {
      urls: {
        web: env.PUBLIC_URL,
        apis: ports.web.map((port) => `http://localhost:${port}`),
        mailbox: mailbox?.url ?? null,
      },
      databaseUrl: env.DATABASE_URL,
      env,
      servers: programs.servers,
      startApi: programs.startApi,
      startWorker: programs.startWorker,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
