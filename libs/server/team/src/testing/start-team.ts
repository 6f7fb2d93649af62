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
  type Config,
} from '@dabei/server/platform';
import { createTestDatabase, testConfig } from '@dabei/server/testing';
import { Module, type INestApplication } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, NestFactory } from '@nestjs/core';
import { TeamJobsModule } from '../team-jobs-module';
import { TeamModule } from '../team-module';

export interface Answer<T = unknown> {
  status: number;
  body: T;
  cookie: string;
  headers: Headers;
}

export interface RunningTeam {
  app: INestApplication;
  accounts: Accounts;
  clock: Clock;
  database: Database;
  databaseUrl: string;
  sealer: Sealer;
  at: (instant: string) => Promise<void>;
  call: <T>(method: string, path: string, cookie?: string, body?: unknown) => Promise<Answer<T>>;
  stop: () => Promise<void>;
}

/** The context over HTTP, on a database of its own. */
export async function startTeam(overrides: Partial<Config> = {}): Promise<RunningTeam> {
  const test = await createTestDatabase();
  const config = testConfig(test.url, overrides);
  chooseQueueBackend(config);
  @Module({
    imports: [PlatformModule.forRoot(config), TeamModule, TeamJobsModule],
    providers: [
      { provide: APP_GUARD, useClass: PermissionGuard },
      { provide: APP_FILTER, useClass: ProblemFilter },
      { provide: APP_PIPE, useFactory: contractPipe },
    ],
  })
  class Team {}
  const app = await NestFactory.create(Team, { logger: false });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const database = app.get(Database);
  return {
    app,
    accounts: app.get(Accounts),
    clock: app.get(Clock),
    database,
    databaseUrl: test.url,
    sealer: app.get(Sealer),
    at: (instant) => app.get(Clock).move(new Date(instant)),
    call: (method, path, cookie, body) => call(url + path, method, cookie, body),
    stop: async () => {
      await app.close();
      await test.drop();
    },
  };
}

async function call<T>(
  url: string,
  method: string,
  cookie?: string,
  body?: unknown,
): Promise<Answer<T>> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(cookie === undefined ? {} : { cookie }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: (text === '' ? null : JSON.parse(text)) as T,
    cookie: cookieFrom(response.headers.getSetCookie()),
    headers: response.headers,
  };
}

/** What a browser would send back: the last value of each cookie, without the deleted ones. */
function cookieFrom(setCookies: string[]): string {
  const jar = new Map<string, string>();
  for (const line of setCookies) {
    const [pair = ''] = line.split(';');
    const [name = ''] = pair.split('=');
    if (/max-age=0/i.test(line)) jar.delete(name);
    else jar.set(name, pair);
  }
  return [...jar.values()].join('; ');
}
