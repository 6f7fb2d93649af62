import type { DrawInstance, DrawPlacement } from '../draw-instance';

/** How often a wish of this rank came true in repeated draws, for a child alone or a party that stays together. */
export interface EventChance {
  event: string;
  /** 1 is a child alone. */
  party: number;
  rank: number;
  /** 0 to 1. */
  chance: number;
}

/** Below this a frequency says more about chance than about the event. */
const ENOUGH_TRIALS = 20;
const LAST_RANK = 10;
const LARGEST_PARTY = 6;

interface Count {
  tries: number;
  hits: number;
}

const cellOf = (event: string, party: number, rank: number): string =>
  [event, party, rank].join(' ');

/**
 * Counts over repeated draws of the same wishes with other lots. For parties it asks how much rarer "all of them
 * together" is than one child alone at the same rank, event by event, and over all events where too few asked.
 * An estimate for orientation: wishes still change, and the real draw is better than the one it is made with.
 */
export class ChanceTally {
  private readonly counts = new Map<string, Count>();
  private readonly events: string[];

  constructor(instance: DrawInstance) {
    this.events = instance.events.map(({ key }) => key);
  }

  /** One draw of the wishes as they are: what it gave those who wish alone. */
  countAlone({ children, groups }: DrawInstance, placements: readonly DrawPlacement[]): void {
    const bound = new Set(groups.flatMap(({ members }) => members));
    const alone = children.filter(({ key }) => !bound.has(key));
    this.count(
      alone.map(({ key }) => [key]),
      children,
      placements,
    );
  }

  /** One draw in which some go together: what it gave all members of a group at once. */
  countParties({ children, groups }: DrawInstance, placements: readonly DrawPlacement[]): void {
    this.count(
      groups.map(({ members }) => members),
      children,
      placements,
    );
  }

  private count(
    parties: readonly (readonly string[])[],
    children: DrawInstance['children'],
    placements: readonly DrawPlacement[],
  ): void {
    const given = new Set(placements.map(({ child, event }) => `${child} ${event}`));
    const wishes = new Map(children.map((child) => [child.key, child.wishes]));
    for (const party of parties) this.note(party, wishes, given);
  }

  private note(
    members: readonly string[],
    wishes: ReadonlyMap<string, readonly string[]>,
    given: ReadonlySet<string>,
  ): void {
    const lists = members.map((member) => wishes.get(member) ?? []);
    for (const event of lists[0] ?? []) {
      const ranks = lists.map((list) => list.indexOf(event) + 1);
      if (ranks.includes(0)) continue;
      const hit = members.every((member) => given.has(`${member} ${event}`));
      for (const rank of ranks.filter((each) => each <= LAST_RANK)) {
        const cell = this.at(event, members.length, rank);
        cell.tries += 1;
        cell.hits += hit ? 1 : 0;
      }
    }
  }

  private at(event: string, party: number, rank: number): Count {
    const key = cellOf(event, party, rank);
    const known = this.counts.get(key) ?? { tries: 0, hits: 0 };
    this.counts.set(key, known);
    return known;
  }

  /** Nothing is said of an event that too few wish. */
  chances(): EventChance[] {
    const alone = new Map(this.events.map((event) => [event, this.aloneAt(event)]));
    return this.events.flatMap((event) => {
      const chances = alone.get(event) ?? [];
      if (chances.length === 0) return [];
      const shares = this.sharesOf(event, alone);
      return [1, ...shares].flatMap((share, index) =>
        chances.map((chance, rank) => ({
          event,
          party: index + 1,
          rank: rank + 1,
          chance: chance * share,
        })),
      );
    });
  }

  /** By rank; a rank that too few chose takes the nearest one that is known. */
  private aloneAt(event: string): number[] {
    const ranks = Array.from({ length: LAST_RANK }, (_, index) => index + 1);
    const known = ranks.flatMap((rank) => {
      const { tries, hits } = this.at(event, 1, rank);
      return tries >= ENOUGH_TRIALS ? [{ rank, chance: hits / tries }] : [];
    });
    if (known.length === 0) return [];
    return ranks.map((rank) => {
      const nearest = known.reduce((best, each) =>
        Math.abs(each.rank - rank) < Math.abs(best.rank - rank) ? each : best,
      );
      return nearest.chance;
    });
  }

  /** For parties of 2, 3, …: which part of a single child's chance is left; never more than a smaller party's. */
  private sharesOf(event: string, alone: ReadonlyMap<string, number[]>): number[] {
    const shares: number[] = [];
    for (let party = 2; party <= LARGEST_PARTY; party += 1) {
      const share =
        this.shareOver([event], party, alone) ?? this.shareOver(this.events, party, alone);
      if (share === null) break;
      shares.push(Math.min(share, shares.at(-1) ?? 1));
    }
    return shares;
  }

  private shareOver(
    events: readonly string[],
    party: number,
    alone: ReadonlyMap<string, number[]>,
  ): number | null {
    let [tries, hits, expected] = [0, 0, 0];
    for (const event of events) {
      (alone.get(event) ?? []).forEach((chance, index) => {
        const cell = this.counts.get(cellOf(event, party, index + 1));
        tries += cell?.tries ?? 0;
        hits += cell?.hits ?? 0;
        expected += (cell?.tries ?? 0) * chance;
      });
    }
    return tries < ENOUGH_TRIALS || expected === 0 ? null : Math.min(1, hits / expected);
  }
}
