import { aSeason } from './season';

const town = aSeason({ children: 420, room: 'tight', seed: 1 });

it('makes a town-sized season of 420 children, 59 events and 880 places', () => {
  expect(town.children).toHaveLength(420);
  expect(town.events).toHaveLength(59);
  expect(town.events.reduce((sum, { capacity }) => sum + capacity, 0)).toBe(880);
});

it('is the same for the same seed and another one for another', () => {
  expect(aSeason({ children: 420, room: 'tight', seed: 1 })).toEqual(town);
  expect(aSeason({ children: 420, room: 'tight', seed: 2 })).not.toEqual(town);
});

it('gives every child a lot of its own, a list of wishes and 15 % of them company', () => {
  expect(new Set(town.children.map(({ lot }) => lot)).size).toBe(420);
  const lengths = town.children.map(({ wishes }) => new Set(wishes).size);
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(3);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(15);
  expect(town.groups.flatMap(({ members }) => members)).toHaveLength(63);
});

it('has overlaps, several dates of an offer, minimums, reserved places, buses and limits', () => {
  expect(new Set(town.events.map(({ offer }) => offer)).size).toBeLessThan(town.events.length);
  expect(town.events.some(({ minimum }) => minimum > 0)).toBe(true);
  expect(town.events.some(({ reserved }) => reserved > 0)).toBe(true);
  expect(town.shared.length).toBeGreaterThan(0);
  expect(town.children.some(({ limits }) => limits.length > 0)).toBe(true);
});
