import type { DrawGroup, DrawInstance, DrawPlacement } from '../draw-instance';
import { SeatBook } from '../seat-book';
import { satisfactions } from './satisfaction';

/** How good a result is, whoever made it. */
export interface Measures {
  /** Children with at least one wish; all shares are of them. */
  children: number;
  withPlace: number;
  emptyPriority: number;
  /** Percent. */
  firstThree: number;
  firstWish: number;
  /** Satisfaction (percent of what a child would have alone): mean, the worst-off tenth, inequality. */
  mean: number;
  p10: number;
  gini: number;
  /** Pairs of a group and an event all of it wish where somebody sits: all of them, or only some. */
  together: number;
  split: number;
}

function gini(sorted: readonly number[]): number {
  const sum = sorted.reduce((total, one) => total + one, 0);
  const weighted = sorted.reduce((total, one, index) => total + (index + 1) * one, 0);
  return sum === 0
    ? 0
    : (2 * weighted) / (sorted.length * sum) - (sorted.length + 1) / sorted.length;
}

function companyOf({ members }: DrawGroup, book: SeatBook): ('together' | 'split')[] {
  const children = members.flatMap((member) => book.children.get(member) ?? []);
  const common = (children[0]?.wishes ?? []).filter((wish) =>
    children.every(({ wishes }) => wishes.includes(wish)),
  );
  return common
    .flatMap((wish) => book.events.get(wish) ?? [])
    .map((event) => children.filter((child) => book.has(child, event)).length)
    .filter((seated) => seated > 0)
    .map((seated) => (seated === children.length ? 'together' : 'split'));
}

/** Measures a result; the same for every rule, from nothing but the places given. */
export function measure(instance: DrawInstance, placements: readonly DrawPlacement[]): Measures {
  const book = new SeatBook(instance, placements);
  const wishing = instance.children.filter(({ wishes }) => wishes.length > 0);
  const holds = (among: number) =>
    wishing.filter((child) => {
      const first = child.wishes.slice(0, among);
      return [...book.of(child)].some(({ key }) => first.includes(key));
    });
  const share = (some: readonly unknown[]) => (100 * some.length) / Math.max(1, wishing.length);
  const all = [...satisfactions(instance, book).values()].sort((one, other) => one - other);
  const company = instance.groups.flatMap((group) => companyOf(group, book));
  const placed = new Set(holds(Infinity));
  return {
    children: wishing.length,
    withPlace: placed.size,
    emptyPriority: wishing.filter((child) => child.priority && !placed.has(child)).length,
    firstThree: share(holds(3)),
    firstWish: share(holds(1)),
    mean: all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length),
    p10: all[Math.floor(all.length / 10)] ?? 0,
    gini: gini(all),
    together: company.filter((one) => one === 'together').length,
    split: company.filter((one) => one === 'split').length,
  };
}
