import {
  Accounts,
  Clock,
  Database,
  PermissionGuard,
  PlatformModule,
  ProblemFilter,
  Sealer,
  chooseQueueBackend,
  contractPipe,
  createStaffAccount,
} from '@dabei/server/platform';
import { createTestDatabase, testConfig } from '@dabei/server/testing';
import { Module, type INestApplication } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, NestFactory } from '@nestjs/core';
import { DayJobsModule } from '../day-jobs-module';
import { DayModule } from '../day-module';
import { Meadow } from './a-meadow';

export type Person = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Response>;

export interface RunningDay {
  app: INestApplication;
  database: Database;
  rows: Meadow;
  at: (instant: string) => Promise<void>;
  /** Somebody with these bundles, signed in. */
  person: (...bundles: string[]) => Promise<{ accountId: string; ask: Person }>;
  stop: () => Promise<void>;
}

/** The day over HTTP on a database of its own, jobs included. */
export async function startDay(): Promise<RunningDay> {
  const test = await createTestDatabase();
  const config = testConfig(test.url);
  chooseQueueBackend(config);
  @Module({
    imports: [PlatformModule.forRoot(config), DayModule, DayJobsModule],
    providers: [
      { provide: APP_GUARD, useClass: PermissionGuard },
      { provide: APP_PIPE, useFactory: contractPipe },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ],
  })
  class Day {}
  const app = await NestFactory.create(Day, { logger: false });
  await app.listen(0, '127.0.0.1');
  const origin = await app.getUrl();
  const database = app.get(Database);
  let people = 0;
  return {
    app,
    database,
    rows: new Meadow(database, app.get(Sealer)),
    at: (instant) => app.get(Clock).move(new Date(instant)),
    person: async (...bundles) => {
      const email = `person-${String((people += 1))}@example.org`;
      const password = 'ein langes Passwort 27';
      await createStaffAccount(config.databaseUrl, { email, password, name: 'Ada', bundles });
      const { headers } = await app
        .get(Accounts)
        .staff.api.signInEmail({ body: { email, password }, returnHeaders: true });
      const cookie = headers
        .getSetCookie()
        .map((line) => line.split(';')[0] ?? '')
        .join('; ');
      const staff = await database.row<{ account_id: string }>(
        'select account_id from staff where email = ?',
        [email],
      );
      return {
        accountId: staff?.account_id ?? '',
        ask: (method, path, body, more = {}) =>
          fetch(`${origin}${path}`, {
            method,
            headers: { cookie, 'content-type': 'application/json', ...more },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          }),
      };
    },
    stop: async () => {
      await app.close();
      await test.drop();
    },
  };
}
