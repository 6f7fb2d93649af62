import { Accounts, createStaffAccount } from '@dabei/server/platform';
import { startOverHttp, type Answer, type RunningOverHttp } from '@dabei/server/testing';
import { randomUUID } from 'node:crypto';
import { CommunityDayModule } from '../community-day-module';

/** What is answered where nothing went wrong, or why not. */
export type Answered<T> = T & { reason?: string; code?: string };

export interface Ask {
  <T>(method: string, path: string, body?: unknown): Promise<Answer<Answered<T>>>;
  /** For what is not JSON. */
  cookie: string;
}

export interface CommunityDesk extends RunningOverHttp {
  /** Asks as somebody with these bundles. */
  as: (...bundles: string[]) => Promise<Ask>;
  /** Nothing left of what a test before did. */
  empty: () => Promise<void>;
}

/** Community days over HTTP on a database of their own. */
export async function aCommunityDesk(): Promise<CommunityDesk> {
  const running = await startOverHttp([CommunityDayModule]);
  const as = async (...bundles: string[]): Promise<Ask> => {
    const email = `${bundles.join('-')}-${randomUUID()}@example.org`;
    const password = 'ein langes Passwort 27';
    await createStaffAccount(running.databaseUrl, { email, password, name: 'Kim', bundles });
    const { headers } = await running.app
      .get(Accounts)
      .staff.api.signInEmail({ body: { email, password }, returnHeaders: true });
    const cookie = headers
      .getSetCookie()
      .map((line) => line.split(';')[0] ?? '')
      .join('; ');
    const ask = <T>(method: string, path: string, body?: unknown): Promise<Answer<Answered<T>>> =>
      running.call<Answered<T>>(method, path, cookie, body);
    return Object.assign(ask, { cookie });
  };
  const empty = async (): Promise<void> => {
    await running.database.rows('truncate outbox, audit_line, community_day cascade');
  };
  return { ...running, as, empty };
}
