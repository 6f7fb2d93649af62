import type { TariffPosition } from '@dabei/domain';
import { translatorFor } from '@dabei/words';

/** What stands on the bill for one position: "Standplatz 17 und 18, je Meter". Bills are printed in German. */
export async function positionWords(): Promise<
  (position: Pick<TariffPosition, 'code'>, numbers: readonly string[]) => string
> {
  const { t } = await translatorFor('de', 'market');
  return ({ code }, numbers) =>
    t(`market.bill.${code}`, { numbers: numbers.join(', '), count: numbers.length });
}
