import { Accounts, createStaffAccount } from '@dabei/server/platform';
import type { RunningApi } from './start-api';

/** The id of the row a statement writes. */
export const word = async (api: RunningApi, sql: string, params: unknown[] = []): Promise<string> =>
  (await api.database.row<{ id: string }>(`${sql} returning id`, params))?.id ?? '';

/** Signed in with the password; the second factor is switched on afterwards, as if it had been given. */
export async function aMember(
  api: RunningApi,
  bundle: string,
  name: string,
  { strong = true, organisation = '' } = {},
) {
  const email = `${name}@town.example`;
  const password = 'ein langes Passwort';
  const id = await createStaffAccount(api.databaseUrl, {
    email,
    password,
    name,
    bundles: [bundle],
    organisationIds: organisation === '' ? [] : [organisation],
  });
  const { headers } = await api.app
    .get(Accounts)
    .staff.api.signInEmail({ body: { email, password }, returnHeaders: true });
  await api.database.rows(`update auth_staff."user" set "twoFactorEnabled" = ? where id = ?`, [
    strong,
    id,
  ]);
  return { id, cookie: asSent(headers.getSetCookie()) };
}

/** With a clearance that lets them see the sheet. */
export async function aCompanion(api: RunningApi, event: string, name: string, today: string) {
  const { id, cookie } = await aMember(api, 'companion', name);
  await api.database.rows(
    'insert into companion (event_id, account_id, created_at) values (?, ?, now())',
    [event, id],
  );
  await api.database.rows(
    `insert into clearance (account_id, seen_on, issued_on, relevant_entry, last_active_on, erase_on)
     values (?, ?::date, ?::date, false, ?::date, ?::date + 90)`,
    [id, today, today, today, today],
  );
  return cookie;
}

/** What a browser would send back. */
export const asSent = (cookies: readonly string[]): string =>
  cookies.map((cookie) => cookie.split(';')[0]).join('; ');
