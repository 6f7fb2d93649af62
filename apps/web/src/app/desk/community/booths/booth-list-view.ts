import type { BoothList, BoothRow } from '@dabei/contracts';
import { countsAsBooth } from '@dabei/domain';
import { sorted, type SortOrder, type SortValue } from '../../parts/sorting';

/** What the list can show: everything, what the office has to do, then by how far it is. */
export const boothShows = [
  'all',
  'submitted',
  'look',
  'returned',
  'complete',
  'waiting',
  'accepted',
  'placed',
  'out',
] as const;
export type BoothShow = (typeof boothShows)[number];

const isIn: Record<BoothShow, (row: BoothRow) => boolean> = {
  all: () => true,
  submitted: ({ state }) => state === 'submitted',
  look: ({ toLookAt }) => toLookAt > 0,
  returned: ({ state }) => state === 'returned',
  complete: ({ state }) => state === 'complete',
  waiting: ({ state }) => state === 'waiting',
  accepted: ({ state }) => state === 'accepted',
  placed: ({ state }) => state !== 'accepted' && countsAsBooth(state),
  out: ({ state }) => ['declined', 'withdrawn', 'released', 'called-off'].includes(state),
};

/** How many of each there are. */
export function boothCounts(booths: readonly BoothRow[]): Record<BoothShow, number> {
  const counts = boothShows.map((show) => [show, booths.filter(isIn[show]).length]);
  return Object.fromEntries(counts) as Record<BoothShow, number>;
}

export const boothColumns = ['association', 'kind', 'ground', 'power', 'place'] as const;
export type BoothColumn = (typeof boothColumns)[number];

const valueOf: Record<BoothColumn, (row: BoothRow) => SortValue> = {
  association: ({ association }) => association,
  kind: ({ kind }) => kind,
  ground: ({ squareMetres }) => squareMetres,
  power: ({ watts }) => watts,
  place: ({ place, rank }) => place ?? (rank === null ? null : `~${rank}`),
};

/** Where each stands in the waiting line now: who has left it does not count. */
function inLine(booths: readonly BoothRow[]): BoothRow[] {
  const ranks = new Set(booths.flatMap(({ state, rank }) => (state === 'waiting' ? [rank] : [])));
  const placeOf = (own: number): number =>
    [...ranks].filter((rank) => rank !== null && rank < own).length + 1;
  return booths.map((row) => ({ ...row, rank: row.rank === null ? null : placeOf(row.rank) }));
}

/** The rows of the list: of one kind of state, with every word that is looked for, sorted by a column. */
export function boothRows(
  booths: readonly BoothRow[],
  show: BoothShow,
  text: string,
  sort: { by: BoothColumn; order: SortOrder },
): BoothRow[] {
  const wanted = text.toLocaleLowerCase('de').split(/\s+/).filter(Boolean);
  const found = inLine(booths)
    .filter(isIn[show])
    .filter(({ association, title, place, together }) => {
      const said = [association, title, place, together].join(' ').toLocaleLowerCase('de');
      return wanted.every((word) => said.includes(word));
    });
  return sorted(found, valueOf[sort.by], sort.order);
}

/** Places that are still to give, and who is the next in the waiting line. */
export function freePlaces({ call, booths }: Pick<BoothList, 'call' | 'booths'>): {
  free: number;
  taken: number;
  next: BoothRow | null;
} {
  const taken = booths.filter(({ state }) => countsAsBooth(state)).length;
  const waiting = booths.filter(({ state, rank }) => state === 'waiting' && rank !== null);
  const next = sorted(waiting, ({ rank }) => rank, 'up')[0] ?? null;
  return { taken, free: Math.max(0, (call?.places ?? 0) - taken), next };
}
