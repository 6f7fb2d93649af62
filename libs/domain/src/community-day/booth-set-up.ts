import { setUpSlots } from '../markets/set-up-slots';
import type { SlotSpan, SpreadSlots } from '../time/spread-over-slots';
import type { BoothNeeds } from './booth-needs';

/** So many tables to lend are carried; with more somebody drives in. */
export const TABLES_CARRIED = 2;

/** Does somebody drive in to set this booth up? A vehicle, a tent or more tables than can be carried. */
export function drivesIn({ vehicle, tent, tables }: BoothNeeds): boolean {
  return vehicle !== null || tent !== null || tables > TABLES_CARRIED;
}

/** A placed booth on the morning; `fixedAt` is a time it was told already, 'HH:MM'. */
export interface BoothSettingUp {
  boothId: string;
  /** The lane it unloads in. */
  street: string;
  /** Somebody drives in to unload, or a vehicle stays. */
  drivesIn: boolean;
  fixedAt: string | null;
}

export interface BoothSetUp extends SpreadSlots {
  /** They carry their things and come when they like. */
  onFoot: string[];
}

/**
 * Times to drive in and unload as on a market, lane by lane; only who drives in needs one. Give the booths in the order
 * they should drive in, the far end of a lane first. `leftOver` found no room in its lane.
 */
export function boothSetUp(booths: readonly BoothSettingUp[], span: SlotSpan): BoothSetUp {
  const driving = booths.filter(({ drivesIn }) => drivesIn);
  return {
    ...setUpSlots(
      driving.map(({ boothId, ...rest }) => ({ ...rest, bookingId: boothId })),
      span,
    ),
    onFoot: booths.filter(({ drivesIn }) => !drivesIn).map(({ boothId }) => boothId),
  };
}
