import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsIn } from '../database/database';

/** The next number of a receipt, one row of numbers for all money of the office: '2027-00042'. */
export async function nextReceipt(em: EntityManager, today: string): Promise<string> {
  const [row] = await rowsIn<{ number: string }>(em, "select nextval('receipt_number') as number");
  return `${today.slice(0, 4)}-${String(row?.number).padStart(5, '0')}`;
}
