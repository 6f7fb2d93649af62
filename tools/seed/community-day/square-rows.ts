import type { BoothKind, BoothPlace, PowerConnection } from '@dabei/domain';
import { type Dice } from '../seeded-dice';

/** A connection box of the square. */
export type SeededConnection = PowerConnection & { name: string };

export interface SeededPlace extends BoothPlace {
  number: string;
  street: string;
  xCm: number;
  yCm: number;
  turn: number;
  connectionId: string;
}

interface Lane {
  street: string;
  yCm: number;
  zone: BoothKind | 'any';
  hasWater: boolean;
  vehicleCm: number;
  /** Every place is so wide; they are four metres deep. */
  widthCm: number;
}

const lanes: readonly Lane[] = [
  {
    street: 'Kastanienallee',
    ...{ yCm: 900, zone: 'activity', hasWater: false, vehicleCm: 0, widthCm: 400 },
  },
  {
    street: 'Spielwiese',
    ...{ yCm: 2100, zone: 'activity', hasWater: true, vehicleCm: 800, widthCm: 650 },
  },
  {
    street: 'Brunnenweg',
    ...{ yCm: 3700, zone: 'food', hasWater: true, vehicleCm: 600, widthCm: 650 },
  },
  {
    street: 'Rosenweg',
    ...{ yCm: 4900, zone: 'any', hasWater: true, vehicleCm: 600, widthCm: 650 },
  },
];
const EACH_LANE = 10;
const METRES_APART_CM = 850;

/** Six boxes, each for a part of the lanes. */
export function connectionsOfSquare(dice: Dice): SeededConnection[] {
  return [11_000, 11_000, 22_000, 22_000, 11_000, 7_000].map((limitWatts, at) => ({
    id: dice.string.uuid(),
    name: `V${String(at + 1)}`,
    limitWatts,
    sockets: { schuko: 8, 'cee-16': 3, 'cee-32': limitWatts > 11_000 ? 1 : 0 },
  }));
}

/** Forty places in four lanes, numbered from the entrance. */
export function placesOfSquare(
  connections: readonly SeededConnection[],
  dice: Dice,
): SeededPlace[] {
  return lanes.flatMap(({ street, ...lane }, row) =>
    Array.from({ length: EACH_LANE }, (_, at) => {
      const box = (row < 2 ? 0 : 2) + (at < EACH_LANE / 2 ? 0 : 1) + (row === 3 ? 2 : 0);
      return {
        ...lane,
        ...{ id: dice.string.uuid(), street, number: String(row * EACH_LANE + at + 1) },
        ...{ xCm: 900 + at * METRES_APART_CM, depthCm: 400, turn: 0, isStepFree: true },
        connectionId: connections[box]?.id ?? '',
      };
    }),
  );
}

/** How the square is drawn: lanes to drive in, the stage, the fountain. */
export function areaRows(dayId: string, dice: Dice) {
  const area = (kind: string, words: string, [x, y, width, depth]: number[]) => ({
    ...{ id: dice.string.uuid(), day_id: dayId, kind, words, turn: 0 },
    ...{ x_cm: x, y_cm: y, width_cm: width, depth_cm: depth },
  });
  return [
    area('lane', 'Kastanienallee', [4725, 1500, 8600, 400]),
    area('lane', 'Brunnenweg', [4725, 4300, 8600, 400]),
    area('blocked', 'Brunnen', [4725, 2900, 700, 700]),
    area('label', 'Bühne', [9500, 2900, 800, 1000]),
  ];
}

export const placeRow = (dayId: string, place: SeededPlace) => ({
  ...{ id: place.id, day_id: dayId, number: place.number, zone: place.zone, street: place.street },
  ...{ x_cm: place.xCm, y_cm: place.yCm, width_cm: place.widthCm, depth_cm: place.depthCm },
  ...{ turn: place.turn, has_water: place.hasWater, is_step_free: place.isStepFree },
  ...{ vehicle_cm: place.vehicleCm, connection_id: place.connectionId },
});

export const connectionRow = (
  dayId: string,
  { id, name, limitWatts, sockets }: SeededConnection,
) => ({
  ...{ id, day_id: dayId, name, limit_watts: limitWatts, schuko: sockets.schuko },
  ...{ cee_16: sockets['cee-16'], cee_32: sockets['cee-32'] },
});
