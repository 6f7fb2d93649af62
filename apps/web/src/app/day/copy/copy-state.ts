/** What the device remembers about time, so that its clock cannot make a copy live longer. */
export interface CopyClock {
  /** The latest time this device's own clock has shown. */
  highest: number;
  /** Milliseconds the server is ahead of the device. */
  offset: number;
}

export type CopyState = 'readable' | 'expired' | 'clock-set-back';

/** Clocks are corrected by seconds all the time; more than this was a hand. */
const tolerance = 5 * 60_000;

/** May the copy of a sheet still be opened? Both ends are instants in milliseconds. */
export function copyState(clock: CopyClock, deviceNow: number, expiresAt: number): CopyState {
  if (deviceNow + tolerance < clock.highest) return 'clock-set-back';
  return deviceNow + clock.offset >= expiresAt ? 'expired' : 'readable';
}

/** What to remember after a look at the clock, and after an answer of the server that told its own time. */
export function nextClock(clock: CopyClock, deviceNow: number, serverNow?: string): CopyClock {
  return {
    highest: serverNow === undefined ? Math.max(clock.highest, deviceNow) : deviceNow,
    offset: serverNow === undefined ? clock.offset : Date.parse(serverNow) - deviceNow,
  };
}
