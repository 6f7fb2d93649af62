import { join } from 'node:path';
import { buildSolverThread } from '../build/server.mjs';
import { startDatabase } from '../start/embedded-database.mjs';
import { anyFreePort } from '../start/free-port.mjs';
import { scratchFolder } from '../start/scratch-folder.mjs';

/** One PostgreSQL for the whole run; every spec file makes a database of its own on it. And the solver's thread. */
export default async function setUp() {
  await buildSolverThread('node_modules/.cache/dabei');
  const folder = scratchFolder('dabei-test-');
  const database = await startDatabase({
    directory: join(folder, 'postgres'),
    port: await anyFreePort(),
    password: 'test',
    fast: true,
  });
  process.env.TEST_DATABASE_URL = database.url;
  globalThis.dabeiTestDatabase = { database, folder };
}
