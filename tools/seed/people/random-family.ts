import { addDays, searchKey, type SwimLevel } from '@dabei/domain';
import { slugOf } from '../events/slug-of';
import { type Dice } from '../seeded-dice';
import { type ChildRow, type HouseholdRow } from '../town';
import { type Family } from './family';
import { difficultNames, familyName, type FamilyName } from './names';

/** What a family needs to know of its town. */
export interface TownDay {
  today: string;
  now: Date;
  dice: Dice;
}

const SHARE_WITHOUT_EMAIL = 0.12;
const SHARE_REDUCED_FEE = 0.22;
const SHARE_RESIDENTS = 0.93;
const DAY_MS = 86_400_000;

const swimLevelsByAge: readonly { until: number; levels: readonly (SwimLevel | null)[] }[] = [
  { until: 5, levels: ['none', 'none', null] },
  { until: 8, levels: ['none', 'seahorse', 'seahorse', 'bronze', null] },
  { until: 18, levels: ['seahorse', 'bronze', 'bronze', 'silver', 'gold', null] },
];

function ageInYears(dice: Dice): number {
  return dice.helpers.weightedArrayElement([
    { value: 1, weight: 2 },
    { value: 4, weight: 4 },
    { value: 5, weight: 6 },
    { value: 6, weight: 11 },
    { value: 7, weight: 13 },
    { value: 8, weight: 14 },
    { value: 9, weight: 14 },
    { value: 10, weight: 12 },
    { value: 11, weight: 9 },
    { value: 12, weight: 7 },
    { value: 13, weight: 5 },
    { value: 14, weight: 3 },
    { value: 15, weight: 2 },
  ]);
}

/** A child with this age today; its birthday is any day of the year. */
export function childOf(
  household: Pick<HouseholdRow, 'id' | 'created_at'>,
  name: { first: string; last: string },
  age: number,
  { today, dice }: TownDay,
): ChildRow {
  const { levels } = swimLevelsByAge.find(({ until }) => age <= until) ?? { levels: [null] };
  const lastBirthday = addDays(today, -dice.number.int({ min: 1, max: 360 }));
  const bornIn = Number(lastBirthday.slice(0, 4)) - age;
  const dayOfYear = lastBirthday.slice(4) === '-02-29' ? '-02-28' : lastBirthday.slice(4);
  return {
    id: dice.string.uuid(),
    household_id: household.id,
    first_name: name.first,
    last_name: name.last,
    search_key: searchKey(`${name.first} ${name.last}`),
    birth_date: `${bornIn}${dayOfYear}`,
    swim_level: dice.helpers.arrayElement(levels),
    created_at: household.created_at,
  };
}

export function mobileNumber(dice: Dice): string {
  // BNetzA keeps 0171 39200 00–99 for invented people.
  return `0171 39200${dice.string.numeric(2)}`;
}

function householdOf({ today, now, dice }: TownDay): HouseholdRow {
  const isResident = dice.datatype.boolean(SHARE_RESIDENTS);
  const hasReducedFee = dice.datatype.boolean(SHARE_REDUCED_FEE);
  const withoutEmail = dice.datatype.boolean(SHARE_WITHOUT_EMAIL);
  return {
    id: dice.string.uuid(),
    state: 'active',
    resident: isResident,
    street: `${dice.location.street()} ${dice.number.int({ min: 1, max: 120 })}`,
    postcode: isResident ? '46562' : '46535',
    town: isResident ? 'Voerde' : 'Dinslaken',
    language: dice.datatype.boolean(0.1) ? 'en' : 'de',
    contact_by: withoutEmail ? dice.helpers.arrayElement(['phone', 'letter']) : 'mail',
    reduced_fee_seen_on: hasReducedFee
      ? addDays(today, -dice.number.int({ min: 5, max: 90 }))
      : null,
    reduced_fee_until: hasReducedFee
      ? addDays(today, dice.number.int({ min: 250, max: 360 }))
      : null,
    access_code_hash: null,
    created_at: new Date(now.getTime() - dice.number.int({ min: 51, max: 90 }) * DAY_MS),
  };
}

/** One invented family: the n-th of the town, with this many children. */
export function randomFamily(index: number, children: number, day: TownDay): Family {
  const { dice } = day;
  const household = householdOf(day);
  const difficult = difficultNames[index];
  const names: FamilyName = familyName(dice);
  const last = difficult?.last ?? names.last;
  const first = names.firstName();
  const email = `${slugOf(first)}.${slugOf(last)}.${index}@example.${index % 2 === 0 ? 'org' : 'com'}`;
  const hasEmail = household.contact_by === 'mail';
  const called = new Set<string>();
  const nameOfChild = (given?: string): string => {
    let name = given ?? names.firstName();
    // twins are not called the same
    while (called.has(name)) name = names.firstName();
    called.add(name);
    return name;
  };
  return {
    household,
    guardian: {
      id: dice.string.uuid(),
      household_id: household.id,
      first_name: first,
      last_name: last,
      search_key: searchKey(`${first} ${last}`),
      email: hasEmail ? email : null,
      email_confirmed_at: hasEmail ? household.created_at : null,
      phone: household.contact_by === 'letter' ? null : mobileNumber(dice),
    },
    children: Array.from({ length: children }, (_, place) =>
      childOf(
        household,
        { first: nameOfChild(place === 0 ? difficult?.first : undefined), last },
        ageInYears(dice),
        day,
      ),
    ),
  };
}
