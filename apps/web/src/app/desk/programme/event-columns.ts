import type { DeskEventRow } from '@dabei/contracts';
import { townTime } from '@dabei/words';
import type { Words } from '../../shared/words';
import type { ColumnOf } from '../parts/table-columns';
import { eventColumns, type EventColumn, type EventFilter } from './event-filter';

type Column = ColumnOf<DeskEventRow> & { code: EventColumn };

/** The columns of the programme, as they are read on the screen and in a file. */
export function programmeColumns(words: Words): readonly Column[] {
  const value: Record<EventColumn, ColumnOf<DeskEventRow>['value']> = {
    title: ({ title }) => title,
    organiser: ({ organiser }) => organiser,
    first: ({ firstStartsAt }) => (firstStartsAt ? townTime(firstStartsAt).date : null),
    fill: (event) =>
      event.registration === 'with-us'
        ? words.t('desk.programme.taken', { ...event })
        : words.t(`desk.registration.${event.registration}`),
    waiting: ({ waiting }) => waiting || null,
    overbooked: ({ overbooked }) => overbooked || null,
    missing: ({ missingForMinimum }) => missingForMinimum || null,
    status: ({ status }) => words.t(`desk.status.${status}`),
  };
  const numbers: readonly EventColumn[] = ['waiting', 'overbooked', 'missing'];
  return eventColumns.map((code) => ({
    code,
    label: words.t(`desk.programme.col-${code}`),
    kind: code === 'first' ? 'date' : numbers.includes(code) ? 'number' : 'text',
    fixed: code === 'title',
    value: value[code],
  }));
}

/** The filter in words for the paper, and in codes, without what was typed, for the log. */
export function filterWords(
  { q, status, only }: EventFilter,
  words: Words,
): { filter: string; filterCodes: string[] } {
  const parts = [
    ...(q ? [`${words.t('desk.programme.filter')}: ${q}`] : []),
    ...(status ? [`${words.t('desk.programme.status')}: ${words.t(`desk.status.${status}`)}`] : []),
    ...(only
      ? [`${words.t('desk.programme.only')} ${words.t(`desk.programme.only-${only}`)}`]
      : []),
  ];
  return {
    filter: parts.join(', '),
    filterCodes: [
      ...(q ? ['typed'] : []),
      ...(status ? [`status:${status}`] : []),
      ...(only ? [`only:${only}`] : []),
    ],
  };
}
