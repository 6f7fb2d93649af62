import type { DrawChild, DrawGroup, DrawInstance, DrawLimit } from '../draw-instance';
import { seasonBuses, seasonEvents, type SeasonEvent } from './season-events';
import { SeededRandom } from './seeded-random';

export interface SeasonWish {
  children: number;
  /** `tight`: about two places per child (420 children, 59 events, 880 places); `roomy`: three and a half. */
  room: 'tight' | 'roomy';
  seed: number;
}

interface SeasonChild {
  key: string;
  age: number;
  wishes: SeasonEvent[];
  maxPlaces: number;
}

const eventsPerChild = 59 / 420;
const placesPerChild = { tight: 880 / 420, roomy: 3.5 };

function wishesOf(random: SeededRandom, age: number, events: readonly SeasonEvent[]) {
  const fitting = events.filter(({ ages }) => ages.from <= age && age <= ages.to);
  return random.weighted(fitting, ({ popularity }) => popularity, random.between(5, 15));
}

function aChild(random: SeededRandom, index: number, events: readonly SeasonEvent[]): SeasonChild {
  const age = random.between(6, 14);
  const maxPlaces = random.chance(0.3) ? random.between(1, 3) : 5;
  return {
    key: `child-${String(index + 1)}`,
    age,
    wishes: wishesOf(random, age, events),
    maxPlaces,
  };
}

/** Friends and siblings wish much the same: they take over most of the first one's list, in its order. */
function follow(random: SeededRandom, first: SeasonChild, other: SeasonChild): void {
  const fits = ({ ages }: SeasonEvent) => ages.from <= other.age && other.age <= ages.to;
  const common = first.wishes.filter((event) => fits(event) && random.chance(0.8));
  const own = other.wishes.filter((event) => fits(event) && !common.includes(event));
  other.wishes = [...common, ...own].slice(0, Math.max(5, first.wishes.length));
}

function groupsAmong(random: SeededRandom, children: readonly SeasonChild[]): DrawGroup[] {
  const left = random.shuffled(children).slice(0, Math.round(children.length * 0.15));
  const groups: DrawGroup[] = [];
  while (left.length >= 2) {
    const size = left.length === 3 || (left.length > 4 && random.chance(0.3)) ? 3 : 2;
    const [first, ...others] = left.splice(0, size);
    if (first === undefined) break;
    for (const other of others) {
      other.age = Math.min(14, Math.max(6, first.age + random.between(-2, 2)));
      follow(random, first, other);
    }
    groups.push({
      members: [first, ...others].map(({ key }) => key),
      together: random.chance(0.5) ? 'only' : 'rather',
    });
  }
  return groups;
}

function limitsOf(random: SeededRandom, { wishes }: SeasonChild): DrawLimit[] {
  if (!random.chance(0.2)) return [];
  const week = random.between(0, 2);
  const events = wishes.filter((event) => event.week === week).map(({ key }) => key);
  return events.length < 2 ? [] : [{ events, atMost: random.between(1, 2) }];
}

/**
 * A synthetic season, the same for the same seed: Zipf popularity, 5 to 15 wishes that fit the child's age, three
 * weeks with overlaps, 15 % of the children in groups, several dates of one offer, minimums, reserved places,
 * buses, the parents' own limits.
 */
export function aSeason({ children: count, room, seed }: SeasonWish): DrawInstance {
  const random = new SeededRandom(seed * 7919 + count);
  const events = seasonEvents(
    random,
    Math.max(4, Math.round(count * eventsPerChild)),
    Math.round(count * placesPerChild[room]),
  );
  const shared = seasonBuses(events);
  const children = Array.from({ length: count }, (_, index) => aChild(random, index, events));
  const groups = groupsAmong(random, children);
  const lots = random.shuffled(children.map((_, index) => index + 1));
  return {
    children: children.map((child, index): DrawChild => ({
      key: child.key,
      lot: lots[index] ?? index + 1,
      wishes: child.wishes.map(({ key }) => key),
      maxPlaces: child.maxPlaces,
      limits: limitsOf(random, child),
      priority: random.chance(0.08),
      reducedFee: random.chance(0.15),
      forced: [],
      forbidden: [],
    })),
    events: events.map(({ ages: _ages, week: _week, popularity: _popularity, ...event }) => event),
    groups,
    shared,
  };
}
