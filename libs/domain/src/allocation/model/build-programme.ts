import { boundGroups } from '../bound-groups';
import { type DrawChild, type DrawInstance } from '../draw-instance';
import { runsByHand } from '../feasible';
import { FIRST_WISHES, pointsOfLevel, pointsOfRank, TOGETHER_POINTS } from '../satisfaction';
import { collisionsOf } from './collisions';
import { ProgrammeBuilder, type Programme } from './programme';

/** Columns of all places a child may get, by event. */
type PlacesOf = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * The draw as a programme, for an instance in canonical order: a column per child and wish, level columns that make
 * "has a place" and the falling worth of further places linear, a column per event that runs or not, one per group
 * and event for being together. Children in `uncounted` count in the satisfaction only, not in the tiers before.
 */
export function buildProgramme(
  instance: DrawInstance,
  uncounted: ReadonlySet<string> = new Set(),
): Programme {
  const build = new ProgrammeBuilder();
  const places: PlacesOf = new Map(
    instance.children.map((child) => [child.key, placesOf(child, instance, build)]),
  );
  const byKey = new Map(instance.events.map((event) => [event.key, event]));
  for (const child of instance.children) {
    const mine = places.get(child.key) ?? new Map<string, number>();
    const columnsOf = (events: readonly string[]) => events.flatMap((key) => mine.get(key) ?? []);
    build.atMost(child.maxPlaces, [...mine.values()]);
    for (const limit of child.limits) build.atMost(limit.atMost, columnsOf(limit.events));
    const there = [...mine.keys()].flatMap((key) => byKey.get(key) ?? []);
    for (const clique of collisionsOf(there)) build.atMost(1, columnsOf(clique));
    addLevels(child, mine, instance, build, !uncounted.has(child.key));
  }
  addEvents(instance, places, build);
  addGroups(instance, places, build);
  return { columns: build.columns, rows: build.rows };
}

/** The child served first weighs as much as there are children; lots of a canonical instance have no gaps. */
const weightOf = (child: DrawChild, instance: DrawInstance) =>
  instance.children.length + 1 - child.lot;

function placesOf(child: DrawChild, instance: DrawInstance, build: ProgrammeBuilder) {
  const unwished = child.forced.filter((event) => !child.wishes.includes(event));
  const mine = new Map<string, number>();
  for (const event of [...child.wishes, ...unwished]) {
    if (child.forbidden.includes(event)) continue;
    const points = pointsOfRank(child.wishes.indexOf(event));
    const column = build.add({
      lower: child.forced.includes(event) ? 1 : 0,
      gains: { satisfaction: points, lots: points * weightOf(child, instance) },
      placement: { child: child.key, event },
    });
    mine.set(event, column);
  }
  return mine;
}

function addLevels(
  child: DrawChild,
  mine: ReadonlyMap<string, number>,
  instance: DrawInstance,
  build: ProgrammeBuilder,
  counted: boolean,
): void {
  const most = Math.min(child.maxPlaces, mine.size);
  const levels: number[] = [];
  for (let level = 1; level <= most && pointsOfLevel(level) > 0; level += 1) {
    const points = pointsOfLevel(level);
    const first = level === 1 && counted;
    levels.push(
      build.add({
        gains: {
          ...(first && { places: 1 }),
          ...(first && child.priority && { priority: 1 }),
          satisfaction: points,
          lots: points * weightOf(child, instance),
        },
      }),
    );
  }
  if (levels.length === 0) return;
  const all = [...mine.values()];
  build.row(-Infinity, 0, [...levels, ...all], [...levels.map(() => 1), ...all.map(() => -1)]);
  const early = child.wishes.slice(0, FIRST_WISHES).flatMap((event) => mine.get(event) ?? []);
  if (early.length === 0 || !counted) return;
  const happy = build.add({ gains: { 'first-three': 1 } });
  build.row(-Infinity, 0, [happy, ...early], [1, ...early.map(() => -1)]);
}

function addEvents(instance: DrawInstance, places: PlacesOf, build: ProgrammeBuilder): void {
  const byHand = runsByHand(instance);
  const at = new Map<string, number[]>();
  for (const event of instance.events) {
    const there: number[] = [];
    const fullFee: number[] = [];
    for (const child of instance.children) {
      const column = places.get(child.key)?.get(event.key);
      if (column === undefined) continue;
      there.push(column);
      if (!child.reducedFee) fullFee.push(column);
    }
    at.set(event.key, there);
    if (event.reserved > 0) build.atMost(Math.max(0, event.capacity - event.reserved), fullFee);
    if (event.minimum <= 1 || byHand.has(event.key)) build.atMost(event.capacity, there);
    else addRun(event.minimum, Math.min(event.capacity, there.length), there, build);
  }
  for (const { key, capacity } of instance.shared) {
    const riders = instance.events.filter((event) => event.shared.includes(key));
    build.atMost(
      capacity,
      riders.flatMap((event) => at.get(event.key) ?? []),
    );
  }
}

/** Between its minimum and its capacity when it runs, nobody when it does not. */
function addRun(
  minimum: number,
  most: number,
  there: readonly number[],
  build: ProgrammeBuilder,
): void {
  if (there.length === 0) return;
  const runs = build.add({ upper: most < minimum ? 0 : 1 });
  const ones = there.map(() => 1);
  build.row(-Infinity, 0, [runs, ...there], [-most, ...ones]);
  build.row(0, Infinity, [runs, ...there], [-minimum, ...ones]);
}

function addGroups(instance: DrawInstance, places: PlacesOf, build: ProgrammeBuilder): void {
  for (const { group, events } of boundGroups(instance)) {
    for (const event of events) {
      const columns = group.members.flatMap((member) => places.get(member)?.get(event) ?? []);
      const [first, ...others] = columns;
      if (first === undefined || others.length === 0) continue;
      if (group.together === 'only') {
        for (const other of others) build.row(0, 0, [first, other], [1, -1]);
      } else {
        const gains = { satisfaction: TOGETHER_POINTS * (group.members.length - 1) };
        const together = build.add({ gains });
        for (const column of columns) build.row(-Infinity, 0, [together, column], [1, -1]);
      }
    }
  }
}
