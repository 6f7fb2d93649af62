import {
  Clock,
  Database,
  PlatformModule,
  chooseQueueBackend,
  type Config,
} from '@dabei/server/platform';
import { createTestDatabase, testConfig } from '@dabei/server/testing';
import { Module, type INestApplicationContext, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { notificationWork } from '../notification-work';
import { Families } from './a-family';
import { MailCatcher } from './mail-catcher';

export interface RunningNotifications {
  app: INestApplicationContext;
  database: Database;
  families: Families;
  mailbox: MailCatcher;
  at: (instant: string) => Promise<void>;
  stop: () => Promise<void>;
}

/**
 * The worker's side of notifications on a database and a mail server of its own. Nobody listens to nudges unless
 * a spec asks for it, so that it decides itself when a mail is looked at.
 */
export async function startNotifications(
  overrides: Partial<Config> = {},
  listeners: Provider[] = [],
): Promise<RunningNotifications> {
  const test = await createTestDatabase();
  const mailbox = new MailCatcher();
  const smtpUrl = await mailbox.start();
  const config = testConfig(test.url, { smtpUrl, ...overrides });
  chooseQueueBackend(config);
  @Module({
    imports: [PlatformModule.forRoot(config)],
    providers: [...notificationWork, ...listeners],
  })
  class Notifications {}
  const app = await NestFactory.createApplicationContext(Notifications, { logger: false });
  const database = app.get(Database);
  const clock = app.get(Clock);
  await database.rows("insert into setting (key, value, changed_at) values ('office', ?, now())", [
    JSON.stringify({ name: 'Familienbüro', email: 'buero@dabei.example', phone: '02855 80-000' }),
  ]);
  return {
    app,
    database,
    families: new Families(database),
    mailbox,
    at: (instant) => clock.move(new Date(instant)),
    stop: async () => {
      await app.close();
      await mailbox.stop();
      await test.drop();
    },
  };
}
