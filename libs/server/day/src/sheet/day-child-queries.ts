import type { Answers, DayChild } from '@dabei/contracts';
import { ageOn, phoneOnSheet } from '@dabei/domain';
import { Database, Sealer } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { onSheet } from '../access/on-sheet';
import { attentionOf, healthIn, OpenedAnswers } from './opened-answers';
import { PresenceQueries } from './presence-queries';

interface PersonRow {
  id: string;
  first_name: string;
  last_name: string;
  birth_date: string;
  seats: number;
  phone: string | null;
  protected: boolean;
  barred: Buffer | null;
  barred_key: string | null;
}

/** Who comes on one day, with only what the day needs. */
@Injectable()
export class DayChildQueries {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly answers: OpenedAnswers,
    private readonly presences: PresenceQueries,
  ) {}

  async of(eventId: string, day: string, withHealth: boolean): Promise<DayChild[]> {
    const [people, given, presences, absent] = await Promise.all([
      this.people(eventId),
      this.answers.ofEvent(eventId),
      this.presences.of(eventId, day),
      this.presences.toldAbsent(eventId, day),
    ]);
    const away = new Set(absent);
    return people.map((person) => {
      const told = given.get(person.id) ?? {};
      return {
        registrationId: person.id,
        firstName: person.first_name,
        lastName: person.last_name,
        age: ageOn(person.birth_date, day),
        seats: person.seats,
        phone: phoneOnSheet({
          protected: person.protected,
          guardianPhone: person.phone,
          emergencyPhone: told.emergencyContact?.phone ?? null,
        }),
        ...fieldsOf(told),
        swim: told.swim ?? null,
        barred: this.barredOf(person),
        health: withHealth ? healthIn(told) : null,
        toldAbsent: away.has(person.id),
        presence: presences.get(person.id) ?? nothingYet(person.id),
      };
    });
  }

  private people(eventId: string): Promise<PersonRow[]> {
    return this.database.rows<PersonRow>(
      `select r.id, c.first_name, c.last_name, c.birth_date::text, r.seats,
         (select g.phone from guardian g where g.household_id = r.household_id
          and g.phone is not null order by g.id limit 1) as phone,
         h.protected, b.sealed as barred, b.key_id as barred_key
       from registration r join child c on c.id = r.child_id join household h on h.id = r.household_id
         left join pick_up_bar b on b.child_id = c.id
       where r.event_id = ? and r.state in ${onSheet}
       order by c.first_name collate "de-x-icu", c.last_name collate "de-x-icu", c.id
       limit 2000`,
      [eventId],
    );
  }

  private barredOf({ barred, barred_key }: PersonRow): string | null {
    if (barred === null || barred_key === null) return null;
    return this.sealer.open(Buffer.from(barred), barred_key);
  }
}

function fieldsOf(told: Answers): Pick<DayChild, 'emergency' | 'pickUp' | 'noPhoto' | 'attention'> {
  const { emergencyContact, pickUp, photos } = told;
  return {
    emergency: emergencyContact ?? null,
    pickUp: pickUp
      ? { goesHomeAlone: pickUp.goesHomeAlone, fetchedBy: pickUp.fetchedBy ?? null }
      : null,
    // nobody asked is nobody allowed it
    noPhoto: photos?.documentation !== true,
    attention: attentionOf(told),
  };
}

const nothingYet = (registrationId: string): DayChild['presence'] => ({
  registrationId,
  state: 'expected',
  checkedInAt: null,
  checkedOutAt: null,
  fetchedBy: null,
});
