import type { Span } from '../registrations/span';
import { localDateOf } from '../time/local-time';
import type { ShiftRole } from './shift-role';

/** A span in which `needed` volunteers do one role at one place. */
export interface Shift extends Span {
  id: string;
  role: ShiftRole;
  place: string;
  needed: number;
  /** This shift alone takes place no more. */
  calledOff: boolean;
}

/** The local date 'YYYY-MM-DD' a shift belongs to: the one it begins on, in the town's IANA zone. */
export function dayOfShift({ startsAt }: Pick<Span, 'startsAt'>, zone: string): string {
  return localDateOf(startsAt, zone);
}

/** How many helpers are still looked for; 0 where more come than were asked for. */
export function helpersMissing({ needed }: Pick<Shift, 'needed'>, kept: number): number {
  return Math.max(0, needed - kept);
}

/** The share of the places that are kept, from 0 on; a shift that needs nobody is filled (1). */
export function filledShare({ needed }: Pick<Shift, 'needed'>, kept: number): number {
  return needed === 0 ? 1 : kept / needed;
}
