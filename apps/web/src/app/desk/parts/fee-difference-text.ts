import type { TaskView } from '@dabei/contracts';
import { feeDifference } from '@dabei/domain';
import { moneyText, type Voice } from '@dabei/words';

/** "Bezahlt 12 €, neuer Preis 15 €: 3 € sind offen."; empty where nothing is to be settled. */
export function feeDifferenceText(
  { amountCents, paidCents }: NonNullable<TaskView['fee']>,
  { t, language }: Voice,
): string {
  const difference = feeDifference({ amountCents, paidCents });
  if (difference === 0) return '';
  const money = (cents: number): string => moneyText(cents, language);
  const owed = amountCents === 0 ? 'desk.task.feeFree' : 'desk.task.feeBack';
  return t(difference > 0 ? 'desk.task.feeOpen' : owed, {
    paid: money(paidCents),
    price: money(amountCents),
    difference: money(Math.abs(difference)),
  });
}
