import { Accounts, createStaffAccount } from '@dabei/server/platform';
import { startOverHttp, type Answer, type RunningOverHttp } from '@dabei/server/testing';
import { randomUUID } from 'node:crypto';
import { MarketsModule } from '../markets-module';

export interface Ask {
  <T>(method: string, path: string, body?: unknown): Promise<Answer<T>>;
  /** For what is not JSON. */
  cookie: string;
}

export interface MarketDesk extends RunningOverHttp {
  /** Asks as somebody with these bundles. */
  as: (...bundles: string[]) => Promise<Ask>;
}

/** Markets over HTTP on a database of their own. */
export async function aMarketDesk(): Promise<MarketDesk> {
  const running = await startOverHttp([MarketsModule]);
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
    const ask = <T>(method: string, path: string, body?: unknown): Promise<Answer<T>> =>
      running.call<T>(method, path, cookie, body);
    return Object.assign(ask, { cookie });
  };
  return { ...running, as };
}
