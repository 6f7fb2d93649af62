import type { OwnParticipants, TableToExport } from '@dabei/contracts';
import type { Words } from '../../shared/words';

/** The list of participants as a file has it: the same columns, the same rows. */
export function peopleTable(people: OwnParticipants, words: Words, filter: string): TableToExport {
  const word = (name: string): string => words.t(`organiser.people.${name}`);
  return {
    table: 'own-participants',
    title: words.t('organiser.people.title', { title: people.title }),
    filter,
    columns: [
      { label: word('lastName'), kind: 'text' },
      { label: word('firstName'), kind: 'text' },
      { label: word('age'), kind: 'number' },
      { label: word('state'), kind: 'text' },
      { label: word('guardian'), kind: 'text' },
      { label: word('phone'), kind: 'phone' },
    ],
    rows: people.participants.map((person) => [
      person.lastName,
      person.firstName,
      person.age,
      words.t(`desk.state.${person.state}`),
      person.guardianName ?? word('askOffice'),
      person.phone,
    ]),
  };
}
