import { fillRow, type PitchKind, type MarketZone, type PlanPoint } from '@dabei/domain';
import { type Dice } from '../seeded-dice';

interface Row {
  start: PlanPoint;
  count: number;
  prefix: string;
  from: number;
  kind: PitchKind;
  zone: MarketZone;
  street: string;
  widthCm: number;
  depthCm: number;
}

interface Area {
  kind: 'lane' | 'blocked' | 'label';
  words: string;
  x: number;
  y: number;
  width: number;
  depth: number;
}

export interface SeededPlan {
  widthCm: number;
  depthCm: number;
  rows: readonly Row[];
  areas: readonly Area[];
}

const blankets = (prefix: string, y: number): Row => ({
  start: { xCm: 400, yCm: y },
  count: 12,
  prefix,
  from: 1,
  kind: 'blanket',
  zone: 'children',
  street: '',
  widthCm: 200,
  depthCm: 150,
});

/** 60 blankets in five rows around the fountain of the town hall's square, 34 × 30 m. */
export const squarePlan: SeededPlan = {
  widthCm: 3400,
  depthCm: 3000,
  rows: [
    blankets('A', 400),
    blankets('B', 900),
    blankets('C', 1400),
    blankets('D', 1900),
    blankets('E', 2400),
  ],
  areas: [
    { kind: 'lane', words: 'Rettungsweg', x: 3100, y: 1500, width: 400, depth: 3000 },
    { kind: 'blocked', words: 'Hydrant', x: 200, y: 1480, width: 160, depth: 160 },
    { kind: 'label', words: 'Rathaus', x: 1600, y: 160, width: 1200, depth: 240 },
  ],
};

const stalls = (street: string, from: number, y: number): Row => ({
  start: { xCm: 400, yCm: y },
  count: 37,
  prefix: '',
  from,
  kind: 'stall',
  zone: 'private',
  street,
  widthCm: 300,
  depthCm: 200,
});

const further = (row: Omit<Row, 'prefix' | 'street' | 'depthCm'>): Row => ({
  ...row,
  prefix: '',
  street: 'Wiesenweg',
  depthCm: 300,
});

/** 162 pitches along three streets of the park: 148 private stalls, 8 for vehicles, 6 for traders. */
export const parkPlan: SeededPlan = {
  widthCm: 12200,
  depthCm: 5200,
  rows: [
    stalls('Lindenallee', 1, 600),
    stalls('Lindenallee', 38, 1300),
    stalls('Schlossweg', 75, 2200),
    stalls('Schlossweg', 112, 2900),
    further({
      start: { xCm: 400, yCm: 4000 },
      count: 8,
      from: 149,
      kind: 'vehicle',
      zone: 'private',
      widthCm: 500,
    }),
    further({
      start: { xCm: 6400, yCm: 4000 },
      count: 6,
      from: 157,
      kind: 'stall',
      zone: 'commercial',
      widthCm: 400,
    }),
  ],
  areas: [
    { kind: 'lane', words: 'Lindenallee', x: 6100, y: 1050, width: 11800, depth: 400 },
    { kind: 'lane', words: 'Schlossweg', x: 6100, y: 2650, width: 11800, depth: 400 },
    { kind: 'blocked', words: 'Hydrant bleibt frei', x: 5600, y: 4150, width: 600, depth: 300 },
    { kind: 'label', words: 'Händler', x: 7600, y: 4550, width: 1200, depth: 240 },
    { kind: 'label', words: 'Schlosspark', x: 6100, y: 240, width: 1600, depth: 300 },
  ],
};

/** The plan of a market as rows of its tables. */
export function planRows(marketId: string, plan: SeededPlan, dice: Dice) {
  const pitches = plan.rows.flatMap(
    ({ start, count, prefix, from, kind, zone, street, widthCm, depthCm }) =>
      fillRow({
        start,
        turn: 0,
        size: { count },
        place: { widthCm, depthCm },
        gapCm: 10,
        numbering: { prefix, from },
      }).map((place) => ({
        id: dice.string.uuid(),
        market_id: marketId,
        number: place.number,
        kind,
        zone,
        street,
        x_cm: place.xCm,
        y_cm: place.yCm,
        width_cm: widthCm,
        depth_cm: depthCm,
        turn: 0,
        version: 1,
      })),
  );
  const areas = plan.areas.map(({ kind, words, x, y, width, depth }) => ({
    id: dice.string.uuid(),
    market_id: marketId,
    kind,
    words,
    x_cm: x,
    y_cm: y,
    width_cm: width,
    depth_cm: depth,
    turn: 0,
  }));
  const sheet = {
    market_id: marketId,
    width_cm: plan.widthCm,
    depth_cm: plan.depthCm,
    version: 1,
  };
  return { sheet, pitches, areas };
}

export type SeededPitch = ReturnType<typeof planRows>['pitches'][number];
