import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { rowsIn } from '../database/database';

const DEFAULT_YEARS = 10;
const settings = z.object({ payerYears: z.int().min(1).max(30) });

/** Until when the treasurer may ask who paid: so many years after the end of this one, as the office set it. */
export async function payerUntil(em: EntityManager, today: string): Promise<string> {
  const [row] = await rowsIn<{ value: unknown }>(
    em,
    "select value from setting where key = 'money'",
  );
  const set = settings.safeParse(row?.value);
  const years = set.success ? set.data.payerYears : DEFAULT_YEARS;
  return `${String(Number(today.slice(0, 4)) + years)}-12-31`;
}
