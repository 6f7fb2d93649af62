import { searchKey } from '@dabei/domain';
import { Guardian, Household } from '@dabei/server/database';
import { rowsIn, uuidv7 } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface SecondHousehold {
  id: string;
  protected: boolean;
  language: string;
}

export interface Invitation {
  email: string;
  firstName: string;
  lastName: string;
  first: Household;
}

/** The household that has this address, else a new one; it is the addressee's as soon as a code was typed there. */
export async function householdForAddress(
  em: EntityManager,
  invitation: Invitation,
  now: Date,
): Promise<SecondHousehold> {
  // two invitations of one address at once must not make two households
  await rowsIn(em, 'select pg_advisory_xact_lock(hashtextextended(?, 0))', [invitation.email]);
  const [known] = await rowsIn<SecondHousehold>(
    em,
    `select h.id, h.protected, h.language from guardian g join household h on h.id = g.household_id
     where lower(g.email) = ? and h.state = 'active'
     order by g.email_confirmed_at nulls last, g.id limit 1`,
    [invitation.email],
  );
  return known ?? newHousehold(em, invitation, now);
}

/** Nothing is taken over from the first household but the language of the mail. */
async function newHousehold(
  em: EntityManager,
  { email, firstName, lastName, first }: Invitation,
  now: Date,
): Promise<SecondHousehold> {
  const id = uuidv7();
  const { language } = first;
  em.create(Household, {
    id,
    state: 'active',
    language,
    contactBy: 'mail',
    linkedHouseholdId: first.id,
    createdAt: now,
  });
  await em.flush();
  em.create(Guardian, {
    id: uuidv7(),
    householdId: id,
    firstName,
    lastName,
    searchKey: searchKey(`${firstName} ${lastName}`),
    email,
  });
  await em.flush();
  return { id, protected: false, language };
}
