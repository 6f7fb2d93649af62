import {
  Clock,
  Database,
  PermissionGuard,
  PlatformModule,
  ProblemFilter,
  chooseQueueBackend,
  contractPipe,
} from '@dabei/server/platform';
import { createTestDatabase, testConfig } from '@dabei/server/testing';
import { Module, type INestApplication } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, NestFactory } from '@nestjs/core';
import { CatalogJobsModule } from '../catalog-jobs-module';
import { CatalogModule } from '../catalog-module';
import { Programme } from './a-programme';

export interface RunningCatalog {
  app: INestApplication;
  database: Database;
  databaseUrl: string;
  origin: string;
  rows: Programme;
  at: (instant: string) => Promise<void>;
  get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  post: (path: string, body: unknown) => Promise<Response>;
  stop: () => Promise<void>;
}

/** The programme over HTTP on a database of its own, jobs included. */
export async function startCatalog(): Promise<RunningCatalog> {
  const test = await createTestDatabase();
  const config = testConfig(test.url);
  chooseQueueBackend(config);
  @Module({
    imports: [PlatformModule.forRoot(config), CatalogModule, CatalogJobsModule],
    providers: [
      { provide: APP_GUARD, useClass: PermissionGuard },
      { provide: APP_PIPE, useFactory: contractPipe },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ],
  })
  class Catalog {}
  const app = await NestFactory.create(Catalog, { logger: false });
  await app.listen(0, '127.0.0.1');
  const origin = await app.getUrl();
  const database = app.get(Database);
  return {
    app,
    database,
    databaseUrl: config.databaseUrl,
    origin,
    rows: new Programme(database),
    at: (instant) => app.get(Clock).move(new Date(instant)),
    get: (path, headers = {}) => fetch(`${origin}${path}`, { headers }),
    post: (path, body) =>
      fetch(`${origin}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    stop: async () => {
      await app.close();
      await test.drop();
    },
  };
}
