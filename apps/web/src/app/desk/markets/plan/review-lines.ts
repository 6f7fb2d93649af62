import type { PlanConcern } from '@dabei/contracts';
import { moneyText } from '@dabei/words';
import type { Words } from '../../../shared/words';

/** Whom a plan concerns, one line each: numbers, reasons, price and time, never who. */
export function reviewLine(concern: PlanConcern, words: Words): string {
  const { numbersBefore, numbersAfter, reasons } = concern;
  const [before, after] = [numbersBefore.join(', '), numbersAfter.join(', ')];
  const facts = {
    before,
    after,
    reasons: [
      ...reasons
        .filter((reason) => reason !== 'number-changed' || before === after)
        .map((reason) => words.t(`plan-editor.review.reasons.${reason}`)),
      ...priceAndTime(concern, words),
    ].join(', '),
  };
  if (before === after || after === '') return words.t('plan-editor.review.line', facts);
  return facts.reasons === ''
    ? words.t('plan-editor.review.lineOnlyNew', facts)
    : words.t('plan-editor.review.lineNew', facts);
}

function priceAndTime(
  { priceBeforeCents, priceAfterCents, newSetUp }: PlanConcern,
  words: Words,
): string[] {
  const money = (cents: number): string => moneyText(cents, words.language());
  const prices = { before: money(priceBeforeCents), after: money(priceAfterCents) };
  return [
    ...(priceBeforeCents === priceAfterCents ? [] : [words.t('plan-editor.review.price', prices)]),
    ...(newSetUp ? [words.t('plan-editor.review.setUp')] : []),
  ];
}
