import type { PlanPlace } from './plan-place';
import { alongFront } from './rectangle';

/** How the places of a row are numbered: { prefix: 'A', from: 1 } is A1, A2 …; { prefix: '', from: 101 } is 101 … */
export interface Numbering {
  prefix: string;
  from: number;
  /** 2 for the odd or even side of a street; 1 where nothing is said. */
  step?: number;
  /** Digits at least, filled with zeros: 2 makes A01. */
  digits?: number;
}

/** The next `count` numbers of a scheme, leaving out those that are used already. */
export function numbersOf(
  { prefix, from, step = 1, digits = 1 }: Numbering,
  count: number,
  used: ReadonlySet<string> = new Set(),
): string[] {
  const numbers: string[] = [];
  for (let next = from; numbers.length < count; next += Math.max(1, step)) {
    const number = `${prefix}${String(next).padStart(digits, '0')}`;
    if (!used.has(number)) numbers.push(number);
  }
  return numbers;
}

/** Places in walking order along the front of the first of them. */
export function alongTheRow<P extends PlanPlace>(places: readonly P[]): P[] {
  const axis = alongFront(places[0]?.turn ?? 0);
  const at = ({ xCm, yCm }: P): number => xCm * axis.xCm + yCm * axis.yCm;
  return [...places].sort((a, b) => at(a) - at(b));
}

/**
 * Gives the places new numbers in the order given (`alongTheRow` for a row); numbers of other places, `used`, are left
 * out so that none is given twice. The consequence for bookings is told by `planChange`.
 */
export function renumber<P extends PlanPlace>(
  places: readonly P[],
  numbering: Numbering,
  used: ReadonlySet<string> = new Set(),
): P[] {
  const numbers = numbersOf(numbering, places.length, used);
  return places.map((place, at) => ({ ...place, number: numbers[at] ?? place.number }));
}
