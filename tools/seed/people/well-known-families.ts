import { addDays, formatAccessCode, normaliseAccessCode, searchKey } from '@dabei/domain';
import { type Secrets } from '../secrets';
import { type Family } from './family';
import { childOf, mobileNumber, type TownDay } from './random-family';

/** The family a newcomer signs in as: the code arrives in the mailbox. */
export const DEMO_FAMILY_EMAIL = 'familie@dabei.example';
/** The access code of the family without e-mail, as it stands on its card. */
export const DEMO_ACCESS_CODE = formatAccessCode('DABE-2M7K-4H9M');

interface Known {
  guardian: { first: string; last: string };
  children: { first: string; age: number }[];
}

function knownFamily(known: Known, day: TownDay): Family {
  const { dice, now } = day;
  const { first, last } = known.guardian;
  const created = new Date(now.getTime() - 60 * 86_400_000);
  const id = dice.string.uuid();
  return {
    household: {
      id,
      state: 'active',
      resident: true,
      street: 'Musterstraße 7',
      postcode: '46562',
      town: 'Voerde',
      language: 'de',
      contact_by: 'mail',
      reduced_fee_seen_on: null,
      reduced_fee_until: null,
      access_code_hash: null,
      created_at: created,
    },
    guardian: {
      id: dice.string.uuid(),
      household_id: id,
      first_name: first,
      last_name: last,
      search_key: searchKey(`${first} ${last}`),
      email: null,
      email_confirmed_at: null,
      phone: mobileNumber(dice),
    },
    children: known.children.map(({ first: childName, age }) =>
      childOf({ id, created_at: created }, { first: childName, last }, age, day),
    ),
  };
}

/** The demo family with two children of eight and eleven. */
export function demoFamily(day: TownDay): Family {
  const family = knownFamily(
    {
      guardian: { first: 'Dana', last: 'Beispiel' },
      children: [
        { first: 'Mia', age: 8 },
        { first: 'Ben', age: 11 },
      ],
    },
    day,
  );
  const { guardian, household } = family;
  return {
    ...family,
    guardian: { ...guardian, email: DEMO_FAMILY_EMAIL, email_confirmed_at: household.created_at },
  };
}

/** The family without e-mail: it signs in with the access code and is told by phone. */
export function demoFamilyOnPaper(day: TownDay, secrets: Secrets): Family {
  const family = knownFamily(
    { guardian: { first: 'Hatice', last: 'Muster' }, children: [{ first: 'Ali', age: 9 }] },
    day,
  );
  return {
    ...family,
    household: {
      ...family.household,
      contact_by: 'phone',
      reduced_fee_seen_on: addDays(day.today, -20),
      reduced_fee_until: addDays(day.today, 340),
      access_code_hash: secrets.accessCodeHash(normaliseAccessCode(DEMO_ACCESS_CODE)),
    },
  };
}
