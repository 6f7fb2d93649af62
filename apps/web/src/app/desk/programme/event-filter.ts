import type { DeskEventRow } from '@dabei/contracts';
import { searchKey } from '@dabei/domain';
import { sorted, type SortOrder, type SortValue } from '../parts/sorting';

export const eventColumns = [
  'title',
  'organiser',
  'first',
  'fill',
  'waiting',
  'overbooked',
  'missing',
  'status',
] as const;
export type EventColumn = (typeof eventColumns)[number];
export const onlyChoices = [
  'unconfirmed',
  'offers',
  'waiting',
  'minimum',
  'overbooked',
  'free',
] as const;
export type Only = (typeof onlyChoices)[number];

/** What the office looks for in the programme; every part stands in the address. */
export interface EventFilter {
  q: string;
  status: DeskEventRow['status'] | '';
  only: Only | '';
  sort: EventColumn;
  order: SortOrder;
}

const onlyIf: Record<Only, (event: DeskEventRow) => boolean> = {
  unconfirmed: ({ held }) => held > 0,
  offers: ({ offered }) => offered > 0,
  waiting: ({ waiting }) => waiting > 0,
  minimum: ({ missingForMinimum }) => missingForMinimum > 0,
  overbooked: ({ overbooked }) => overbooked > 0,
  free: ({ capacity, taken, offered }) => capacity - taken - offered > 0,
};

const valueOf: Record<EventColumn, (event: DeskEventRow) => SortValue> = {
  title: ({ title }) => title,
  organiser: ({ organiser }) => organiser,
  first: ({ firstStartsAt }) => firstStartsAt,
  fill: ({ capacity, taken }) => (capacity > 0 ? taken / capacity : null),
  waiting: ({ waiting }) => waiting,
  overbooked: ({ overbooked }) => overbooked,
  missing: ({ missingForMinimum }) => missingForMinimum,
  status: ({ status }) => status,
};

const oneOf = <T extends string>(choices: readonly T[], text: string | undefined): T | undefined =>
  choices.find((choice) => choice === text);

/** Reads the filter from the address; what makes no sense there is ignored. */
export function eventFilterOf(query: Record<string, string | undefined>): EventFilter {
  return {
    q: query['q'] ?? '',
    status: oneOf(['draft', 'published', 'cancelled'], query['status']) ?? '',
    only: oneOf(onlyChoices, query['nur']) ?? '',
    sort: oneOf(eventColumns, query['sort']) ?? 'first',
    order: query['order'] === 'down' ? 'down' : 'up',
  };
}

/** The events that fit, in the wished order; spelling of names does not matter. */
export function eventsThatFit(
  events: readonly DeskEventRow[],
  filter: EventFilter,
): DeskEventRow[] {
  const words = searchKey(filter.q).split(' ').filter(Boolean);
  const fitting = events.filter((event) => {
    const key = searchKey(`${event.title} ${event.organiser}`);
    return (
      words.every((word) => key.includes(word)) &&
      (!filter.status || event.status === filter.status) &&
      (!filter.only || onlyIf[filter.only](event))
    );
  });
  return sorted(fitting, valueOf[filter.sort], filter.order);
}
