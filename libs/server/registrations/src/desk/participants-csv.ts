import type { Participant } from '@dabei/contracts';
import { stringify } from 'csv-stringify/sync';

const columns = {
  lastName: 'Name',
  firstName: 'Vorname',
  age: 'Alter',
  state: 'Stand',
  ahead: 'Davor',
  seats: 'Plätze',
  guardianName: 'Wer meldet an',
  phone: 'Telefon',
  amount: 'Beitrag',
  paidOn: 'Bezahlt am',
} as const;

const states: Record<Participant['state'], string> = {
  held: 'Code fehlt noch',
  queued: 'wartet, Code fehlt noch',
  confirmed: 'hat einen Platz',
  waiting: 'wartet',
  cancelled: 'abgesagt',
  expired: 'abgelaufen',
  attended: 'war da',
  missed: 'war nicht da',
};

/** Letters that make a spreadsheet calculate; a phone number keeps its plus. */
const formulaStart = /^[=@\t\r]|^[+-](?![\d\s()/-]+$)/;

/** What is seen, as a file a German spreadsheet opens: semicolons, BOM, no formulas. */
export function participantsCsv(participants: readonly Participant[]): string {
  return stringify(
    participants.map((participant) => ({
      ...participant,
      state: states[participant.state],
      amount: (participant.amountCents / 100).toFixed(2).replace('.', ','),
    })),
    {
      header: true,
      columns,
      delimiter: ';',
      bom: true,
      cast: { string: (text) => (formulaStart.test(text) ? `'${text}` : text) },
    },
  );
}
