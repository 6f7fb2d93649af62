import { moneyAccount, type MoneyAccount } from '@dabei/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsIn } from '../database/database';

const unset: MoneyAccount = { name: '', iban: '', bic: '', payerYears: 10 };

/** Where families transfer to; empty until the office has said so. */
export async function moneyAccountOf(em: EntityManager): Promise<MoneyAccount> {
  const [row] = await rowsIn<{ value: unknown }>(
    em,
    "select value from setting where key = 'money'",
  );
  return { ...unset, ...moneyAccount.partial().parse(row?.value ?? {}) };
}
