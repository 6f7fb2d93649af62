import { Clock, Database, PlatformModule, chooseQueueBackend } from '@dabei/server/platform';
import { createTestDatabase, testConfig } from '@dabei/server/testing';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FiguresModule } from '../figures-module';
import { CountedTown } from './counted-town';

export interface RunningFigures {
  app: INestApplicationContext;
  database: Database;
  town: CountedTown;
  at: (instant: string) => Promise<void>;
  stop: () => Promise<void>;
}

/** Figures on a database of their own, without HTTP. */
export async function startFigures(): Promise<RunningFigures> {
  const test = await createTestDatabase();
  const config = testConfig(test.url);
  chooseQueueBackend(config);
  @Module({ imports: [PlatformModule.forRoot(config), FiguresModule] })
  class Figures {}
  const app = await NestFactory.createApplicationContext(Figures, { logger: false });
  const database = app.get(Database);
  return {
    app,
    database,
    town: new CountedTown(database),
    at: (instant) => app.get(Clock).move(new Date(instant)),
    stop: async () => {
      await app.close();
      await test.drop();
    },
  };
}
