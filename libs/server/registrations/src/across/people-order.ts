import type { PeopleQuery } from '@dabei/contracts';

export interface PeopleOrder {
  /** What is compared, the same in `order by` and in the comparison with the last row seen. */
  columns: readonly string[];
  direction: 'asc' | 'desc';
}

const orders: Record<NonNullable<PeopleQuery['sort']>, readonly string[]> = {
  pressed: ['r.first_pressed_at', 'r.id'],
  name: ['c.last_name collate "de-x-icu"', 'c.first_name collate "de-x-icu"', 'r.id'],
  event: [
    "coalesce(first.starts_at, 'infinity')",
    'r.event_id',
    'c.last_name collate "de-x-icu"',
    'r.id',
  ],
};

/** Newest first, unless something else is asked for; names and days begin at the start. */
export function peopleOrder({ sort = 'pressed', order }: PeopleQuery): PeopleOrder {
  const direction = order ?? (sort === 'pressed' ? 'down' : 'up');
  return { columns: orders[sort], direction: direction === 'down' ? 'desc' : 'asc' };
}

export const reversed = ({ columns, direction }: PeopleOrder): PeopleOrder => ({
  columns,
  direction: direction === 'asc' ? 'desc' : 'asc',
});

export const orderBy = ({ columns, direction }: PeopleOrder): string =>
  columns.map((column) => `${column} ${direction}`).join(', ');

/** Behind the row with this id, in this order; stable when rows come in between. */
export const behind = ({ columns, direction }: PeopleOrder, tables: string): string =>
  `(${columns.join(', ')}) ${direction === 'asc' ? '>' : '<'}
     (select ${columns.join(', ')} from ${tables} where r.id = ?)`;
