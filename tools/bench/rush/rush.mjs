import { existsSync, readFileSync, rmSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { step } from '../../start/say.mjs';
import { repositoryRoot } from '../../start/server-process.mjs';
import { median } from '../figures.mjs';
import { closedLoop } from './closed-loop.mjs';
import { basketOf, press, signIn } from './family.mjs';

const recorder = fileURLToPath(new URL('record-statements.mjs', import.meta.url));
const POOL = 10;
const WORKERS = 16;
const ROUNDS = 3;
/** Not measured: code that is not warm, plans that are not cached. */
const WARM_UP = 100;

/** An empty town becomes one with families at the gate, all of them signed in. */
export async function prepareCrowd(server, { families, events }) {
  const stack = await server.start(server.url);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    const places = families * 10;
    const { insertCrowd } = await import(resolve(repositoryRoot, 'dist/tools/bench-crowd.js'));
    const crowd = await insertCrowd(client, server.sessionSecret, { families, events, places });
    const [url] = stack.urls.apis;
    await step(`${families} families sign in`, () =>
      closedLoop(crowd.families, 8, async (family) => {
        family.cookie = await signIn(url, family);
      }),
    );
    await client.query('vacuum analyze');
    return crowd;
  } finally {
    await client.end();
    await stack.stop();
  }
}

/** Every press of its own, and what the API said to the database for it. */
async function recorded(server, presses) {
  const file = server.file('statements');
  const stack = await server.start(await server.copy(), {
    NODE_OPTIONS: `--import ${recorder}`,
    RECORD_STATEMENTS: file,
  });
  try {
    const said = [];
    for (const { family, basket } of presses) {
      rmSync(file, { force: true });
      await press(stack.urls.apis[0], family, basket);
      const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
      said.push(lines.map((line) => deserialize(Buffer.from(line, 'base64'))));
    }
    return said;
  } finally {
    await stack.stop();
  }
}

async function ours(server, presses) {
  const stack = await server.start(await server.copy(), { POOL_SIZE: String(POOL) });
  try {
    const one = ({ family, basket }) => press(stack.urls.apis[0], family, basket);
    await closedLoop(presses.slice(0, WARM_UP), WORKERS, one);
    return await closedLoop(presses.slice(WARM_UP), WORKERS, one);
  } finally {
    await stack.stop();
  }
}

/** The same statements and commits, with nothing before them: what the database itself allows. */
async function limit(server, said) {
  const connectionString = await server.copy();
  const pools = new Map();
  const poolOf = (options) => {
    const pool = pools.get(options) ?? new pg.Pool({ connectionString, options, max: POOL });
    // a connection that ends while it is idle is nobody's measurement
    pool.on('error', () => undefined);
    pools.set(options, pool);
    return pool;
  };
  try {
    const one = async (statements) => {
      const clients = new Map();
      try {
        for (const { text, values, options } of statements) {
          if (!clients.has(options)) clients.set(options, await poolOf(options).connect());
          await clients.get(options).query(text, values);
        }
      } finally {
        for (const client of clients.values()) client.release();
      }
    };
    await closedLoop(said.slice(0, WARM_UP), WORKERS, one);
    return await closedLoop(said.slice(WARM_UP), WORKERS, one);
  } finally {
    for (const pool of pools.values()) await pool.end();
  }
}

/** Registrations per second through everything, beside the same statements straight to the database; alternating. */
async function compare(server, name, presses) {
  const said = await step(`${name}: recording`, () => recorded(server, presses));
  const pairs = [];
  for (let round = 1; round <= ROUNDS; round += 1)
    await step(`${name}: round ${round}`, async () => {
      pairs.push({ ours: await ours(server, presses), limit: await limit(server, said) });
    });
  const ratio = median(pairs.map((pair) => pair.ours / pair.limit));
  return {
    name,
    unit: 'presses/s',
    ours: median(pairs.map((pair) => pair.ours)),
    limit: median(pairs.map((pair) => pair.limit)),
    ratio,
    goal: '≥ 0.50',
    ok: ratio >= 0.5,
  };
}

/** One hot event, and sixty that share the crowd. */
export async function rushFigures(server, crowd) {
  const [hot, ...wide] = crowd.eventIds;
  const pressesOn = (eventOf) =>
    crowd.families.map((family) => ({
      family,
      basket: basketOf(family, [eventOf(family.at)], family.children.slice(0, 1)),
    }));
  return [
    await compare(
      server,
      'rush, one hot event',
      pressesOn(() => hot),
    ),
    await compare(
      server,
      `rush, ${wide.length} events`,
      pressesOn((at) => wide[at % wide.length]),
    ),
  ];
}
