import { answers, type Answers } from '@dabei/contracts';
import { ageOn } from '@dabei/domain';
import { Database, Sealer } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import type { SheetRow } from './day-sheet';

export interface SheetPerson extends Omit<SheetRow, 'age'> {
  ageOn: (day: string) => number;
}

interface PersonRow {
  id: string;
  first_name: string;
  last_name: string;
  birth_date: string;
  seats: number;
  phone: string | null;
}

interface AnswerRow {
  registration_id: string;
  kind: string;
  sealed: Buffer;
  key_id: string;
}

/** The fields a sheet may open, and what each of them is for. */
export interface OpenedFields {
  pickUp: boolean;
  emergency: boolean;
  attention: boolean;
}

const kindsOf = ({ pickUp, emergency, attention }: OpenedFields): string[] => [
  ...(pickUp ? ['pickUp'] : []),
  ...(emergency ? ['emergencyContact'] : []),
  ...(attention ? ['health', 'medication'] : []),
];

function attentionOf({ health, medication }: Answers): SheetRow['attention'] {
  const hasHealth = health !== undefined && health.how !== 'nothing';
  const hasMedication = medication !== undefined && medication !== '';
  return [
    ...(hasHealth ? (['health'] as const) : []),
    ...(hasMedication ? (['medication'] as const) : []),
  ];
}

/** Who comes to an event. Sealed answers are opened only for the columns that are printed. */
@Injectable()
export class SheetRowQueries {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  async ofEvent(eventId: string, opened: OpenedFields): Promise<SheetPerson[]> {
    const people = await this.people(eventId);
    const given = await this.answers(eventId, kindsOf(opened));
    return people.map((person) => {
      const { emergencyContact, pickUp, ...others } = given.get(person.id) ?? {};
      return {
        firstName: person.first_name,
        lastName: person.last_name,
        seats: person.seats,
        phone: person.phone,
        emergency:
          emergencyContact === undefined
            ? null
            : `${emergencyContact.name}, ${emergencyContact.phone}`,
        pickUp: pickUp ?? null,
        attention: attentionOf(others),
        ageOn: (day) => ageOn(person.birth_date, day),
      };
    });
  }

  private people(eventId: string): Promise<PersonRow[]> {
    return this.database.rows<PersonRow>(
      `select r.id, c.first_name, c.last_name, c.birth_date::text, r.seats,
         (select g.phone from guardian g where g.household_id = r.household_id
          and g.phone is not null order by g.id limit 1) as phone
       from registration r join child c on c.id = r.child_id
       where r.event_id = ? and r.state in ('confirmed', 'attended', 'missed')
       order by c.first_name collate "de-x-icu", c.last_name collate "de-x-icu", c.id`,
      [eventId],
    );
  }

  private async answers(eventId: string, kinds: readonly string[]): Promise<Map<string, Answers>> {
    const rows = await this.database.rows<AnswerRow>(
      `select a.registration_id, a.kind, a.sealed, a.key_id from registration_answer a
         join registration r on r.id = a.registration_id
       where r.event_id = ? and a.kind = any(?::text[]) and a.sealed is not null`,
      [eventId, `{${kinds.join(',')}}`],
    );
    const found = new Map<string, Record<string, unknown>>();
    for (const { registration_id, kind, sealed, key_id } of rows) {
      const value: unknown = JSON.parse(this.sealer.open(sealed, key_id));
      found.set(registration_id, { ...found.get(registration_id), [kind]: value });
    }
    return new Map([...found].map(([id, given]) => [id, answers.parse(given)]));
  }
}
