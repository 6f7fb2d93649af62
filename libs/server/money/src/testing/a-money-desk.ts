import {
  type BillView,
  type BookedKind,
  type LineBooked,
  route,
  deskRoutes,
} from '@dabei/contracts';
import {
  Accounts,
  Sealer,
  createStaffAccount,
  sealPayer,
  writeBill,
  type NewBillPosition,
} from '@dabei/server/platform';
import { startOverHttp, type Answer, type RunningOverHttp } from '@dabei/server/testing';
import { randomUUID } from 'node:crypto';
import { MoneyModule } from '../money-module';

export type Ask = <T>(method: string, path: string, body?: unknown) => Promise<Answer<T>>;

export const aFee = (cents: number, words = 'Standplatz 17, 3 Meter'): NewBillPosition => ({
  kind: 'fee',
  words,
  quantity: 1,
  cents,
  vat: 'none',
});
export const aDeposit = (cents: number): NewBillPosition => ({
  ...aFee(cents, 'Müllpfand'),
  kind: 'deposit',
});

export interface MoneyDesk extends RunningOverHttp {
  as: (...bundles: string[]) => Promise<Ask>;
  cookieOf: (...bundles: string[]) => Promise<string>;
  /** Somebody without an account here owes this; the id of the bill. */
  aBill: (
    positions: NewBillPosition[],
    more?: { name?: string; today?: string; householdId?: string; title?: string },
  ) => Promise<string>;
  see: (ask: Ask, id: string) => Promise<BillView>;
  book: (
    ask: Ask,
    id: string,
    kind: BookedKind,
    cents: number,
    more?: { reason?: string; method?: 'cash' | 'transfer'; pressKey?: string },
  ) => Promise<Answer<LineBooked & { reason?: string }>>;
}

const noMethod: readonly BookedKind[] = ['credited', 'deposit-kept'];

/** Bills over HTTP on a database of its own. */
export async function aMoneyDesk(
  more: Parameters<typeof startOverHttp>[0] = [],
): Promise<MoneyDesk> {
  const running = await startOverHttp([MoneyModule, ...more]);
  const cookieOf = async (...bundles: string[]): Promise<string> => {
    const email = `${bundles.join('-')}-${randomUUID()}@example.org`;
    const password = 'ein langes Passwort 27';
    await createStaffAccount(running.databaseUrl, { email, password, name: 'Kim', bundles });
    const { headers } = await running.app
      .get(Accounts)
      .staff.api.signInEmail({ body: { email, password }, returnHeaders: true });
    return headers
      .getSetCookie()
      .map((line) => line.split(';')[0] ?? '')
      .join('; ');
  };
  const as = async (...bundles: string[]): Promise<Ask> => {
    const cookie = await cookieOf(...bundles);
    return (method, path, body) => running.call(method, path, cookie, body);
  };
  const aSeller = async (): Promise<string> => {
    const id = randomUUID();
    await running.database.rows(
      `insert into seller (id, kind, sealed, key_id, created_at) values (?, 'private', ?, 'k', now())`,
      [id, Buffer.from('sealed')],
    );
    return id;
  };
  return {
    ...running,
    as,
    cookieOf,
    aBill: async (
      positions,
      { name = 'Kim Beispiel', today = '2027-05-03', householdId, title = 'Kinderflohmarkt' } = {},
    ) => {
      const payer = householdId === undefined ? { sellerId: await aSeller() } : { householdId };
      const bill = await running.database.transact((em) =>
        writeBill(
          em,
          {
            group: { type: 'market', id: randomUUID() },
            payer,
            sealedPayer: sealPayer(running.app.get(Sealer), { name, address: 'Weg 1\n12345 Ort' }),
            title,
            heldOn: '2027-06-06',
            subject: { type: 'pitch-booking', id: randomUUID() },
            positions,
          },
          today,
        ),
      );
      return bill?.id ?? '';
    },
    see: async (ask, id) => (await ask<BillView>('GET', route(deskRoutes.deskBill, { id }))).body,
    book: (ask, id, kind, cents, { reason = '', method = 'cash', pressKey = randomUUID() } = {}) =>
      ask('POST', route(deskRoutes.deskBillLines, { id }), {
        kind,
        cents,
        reason,
        pressKey,
        method: noMethod.includes(kind) ? null : method,
      }),
  };
}
