import { addDays, searchKey } from '@dabei/domain';
import { type Dice } from '../seeded-dice';
import { type OrganisationRow } from '../town';
import { organisers, type OrganiserKey } from './organisers';
import { slugOf } from './slug-of';

const people = ['Jule Anker', 'Milan Deichgraf', 'Ronja Uferstein', 'Tarek Wiesental'];

/** Nearly all have agreed on everything; two seals end soon, one has ended, one partner has nothing yet. */
function protectionOf(key: OrganiserKey, index: number, today: string) {
  if (key === 'farm')
    return {
      agreement_on: null,
      seal_until: null,
      trust_person: null,
      privacy_agreement_on: null,
    };
  const ends: Partial<Record<OrganiserKey, number>> = { scouts: 21, dogs: 50, knights: -12 };
  return {
    agreement_on: addDays(today, -400 - index),
    seal_until: addDays(today, ends[key] ?? 300 + 20 * index),
    trust_person: people[index % people.length] ?? null,
    privacy_agreement_on: addDays(today, -390 - index),
  };
}

/** The organisers as rows; phone numbers and addresses lead nowhere. */
export function organisations(
  enteredAt: Date,
  dice: Dice,
  today: string,
): Map<OrganiserKey, OrganisationRow> {
  const keys = Object.keys(organisers) as OrganiserKey[];
  return new Map(
    keys.map((key, index) => {
      const { name, kind } = organisers[key];
      const address = slugOf(name);
      const row: OrganisationRow = {
        id: dice.string.uuid(),
        name,
        kind,
        contact_name: 'Ansprechstelle Ferienangebote',
        email: `${address}@example.org`,
        phone: `02855 00000-${String(index + 10)}`,
        website: `https://${address}.example.org`,
        ...protectionOf(key, index, today),
        search_key: searchKey(name),
        created_at: enteredAt,
      };
      return [key, row];
    }),
  );
}
