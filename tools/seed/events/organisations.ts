import { type Dice } from '../seeded-dice';
import { type OrganisationRow } from '../town';
import { organisers, type OrganiserKey } from './organisers';
import { slugOf } from './slug-of';

/** The organisers as rows; phone numbers and addresses lead nowhere. */
export function organisations(enteredAt: Date, dice: Dice): Map<OrganiserKey, OrganisationRow> {
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
        created_at: enteredAt,
      };
      return [key, row];
    }),
  );
}
