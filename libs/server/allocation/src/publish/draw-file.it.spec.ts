import { guarantees, type DrawInstance, type Guarantee } from '@dabei/domain';
import highsLoader, { type Highs } from 'highs';
import { solveInstance } from '../solve/solve-instance';
import { checkDrawFile } from './check-draw-file';
import type { DrawFile } from './draw-file';
import type { DrawFileInput } from './draw-file-input';
import { makeDrawFile } from './make-draw-file';
import { provePublicTiers } from './prove-public-tiers';
import { aDrawnSeason } from './testing/a-drawn-season';

let highs: Highs;
beforeAll(async () => {
  highs = await highsLoader();
});

const solved = (guarantee: Guarantee) => (instance: DrawInstance) =>
  solveInstance(highs, instance, guarantee, {
    stop: () => false,
    reason: () => 'time',
    heard: () => undefined,
  });

async function fileOf(input: DrawFileInput): Promise<DrawFile> {
  const file = await makeDrawFile(input, (rest, known) =>
    Promise.resolve(provePublicTiers(highs, rest, known)),
  );
  if (file === null) throw new Error('Too few lists.');
  return file;
}

const wrongIn = (file: DrawFile): string[] =>
  checkDrawFile(file).flatMap(({ check, ok }) => (ok ? [] : [check]));

const nothingHidden = (season: DrawInstance): DrawInstance => ({
  ...season,
  events: season.events.map((event) => ({ ...event, reserved: 0 })),
  children: season.children.map((child) => ({ ...child, priority: false })),
});

describe.each(guarantees)('the public file of a solved draw (%s)', (guarantee) => {
  it('proves both public tiers to the last child where nothing is hidden', async () => {
    const file = await fileOf(
      aDrawnSeason({ children: 60, change: nothingHidden, draw: solved(guarantee) }),
    );
    expect(wrongIn(file)).toEqual([]);
    expect(file.tiers.map(({ value, bound }) => bound - value)).toEqual([0, 0]);
    expect(file.events.filter(({ hot, repeatable }) => hot && !repeatable)).toEqual([]);
  });

  it('stays checkable with reserved places, marks and decisions by hand, which it does not show', async () => {
    const later = (season: DrawInstance): DrawInstance => ({
      ...season,
      children: season.children.map((child, index) => ({
        ...child,
        forbidden: index % 20 === 0 ? child.wishes.slice(0, 1) : [],
        forced: index % 20 === 1 ? child.wishes.slice(1, 2) : [],
      })),
    });
    const file = await fileOf(aDrawnSeason({ children: 60, later, draw: solved(guarantee) }));
    expect(wrongIn(file)).toEqual([]);
    for (const { value, bound } of file.tiers) expect(bound).toBeGreaterThanOrEqual(value);
  });
});

it('refuses a proof that was made for another result', async () => {
  const draw = solved('plain');
  const file = await fileOf(aDrawnSeason({ children: 60, change: nothingHidden, draw }));
  const other = await fileOf(aDrawnSeason({ children: 60, seed: 2, change: nothingHidden, draw }));
  expect(wrongIn({ ...file, tiers: other.tiers })).not.toEqual([]);
});
