import { createStaffAccount, Accounts, type Database } from '@dabei/server/platform';
import { startOverHttp, type Answer, type RunningOverHttp } from '@dabei/server/testing';
import { randomUUID } from 'node:crypto';
import { WishesModule } from '../wishes-module';

export type Ask = <T>(method: string, path: string, body?: unknown) => Promise<Answer<T>>;

export interface CheckingDesk extends RunningOverHttp {
  /** Asks as somebody with these bundles. */
  as: (...bundles: string[]) => Promise<Ask>;
}

/** The wish tree over HTTP on a database of its own. */
export async function aCheckingDesk(): Promise<CheckingDesk> {
  const running = await startOverHttp([WishesModule]);
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
    return (method, path, body) => running.call(method, path, cookie, body);
  };
  return { ...running, as };
}

export interface SubmittedWish {
  words?: string;
  kind?: string;
  size?: string;
  priceCents?: number | null;
  state?: string;
  consentVersion?: number | null;
  siblingKey?: string | null;
}

/** A wish as a body hands it in, without a number. */
export async function aSubmittedWish(
  database: Database,
  campaignId: string,
  {
    words = 'Ein Brettspiel',
    kind = 'game',
    size = '',
    priceCents = 2000,
    state = 'submitted',
    consentVersion = 1,
    siblingKey = null,
  }: SubmittedWish = {},
): Promise<string> {
  const id = randomUUID();
  await database.rows(
    `insert into tree_wish (id, campaign_id, mode, state, age_band, kind, words, size, price_cents,
       consent_version, sibling_key, entered_on)
     values (?, ?, 'full', ?, '6-8', ?, ?, ?, ?, ?, ?, '2026-11-02')`,
    [id, campaignId, state, kind, words, size, priceCents, consentVersion, siblingKey],
  );
  return id;
}
