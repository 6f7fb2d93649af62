import type { DrawEvent, DrawShared, DrawSpan } from '../draw-instance';
import type { SeededRandom } from './seeded-random';

/** What the generator knows of an event beside what the draw sees. */
export interface SeasonEvent extends DrawEvent {
  ages: { from: number; to: number };
  week: number;
  /** How much it is wished; Zipf over a shuffled order. */
  popularity: number;
}

const day = 24 * 60;
const weeks = 3;
const shapes = [
  { share: 0.3, start: 9 * 60, minutes: 180, days: 1 },
  { share: 0.3, start: 14 * 60, minutes: 180, days: 1 },
  { share: 0.2, start: 10 * 60, minutes: 90, days: 1 },
  { share: 0.14, start: 9 * 60, minutes: 420, days: 1 },
  { share: 0.06, start: 9 * 60, minutes: 180, days: 3 },
];

/** Minutes that must lie between two events of one child. */
const between = 30;

function spansOf(random: SeededRandom, week: number): DrawSpan[] {
  const point = random.next();
  const reached = (index: number) =>
    shapes.slice(0, index + 1).reduce((sum, { share }) => sum + share, 0);
  const shape = shapes.find((_, index) => point < reached(index)) ?? shapes[0];
  if (shape === undefined) return [];
  const first = week * 7 + random.between(0, 5 - shape.days);
  const start = shape.start + 30 * random.between(0, 2);
  return Array.from({ length: shape.days }, (_, later) => ({
    start: (first + later) * day + start,
    end: (first + later) * day + start + shape.minutes + between,
  }));
}

function agesOf(random: SeededRandom) {
  if (random.chance(0.4)) return { from: 6, to: 14 };
  const from = random.between(6, 10);
  return { from, to: from + random.between(3, 6) };
}

/** Spreads the places over the events as towns have them: mostly 8 to 25, few large, few tiny. */
function capacities(random: SeededRandom, events: number, places: number): number[] {
  const raw = Array.from({ length: events }, () => 0.4 + random.next() + random.next() ** 4 * 2);
  const sum = raw.reduce((total, share) => total + share, 0);
  const whole = raw.map((share) => Math.max(3, Math.floor((share / sum) * places)));
  for (let step = 0; whole.reduce((total, one) => total + one, 0) !== places; step += 1) {
    const index = step % events;
    const missing = places - whole.reduce((total, one) => total + one, 0);
    whole[index] = Math.max(3, (whole[index] ?? 3) + Math.sign(missing));
  }
  return whole;
}

/** So many events with so many places together; one in four has a second or third date. */
export function seasonEvents(random: SeededRandom, count: number, places: number): SeasonEvent[] {
  const sizes = capacities(random, count, places);
  const ranks = random.shuffled(sizes.map((_, index) => index + 1));
  const events: SeasonEvent[] = [];
  while (events.length < count) {
    const offer = `offer-${String(events.length + 1)}`;
    const dates = random.chance(0.25) ? random.between(2, 3) : 1;
    const ages = agesOf(random);
    const rank = ranks[events.length] ?? count;
    for (let date = 0; date < dates && events.length < count; date += 1) {
      const capacity = sizes[events.length] ?? 3;
      const week = random.between(0, weeks - 1);
      events.push({
        key: `event-${String(events.length + 1)}`,
        capacity,
        reserved: random.chance(0.2) ? Math.max(1, Math.floor(capacity * 0.1)) : 0,
        minimum: random.chance(0.4) ? Math.min(8, Math.floor(capacity * 0.4)) : 0,
        offer,
        spans: spansOf(random, week),
        shared: [],
        ages,
        week,
        popularity: 1 / rank ** 0.85,
      });
    }
  }
  return events;
}

/** A bus for every twentieth pair of neighbours: fewer seats than the two have places. */
export function seasonBuses(events: SeasonEvent[]): DrawShared[] {
  const buses: DrawShared[] = [];
  for (let index = 9; index + 1 < events.length; index += 20) {
    const pair = events.slice(index, index + 2);
    const key = `bus-${String(buses.length + 1)}`;
    const places = pair.reduce((sum, { capacity }) => sum + capacity, 0);
    const least = pair.reduce((sum, { minimum }) => sum + minimum, 0);
    buses.push({ key, capacity: Math.max(least, Math.floor(places * 0.8)) });
    for (const event of pair) event.shared = [key];
  }
  return buses;
}
