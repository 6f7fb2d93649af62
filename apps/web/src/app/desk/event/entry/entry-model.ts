import type { BasketLineResult, HouseholdHit, OfficeBasket } from '@dabei/contracts';

export interface EntryChild {
  key: string;
  /** Empty for a child the office meets for the first time. */
  childId: string;
  firstName: string;
  lastName: string;
  birthDate: string;
  going: boolean;
  adults: number | null;
}

/** Somebody being entered by the office, as it is typed. */
export interface EntryModel {
  /** Empty for a new family. */
  householdId: string;
  guardian: {
    firstName: string;
    lastName: string;
    email: string;
    phone: string;
    resident: boolean;
    language: string;
  };
  contactBy: string;
  together: string;
  children: EntryChild[];
}

export const newChild = (key: string, lastName = ''): EntryChild => ({
  key,
  childId: '',
  firstName: '',
  lastName,
  birthDate: '',
  going: true,
  adults: 0,
});

export const newFamily: EntryModel = {
  householdId: '',
  guardian: {
    firstName: '',
    lastName: '',
    email: '',
    phone: '',
    resident: true,
    language: 'de',
  },
  contactBy: 'phone',
  together: 'single',
  children: [newChild('1')],
};

/** The entry for a family that is known; its children are there to be ticked. */
export function entryFor(hit: HouseholdHit): EntryModel {
  const only = hit.children.length === 1;
  return {
    ...newFamily,
    householdId: hit.householdId,
    children: hit.children.map(({ id, ...child }) => ({
      ...newChild(id),
      ...child,
      childId: id,
      going: only,
    })),
  };
}

export type Refusals = Pick<BasketLineResult, 'childKey' | 'refusals'>;
export type Because = Readonly<Record<string, string>>;

/** The request of the office for one event; `because` holds the reason for each overridden child. */
export function basketOf(
  entry: EntryModel,
  eventId: string,
  refused: readonly Refusals[],
  because: Because,
): OfficeBasket {
  const going = entry.children.filter((child) => child.going);
  return {
    household: householdOf(entry),
    children: going.map(({ key, childId, firstName, lastName, birthDate }) =>
      childId
        ? { key, childId }
        : { key, firstName: firstName.trim(), lastName: lastName.trim(), birthDate },
    ),
    lines: [
      {
        eventId,
        together: entry.together as OfficeBasket['lines'][number]['together'],
        children: going.map(({ key, adults }) => ({ key, adults: adults ?? 0, answers: {} })),
      },
    ],
    overrides: refused
      .filter(({ childKey }) => because[childKey] && going.some(({ key }) => key === childKey))
      .map(({ childKey, refusals }) => ({
        eventId,
        childKey,
        reasons: refusals.map(({ reason }) => reason),
        because: (because[childKey] ?? '').trim(),
      })),
  };
}

function householdOf({ householdId, guardian, contactBy }: EntryModel): OfficeBasket['household'] {
  if (householdId) return { householdId };
  return {
    guardian: {
      firstName: guardian.firstName.trim(),
      lastName: guardian.lastName.trim(),
      email: guardian.email.trim() || null,
      phone: guardian.phone.trim() || null,
      resident: guardian.resident,
      language: guardian.language === 'en' ? 'en' : 'de',
    },
    contactBy: contactBy as 'mail' | 'phone' | 'letter',
  };
}
