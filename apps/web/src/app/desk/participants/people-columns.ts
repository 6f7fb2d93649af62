import type { PersonRow } from '@dabei/contracts';
import { dayText, townTime } from '@dabei/words';
import type { Words } from '../../shared/words';
import type { ColumnOf } from '../parts/table-columns';
import { personSentence } from './person-sentence';

/** What can be seen of participants across events, on the screen and in a file. */
export function peopleColumns(words: Words): ColumnOf<PersonRow>[] {
  const label = (code: string): string => words.t(`participants.col-${code}`);
  const day = (instant: string | null): string | null =>
    instant === null ? null : townTime(instant).date;
  return [
    {
      code: 'name',
      label: label('name'),
      kind: 'text',
      fixed: true,
      value: ({ firstName, lastName }) => `${lastName}, ${firstName}`,
    },
    { code: 'event', label: label('event'), kind: 'text', value: ({ eventTitle }) => eventTitle },
    { code: 'day', label: label('day'), kind: 'date', value: ({ startsAt }) => day(startsAt) },
    {
      code: 'state',
      label: label('state'),
      kind: 'text',
      fixed: true,
      value: (person) => personSentence(person, words.voice()),
    },
    {
      code: 'guardian',
      label: label('guardian'),
      kind: 'text',
      value: ({ guardianName }) => guardianName,
    },
    { code: 'phone', label: label('phone'), kind: 'phone', value: ({ phone }) => phone },
    {
      code: 'tasks',
      label: label('tasks'),
      kind: 'text',
      value: ({ tasks }) => tasks.map((task) => words.t(`desk.task.kind-${task}`)).join(', '),
    },
    {
      code: 'amount',
      label: label('amount'),
      kind: 'money',
      value: ({ amountCents }) => amountCents,
    },
    { code: 'paid', label: label('paid'), kind: 'date', value: ({ paidOn }) => paidOn },
    {
      code: 'pressed',
      label: label('pressed'),
      kind: 'date',
      value: ({ pressedAt }) => day(pressedAt),
    },
    { code: 'age', label: label('age'), kind: 'number', value: ({ age }) => age },
  ];
}

/** A day as it is read, not as it is filed. */
export const dayOf = (instant: string, words: Words): string =>
  dayText(townTime(instant).date, words.language(), 'short');
