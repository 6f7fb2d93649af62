import { Clock, Database, PlatformModule, chooseQueueBackend } from '@dabei/server/platform';
import { createTestDatabase, testConfig } from '@dabei/server/testing';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { MessagesJobsModule } from '../messages-jobs-module';
import { MessagesModule } from '../messages-module';
import { MessageTown } from './message-town';

export interface RunningMessages {
  app: INestApplicationContext;
  database: Database;
  town: MessageTown;
  at: (instant: string) => Promise<void>;
  stop: () => Promise<void>;
}

/** Both sides of messages, API and worker, on a database of their own; nothing is sent. */
export async function startMessages(): Promise<RunningMessages> {
  const test = await createTestDatabase();
  const config = testConfig(test.url);
  chooseQueueBackend(config);
  @Module({ imports: [PlatformModule.forRoot(config), MessagesModule, MessagesJobsModule] })
  class Everything {}
  const app = await NestFactory.createApplicationContext(Everything, { logger: false });
  const database = app.get(Database);
  return {
    app,
    database,
    town: new MessageTown(database),
    at: (instant) => app.get(Clock).move(new Date(instant)),
    stop: async () => {
      await app.close();
      await test.drop();
    },
  };
}
