import type { DeskNumber, NumberTallyInput } from '@dabei/contracts';
import { centsOf } from '../../parts/euros';

/** The four fields as they are typed. */
export interface TypedTally {
  number: string;
  brought: string;
  sold: string;
  turnover: string;
}
export type TallyField = keyof TypedTally;

export type ReadTally =
  | { outcome: 'ready'; input: NumberTallyInput }
  | { outcome: 'wrong'; field: TallyField; reason: string };

const whole = (text: string): number | null | undefined => {
  if (text.trim() === '') return null;
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined;
};

/** Reads what was typed for one of the numbers; the first thing that cannot be is named with its field. */
export function readTally(typed: TypedTally, numbers: readonly DeskNumber[]): ReadTally {
  const wrong = (field: TallyField, reason: string): ReadTally => ({
    outcome: 'wrong',
    field,
    reason,
  });
  const one = numberTyped(typed.number, numbers);
  if (one === undefined) return wrong('number', 'unknown');
  const [brought, sold] = [whole(typed.brought), whole(typed.sold)];
  const turnover = centsOf(typed.turnover);
  if (brought === null || brought === undefined) return wrong('brought', 'count');
  if (sold === undefined) return wrong('sold', 'count');
  if (turnover === undefined) return wrong('turnover', 'money');
  if (sold !== null && sold > brought) return wrong('sold', 'too-many');
  if (sold === null && turnover !== null) return wrong('sold', 'count');
  if (sold !== null && sold > 0 && turnover === null) return wrong('turnover', 'no-money');
  if (sold === 0 && (turnover ?? 0) > 0) return wrong('turnover', 'nothing-sold');
  return {
    outcome: 'ready',
    input: {
      number: one.number,
      itemsBrought: brought,
      itemsSold: sold,
      turnoverCents: sold === null ? null : (turnover ?? 0),
      version: one.version,
    },
  };
}

/** The number that is typed, where it is one that brings things. */
export function numberTyped(
  text: string,
  numbers: readonly DeskNumber[],
): (DeskNumber & { number: number }) | undefined {
  const wanted = whole(text);
  if (wanted === null || wanted === undefined) return undefined;
  return numbers.flatMap((one) =>
    one.number === wanted && ['confirmed', 'brought', 'settled'].includes(one.state)
      ? [{ ...one, number: wanted }]
      : [],
  )[0];
}
