import { Accounts, createStaffAccount } from '@dabei/server/platform';
import type { RunningCatalog } from './start-catalog';

export type Desk = (method: string, path: string, body?: unknown) => Promise<Response>;

/** Requests of a signed-in member of staff. */
export async function aDesk(catalog: RunningCatalog, ...bundles: string[]): Promise<Desk> {
  const email = `${bundles.join('-')}@example.org`;
  const password = 'ein langes Passwort 27';
  await createStaffAccount(catalog.databaseUrl, { email, password, name: 'Ada', bundles });
  const { headers } = await catalog.app
    .get(Accounts)
    .staff.api.signInEmail({ body: { email, password }, returnHeaders: true });
  const cookie = headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ');
  return (method, path, body) =>
    fetch(`${catalog.origin}${path}`, {
      method,
      headers: {
        cookie,
        'content-type': Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json',
      },
      ...(body === undefined
        ? {}
        : { body: Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body) }),
    });
}
