import { fieldChanges } from '../planning/field-changes';
import type { Booth, BoothNeeds } from './booth-needs';
import { missingNeeds, type NeedsGap } from './missing-needs';
import { groundRefusalsOf, type BoothPlace, type PlaceRefusal } from './place-booth';
import {
  mayConnect,
  type PowerConnection,
  type PowerDraw,
  type PowerRefusal,
} from './power-supply';

/** Where an accepted booth stands and hangs; null: nowhere yet. */
export interface BoothSupply {
  place: BoothPlace | null;
  power: { connection: PowerConnection; draws: readonly PowerDraw[] } | null;
}

export type NeedsChange =
  | { outcome: 'refused'; gaps: NeedsGap[] }
  | { outcome: 'unchanged' }
  /** It stays where it is. */
  | { outcome: 'stays'; changed: (keyof BoothNeeds)[] }
  /** The office finds another place or connection, or lifts it with a reason. */
  | {
      outcome: 'office-looks';
      changed: (keyof BoothNeeds)[];
      place: PlaceRefusal[];
      power: (PowerRefusal | { reason: 'not-connected' })[];
    };

/** Only what the new needs made worse: what the office lifted before is no news. */
function worseOnPlace(booth: Booth, after: BoothNeeds, place: BoothPlace | null): PlaceRefusal[] {
  if (place === null) return [];
  const before = groundRefusalsOf(booth, place).map(({ reason }) => reason);
  return groundRefusalsOf({ ...booth, needs: after }, place).filter(
    ({ reason }) => !before.includes(reason),
  );
}

function worseOnPower(
  { id, needs }: Booth,
  after: BoothNeeds,
  supply: BoothSupply,
): (PowerRefusal | { reason: 'not-connected' })[] {
  const { watts, connector } = after.power ?? {};
  if (!watts || !connector) return [];
  if (supply.power === null) return needs.power === null ? [{ reason: 'not-connected' }] : [];
  const { connection, draws } = supply.power;
  const verdict = mayConnect(connection, draws, { boothId: id, watts, connector });
  return verdict.outcome === 'refused' ? verdict.refusals : [];
}

/**
 * What it means that an association changes its needs after it was accepted (issue 7, Shows 1): refused while something
 * is missing or contradicts itself; it stays where it is as long as ground and power still do; otherwise the office
 * looks, with every reason (those of `placeBooth` and `mayConnect`, and `not-connected` where power is new).
 */
export function needsChange(booth: Booth, after: BoothNeeds, supply: BoothSupply): NeedsChange {
  const gaps = missingNeeds({ kind: booth.kind, needs: after });
  if (gaps.length > 0) return { outcome: 'refused', gaps };
  const changed = fieldChanges({ ...booth.needs }, { ...after }).map(
    ({ field }) => field as keyof BoothNeeds,
  );
  if (changed.length === 0) return { outcome: 'unchanged' };
  const place = worseOnPlace(booth, after, supply.place);
  const power = worseOnPower(booth, after, supply);
  return place.length + power.length === 0
    ? { outcome: 'stays', changed }
    : { outcome: 'office-looks', changed, place, power };
}
