import { Accounts, Sealer, createStaffAccount } from '@dabei/server/platform';
import { startOverHttp, type RunningOverHttp } from '@dabei/server/testing';
import { DayJobsModule } from '../day-jobs-module';
import { DayModule } from '../day-module';
import { Meadow } from './a-meadow';

export type Person = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Response>;

export interface RunningDay extends RunningOverHttp {
  rows: Meadow;
  /** Somebody with these bundles, signed in. */
  person: (...bundles: string[]) => Promise<{ accountId: string; ask: Person }>;
}

/** The day over HTTP on a database of its own, jobs included. */
export async function startDay(): Promise<RunningDay> {
  const running = await startOverHttp([DayModule, DayJobsModule]);
  const { app, databaseUrl, database, origin } = running;
  let people = 0;
  return {
    ...running,
    rows: new Meadow(database, app.get(Sealer)),
    person: async (...bundles) => {
      const email = `person-${String((people += 1))}@example.org`;
      const password = 'ein langes Passwort 27';
      await createStaffAccount(databaseUrl, { email, password, name: 'Ada', bundles });
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
  };
}
