import {
  Module,
  type INestApplication,
  type INestApplicationContext,
  type ModuleMetadata,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, NestFactory } from '@nestjs/core';
import { PermissionGuard } from '../access/permission-guard';
import { Clock } from '../clock/clock';
import type { Config } from '../config/config';
import { contractPipe } from '../problems/contract-pipe';
import { Database } from '../database/database';
import { PlatformModule } from '../platform-module';
import { ProblemFilter } from '../problems/problem-filter';
import { chooseQueueBackend } from '../queues/queue-backend';
import { call, type Answer } from './call';
import { testConfig, testVault } from './test-config';
import { createTestDatabase } from './test-database';

/** A context with the platform around it, on a database of its own. */
export interface RunningContext<App extends INestApplicationContext = INestApplicationContext> {
  app: App;
  config: Config;
  database: Database;
  databaseUrl: string;
  vaultUrl: string;
  /** Moves the clock; it goes on running from there. */
  at: (instant: string) => Promise<void>;
  stop: () => Promise<void>;
}

export interface RunningOverHttp extends RunningContext<INestApplication> {
  origin: string;
  call: <T>(method: string, path: string, cookie?: string, body?: unknown) => Promise<Answer<T>>;
}

type Parts = Pick<ModuleMetadata, 'imports' | 'providers'>;

async function start<App extends INestApplicationContext>(
  { imports = [], providers = [] }: Parts,
  overrides: Partial<Config>,
  create: (root: new () => object) => Promise<App>,
): Promise<RunningContext<App>> {
  const test = await createTestDatabase();
  const config = testConfig(test.url, { vault: testVault(test), ...overrides });
  chooseQueueBackend(config);
  @Module({ imports: [PlatformModule.forRoot(config), ...imports], providers })
  class Everything {}
  const app = await create(Everything);
  return {
    app,
    config,
    database: app.get(Database),
    databaseUrl: test.url,
    vaultUrl: test.vaultUrl,
    at: (instant) => app.get(Clock).move(new Date(instant)),
    stop: async () => {
      await app.close();
      await test.drop();
    },
  };
}

/** Without HTTP: what a worker, or a spec that calls use cases itself, needs. */
export function startContext(
  parts: Parts,
  overrides: Partial<Config> = {},
): Promise<RunningContext> {
  return start(parts, overrides, (root) =>
    NestFactory.createApplicationContext(root, { logger: false }),
  );
}

/** As the API serves it: guard, contracts and problems included. */
export async function startOverHttp(
  imports: ModuleMetadata['imports'],
  overrides: Partial<Config> = {},
): Promise<RunningOverHttp> {
  const providers = [
    { provide: APP_GUARD, useClass: PermissionGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useFactory: contractPipe },
  ];
  const running = await start({ imports, providers }, overrides, (root) =>
    NestFactory.create(root, { logger: false }),
  );
  await running.app.listen(0, '127.0.0.1');
  const origin = await running.app.getUrl();
  return {
    ...running,
    origin,
    call: (method, path, cookie, body) => call(origin + path, method, cookie, body),
  };
}
