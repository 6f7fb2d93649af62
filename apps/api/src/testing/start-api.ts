import {
  Clock,
  Database,
  PermissionGuard,
  migrateDatabase,
  type Config,
} from '@dabei/server/platform';
import { createTestDatabase, testConfig, testVault } from '@dabei/server/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApi } from '../create-api';

export interface RunningApi {
  app: NestExpressApplication;
  database: Database;
  clock: Clock;
  url: string;
  databaseUrl: string;
  send: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Response>;
  stop: () => Promise<void>;
}

/** What the guard is without its questions: a positive control for the tests that rely on it. */
function withoutGuard(): () => void {
  const { canActivate } = PermissionGuard.prototype;
  PermissionGuard.prototype.canActivate = () => Promise.resolve(true);
  return () => {
    PermissionGuard.prototype.canActivate = canActivate;
  };
}

/** The whole API as in production, on a database of its own and a free port. */
export async function startApi(
  overrides: Partial<Config> = {},
  { guard = true } = {},
): Promise<RunningApi> {
  const putGuardBack = guard ? () => undefined : withoutGuard();
  const test = await createTestDatabase();
  const config = testConfig(test.url, {
    webDir: '/nowhere',
    vault: testVault(test),
    ...overrides,
  });
  await migrateDatabase(config.databaseUrl);
  const app = await createApi(config);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    app,
    database: app.get(Database),
    clock: app.get(Clock),
    url,
    databaseUrl: config.databaseUrl,
    send: (method, path, body, headers = {}) =>
      fetch(url + path, {
        method,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined
          ? {}
          : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    stop: async () => {
      putGuardBack();
      await app.close();
      await test.drop();
    },
  };
}
