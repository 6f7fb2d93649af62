import type { CountedTable } from '@dabei/contracts';
import { ageBands } from '@dabei/domain';
import { countedList, countsOf, crossTable, withoutTellingTotals } from './counted-tables';
import type { ReachedChild } from './reached-children';

const sexes = ['female', 'male', 'diverse', 'none'];

/** The tables that count children, each child once per table. */
export function childrenTables(children: readonly ReachedChild[]): CountedTable[] {
  const asked = children.some(({ sex }) => sex !== 'none');
  const districts = [...new Set(children.map(({ district }) => district))].sort(byName);
  const firstTimes = ['yes', 'no', 'none'];
  return withoutTellingTotals([
    crossTable(
      'reached',
      ageBands,
      asked ? sexes : ['all'],
      children.map(({ band, sex }) => ({ row: band, column: sex })),
    ),
    countedList(
      'district',
      districts,
      countsOf(
        children.map(({ district }) => district),
        districts,
      ),
    ),
    countedList(
      'first-time',
      firstTimes,
      countsOf(
        children.map(({ firstTime }) => firstTime),
        firstTimes,
      ),
    ),
    countedList(
      'fee',
      ['reduced', 'full'],
      countsOf(
        children.map(({ reducedFee }) => (reducedFee ? 'reduced' : 'full')),
        ['reduced', 'full'],
      ),
    ),
  ]);
}

/** Parts of the town by name, then other places, then those who did not say. */
function byName(one: string, other: string): number {
  const last = ['elsewhere', 'none'];
  return last.indexOf(one) - last.indexOf(other) || one.localeCompare(other, 'de');
}
