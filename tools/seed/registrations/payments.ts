import { addDays, localDateOf } from '@dabei/domain';
import { type Dice } from '../seeded-dice';
import { type RegistrationRow } from '../town';
import { TOWN_ZONE } from '../zone';

const SHARE_PAID = 0.35;

/** Some families have already paid in cash; each got a numbered receipt. */
export function takePayments(rows: readonly RegistrationRow[], today: string, dice: Dice): void {
  let receipts = 0;
  for (const row of rows) {
    const owes = row.amount_cents > 0 && (row.state === 'confirmed' || row.state === 'attended');
    if (!owes || !dice.datatype.boolean(SHARE_PAID)) continue;
    receipts += 1;
    const nextDay = addDays(localDateOf(row.first_pressed_at, TOWN_ZONE), 1);
    row.paid_on = nextDay < today ? nextDay : today;
    row.receipt_number = `D-${String(receipts).padStart(5, '0')}`;
  }
}
