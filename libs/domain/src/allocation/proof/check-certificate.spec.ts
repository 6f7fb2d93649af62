import { buildProgramme } from '../model/build-programme';
import { aDraw, aDrawChild, aDrawEvent } from '../testing/a-draw';
import { canonical } from '../canonical';
import { certifiedBound, type Proof } from './check-certificate';
import { dualBound } from './dual-bound';
import { stageObjective } from './stage-objective';

const one = 2 ** 16;

/** Three children, one place: no more than one of them can have it. */
const three = canonical(
  aDraw(
    ['c1', 'c2', 'c3'].map((key) => aDrawChild(key, ['zoo'])),
    [aDrawEvent('zoo')],
  ),
);
const programme = buildProgramme(three);
const { unit } = stageObjective(programme.columns, 'places');
const seats = programme.rows.findIndex(({ upper }) => upper === 1);
/** What a row's first column counts: "has a place" or "has one of the first three". */
const tied = (tier: 'places' | 'first-three') =>
  programme.rows.flatMap(({ upper, columns: [first = -1] }, index) =>
    upper === 0 && programme.columns[first]?.gains[tier] ? [index] : [],
  );
/** Being somebody with a place is worth the unit and 12 points, being happy with it 40, the place itself 24. */
const prices = { level: unit + 12, happy: 40, seat: unit + 12 + 40 + 24 };
const proof: Proof = {
  multipliers: [
    ...tied('places').map((row) => [row, prices.level * one] as const),
    ...tied('first-three').map((row) => [row, prices.happy * one] as const),
    [seats, prices.seat * one],
  ],
};

it('recomputes the bound from the multipliers alone', () => {
  expect(certifiedBound(programme, 'places', {}, { multipliers: [] })).toBe(3);
  expect(certifiedBound(programme, 'places', {}, proof)).toBe(1);
});

it('proves less when what counts is missing or bent, never something false', () => {
  if (!('multipliers' in proof)) throw new Error('This proof has no cases.');
  const { multipliers } = proof;
  const bent = (rows: readonly number[], factor: number) => ({
    multipliers: multipliers.map(
      ([row, by]) => [row, rows.includes(row) ? by * factor : by] as const,
    ),
  });
  const boundBy = (one: Proof) => certifiedBound(programme, 'places', {}, one);
  expect(boundBy(bent(tied('places'), 0))).toBe(4);
  expect(boundBy(bent([seats], 0))).toBe(3);
  expect(boundBy(bent([seats], 0.25))).toBe(2);
  expect(boundBy(bent([seats], 4))).toBe(4);
  for (const row of [...tied('places'), ...tied('first-three'), seats]) {
    expect(boundBy(bent([row], 0.5))).toBeGreaterThanOrEqual(1);
  }
});

it('refuses multipliers that lean on nothing, name a row twice or none, or are no whole numbers', () => {
  const refused = (...multipliers: [number, number][]) =>
    expect(certifiedBound(programme, 'places', {}, { multipliers })).toBeNull();
  refused([seats, -one]);
  refused([seats, one], [seats, one]);
  refused([999, one]);
  refused([seats, 0.5]);
  refused([seats, 2 ** 60]);
});

it('accepts a proof by halves only when both halves are proven', () => {
  const column = programme.columns.findIndex(({ placement }) => placement);
  const halves = { column, whenNo: proof, whenYes: proof };
  expect(certifiedBound(programme, 'places', {}, halves)).toBe(1);
  const lame = { column, whenNo: proof, whenYes: { multipliers: [] } };
  expect(certifiedBound(programme, 'places', {}, lame)).toBe(3);
  expect(certifiedBound(programme, 'places', {}, { ...halves, column: 999 })).toBeNull();
});

it('calculates beyond what floating numbers hold', () => {
  const columns = [{ lower: 0, upper: 1, gains: {} }];
  const rows = [{ lower: -Infinity, upper: 2 ** 40 + 1, columns: [0], factors: [1] }];
  expect(dualBound(columns, rows, [0], [[0, 2 ** 50 + 1]])).toBe(
    (2n ** 50n + 1n) * (2n ** 40n + 1n),
  );
});
