import type { Participant } from '@dabei/contracts';
import type { Words } from '../../../shared/words';
import type { ColumnOf } from '../../parts/table-columns';
import { stateOf } from './participant-words';

/** The people of an event as they are read on the screen, for a file. */
export function peopleColumns(words: Words, inLine: boolean): readonly ColumnOf<Participant>[] {
  const label = (name: string) => words.t(`desk.people.${name}`);
  const column = (
    code: string,
    kind: ColumnOf<Participant>['kind'],
    value: ColumnOf<Participant>['value'],
  ): ColumnOf<Participant> => ({ code, label: label(code), kind, value });
  return [
    ...(inLine ? [column('ahead', 'number', ({ ahead }) => ahead)] : []),
    column('child', 'text', ({ firstName, lastName }) => `${firstName} ${lastName}`),
    column('file-age', 'number', ({ age }) => age),
    column('file-seats', 'number', ({ seats }) => seats),
    column('guardian', 'text', ({ guardianName }) => guardianName),
    column('file-phone', 'phone', ({ phone }) => phone),
    column('state', 'text', (person) => words.t(`desk.state.${stateOf(person).name}`)),
    column('amount', 'money', ({ amountCents }) => amountCents),
    ...(inLine ? [] : [column('file-paid', 'date', ({ paidOn }) => paidOn)]),
  ];
}
