import { isOneRun, type Neighbourly } from '../plan';

/** A pitch under the lock: is somebody on it already? */
export interface LockedPitch extends Neighbourly {
  isTaken: boolean;
}

export interface PitchesInput {
  pitches: readonly LockedPitch[];
  /** The ids wanted, in any order. */
  wanted: readonly string[];
  /** They must stand side by side; false where the office gives two apart on purpose. */
  sideBySide: boolean;
}

export type PitchesDecision =
  | { outcome: 'given'; pitchIds: string[] }
  | { outcome: 'refused'; reason: 'none-wanted' | 'unknown-pitch' | 'not-side-by-side' }
  | { outcome: 'refused'; reason: 'taken'; pitchIds: string[] };

/**
 * All of the wanted pitches or none (issue 6 §1): a seller never gets half of what stands together. Refused with
 * `none-wanted`, `unknown-pitch` (also one named twice), `taken` with those that are, `not-side-by-side`.
 */
export function decidePitches({ pitches, wanted, sideBySide }: PitchesInput): PitchesDecision {
  if (wanted.length === 0) return { outcome: 'refused', reason: 'none-wanted' };
  const asked = pitches.filter(({ id }) => wanted.includes(id));
  if (asked.length !== wanted.length) return { outcome: 'refused', reason: 'unknown-pitch' };
  const taken = asked.filter(({ isTaken }) => isTaken).map(({ id }) => id);
  if (taken.length > 0) return { outcome: 'refused', reason: 'taken', pitchIds: taken };
  return sideBySide && !isOneRun(pitches, wanted)
    ? { outcome: 'refused', reason: 'not-side-by-side' }
    : { outcome: 'given', pitchIds: asked.map(({ id }) => id).sort() };
}
