import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { step } from '../start/say.mjs';
import { repositoryRoot } from '../start/server-process.mjs';
import { startStack } from '../start/stack.mjs';

/** The same town for both: season, registrations and families are counted from this day. */
const today = '2027-06-15';

function seed(env, size) {
  const args = [resolve(repositoryRoot, 'dist/tools/seed.js'), '--size', String(size)];
  const { status, stderr } = spawnSync(process.execPath, [...args, '--today', today], { env });
  if (status !== 0) throw new Error(`The town could not be seeded: ${String(stderr)}`);
}

/** What autovacuum does by itself within minutes. */
async function settle(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}

async function signIn(url, dataDir) {
  const signIns = JSON.parse(readFileSync(join(dataDir, 'demo-sign-ins.json'), 'utf8'));
  const [email, password] = signIns.find(({ who }) => who === 'Leitung').how.split(' / ');
  const answer = await fetch(`${url}/api/desk/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`The desk does not let the lead in: ${answer.status}.`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** A town of its own with somebody signed in at its desk; nothing runs beside it. */
export async function townOfSize(size, signal) {
  const dataDir = mkdtempSync(join(tmpdir(), `dabei-bench-${size}-`));
  const stack = await startStack({
    dataDir,
    ports: 'free',
    appEnv: 'test',
    seed: false,
    fast: true,
    env: { ...process.env, DATABASE_URL: '', SMTP_URL: '' },
    signal,
  });
  try {
    await step(`A town of size ${size}`, () => Promise.resolve(seed(stack.env, size)));
    await stack.servers.get('worker')?.stop();
    await settle(stack.databaseUrl);
    const [url] = stack.urls.apis;
    await fetch(`${url}/api/test/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now: `${today}T10:00:00.000Z` }),
    });
    const cookie = await signIn(url, dataDir);
    const get = async (path) => {
      const answer = await fetch(url + path, { headers: { cookie } });
      const body = await answer.arrayBuffer();
      return { ok: answer.ok, status: answer.status, json: () => JSON.parse(Buffer.from(body)) };
    };
    return { dataDir, get, stop: () => stack.stop() };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}
