import type { Rectangle } from '../plan';
import type { Booth, BoothKind } from './booth-needs';
import { isNamed, refusalsLeft, type NamedOverride } from './named-override';

/** A place on the plan for one booth, lengths in centimetres. */
export interface BoothPlace extends Pick<Rectangle, 'widthCm' | 'depthCm'> {
  id: string;
  /** Which kind of booth stands in this part of the square. */
  zone: BoothKind | 'any';
  /** Water is near enough for a hose. */
  hasWater: boolean;
  isStepFree: boolean;
  /** The longest vehicle that can stay there; 0: none. */
  vehicleCm: number;
}

export interface BoothPlacement {
  boothId: string;
  placeId: string;
}

/** Why a booth cannot stand on a place. */
export type PlaceRefusal =
  | { reason: 'taken'; boothId: string }
  | { reason: 'size-not-said' }
  | { reason: 'too-wide' | 'too-deep'; byCm: number }
  | { reason: 'wrong-zone'; zone: BoothKind | 'any' }
  | { reason: 'no-water' | 'not-step-free' }
  | { reason: 'no-room-for-vehicle'; vehicleCm: number };

/** What the office may lift with a reason: a long hose, a ramp, a vehicle that parks elsewhere. Never the ground. */
export const overridablePlaceRefusals: readonly PlaceRefusal['reason'][] = [
  'wrong-zone',
  'no-water',
  'not-step-free',
  'no-room-for-vehicle',
];

export type PlaceVerdict =
  | { outcome: 'placed'; placements: BoothPlacement[]; overridden: PlaceRefusal['reason'][] }
  | { outcome: 'refused'; refusals: PlaceRefusal[] };

function sizeRefusals({ needs: { size } }: Booth, place: BoothPlace): PlaceRefusal[] {
  if (size === null) return [{ reason: 'size-not-said' }];
  const [wide, deep] = [size.widthCm - place.widthCm, size.depthCm - place.depthCm];
  return [
    ...(wide > 0 ? [{ reason: 'too-wide', byCm: wide } as const] : []),
    ...(deep > 0 ? [{ reason: 'too-deep', byCm: deep } as const] : []),
  ];
}

/**
 * What speaks against this ground for this booth, whoever stands there: its footprint front to front (a place is
 * turned on the plan, not the booth on its place), zone, water, step-free access where it promises it, and the room
 * for its vehicle; a length nobody said fits nowhere.
 */
export function groundRefusalsOf(booth: Booth, place: BoothPlace): PlaceRefusal[] {
  const { water, access, vehicle } = booth.needs;
  const { zone, vehicleCm } = place;
  const found: [PlaceRefusal, boolean][] = [
    [{ reason: 'wrong-zone', zone }, zone !== 'any' && zone !== booth.kind],
    [{ reason: 'no-water' }, water && !place.hasWater],
    [{ reason: 'not-step-free' }, access === 'step-free' && !place.isStepFree],
    [
      { reason: 'no-room-for-vehicle', vehicleCm },
      vehicle !== null && (vehicle.lengthCm ?? Infinity) > vehicleCm,
    ],
  ];
  return [
    ...sizeRefusals(booth, place),
    ...found.flatMap(([refusal, refuses]) => (refuses ? [refusal] : [])),
  ];
}

/**
 * Puts a booth on a place, or moves it there: it stands on this one only, and nobody else does. Refused with every
 * reason; `overridden` are those a named override lifted. `placements` of the answer is the plan as it is afterwards.
 */
export function placeBooth(
  booth: Booth,
  place: BoothPlace,
  placements: readonly BoothPlacement[],
  override: NamedOverride | null = null,
): PlaceVerdict {
  const others = placements.filter(({ boothId }) => boothId !== booth.id);
  const there = others.find(({ placeId }) => placeId === place.id);
  const refusals: PlaceRefusal[] = [
    ...(there ? [{ reason: 'taken', boothId: there.boothId } as const] : []),
    ...groundRefusalsOf(booth, place),
  ];
  const left = refusalsLeft(refusals, overridablePlaceRefusals, override);
  return left.length > 0
    ? { outcome: 'refused', refusals: left }
    : {
        outcome: 'placed',
        placements: [...others, { boothId: booth.id, placeId: place.id }],
        overridden: isNamed(override) ? refusals.map(({ reason }) => reason) : [],
      };
}
