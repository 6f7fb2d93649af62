import { searchKey } from '@dabei/domain';
import { Accounts, Database } from '@dabei/server/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';

export interface FamilyOptions {
  firstName?: string;
  lastName?: string;
  email?: string | null;
  phone?: string;
  street?: string;
  protected?: boolean;
  state?: 'provisional' | 'active';
  createdAt?: string;
  children?: { firstName: string; lastName?: string; birthDate?: string }[];
}

export interface Family {
  id: string;
  guardianId: string;
  email: string | null;
  childIds: string[];
}

/** Rows of one household. */
export async function aFamily(database: Database, options: FamilyOptions = {}): Promise<Family> {
  const [id, guardianId] = [uuidv7(), uuidv7()];
  const lastName = options.lastName ?? 'Muster';
  const firstName = options.firstName ?? 'Ada';
  const email = options.email === undefined ? `${id}@example.org` : options.email;
  const createdAt = options.createdAt ?? '2027-05-01T08:00:00Z';
  await database.rows(
    `insert into household (id, state, contact_by, street, postcode, town, protected, created_at)
     values (?, ?, ?, ?, '46562', 'Voerde', ?, ?)`,
    [
      id,
      options.state ?? 'active',
      email === null ? 'phone' : 'mail',
      options.street ?? null,
      options.protected ?? false,
      createdAt,
    ],
  );
  await database.rows(
    `insert into guardian (id, household_id, first_name, last_name, search_key, email,
       email_confirmed_at, phone) values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      guardianId,
      id,
      firstName,
      lastName,
      searchKey(`${firstName} ${lastName}`),
      email,
      email === null ? null : createdAt,
      options.phone ?? '02855 80123',
    ],
  );
  const childIds: string[] = [];
  for (const child of options.children ?? [{ firstName: 'Mia' }]) {
    const childId = uuidv7();
    childIds.push(childId);
    await database.rows(
      `insert into child (id, household_id, first_name, last_name, search_key, birth_date, created_at)
       values (?, ?, ?, ?, ?, ?, ?)`,
      [
        childId,
        id,
        child.firstName,
        child.lastName ?? lastName,
        searchKey(`${child.firstName} ${child.lastName ?? lastName}`),
        child.birthDate ?? '2018-03-01',
        createdAt,
      ],
    );
  }
  return { id, guardianId, email, childIds };
}

/** Signs the family in without a mail and gives the cookie of its browser. */
export async function cookieOf(app: INestApplicationContext, family: Family): Promise<string> {
  const accounts = app.get(Accounts);
  const database = app.get(Database);
  const known = await database.row<{ account_id: string | null }>(
    'select account_id from guardian where id = ?',
    [family.guardianId],
  );
  const accountId = known?.account_id ?? (await newAccount(accounts, family));
  await database.rows('update guardian set account_id = ? where id = ?', [
    accountId,
    family.guardianId,
  ]);
  const { cookies } = await accounts.signInKnownAccount(accountId);
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}

async function newAccount(accounts: Accounts, family: Family): Promise<string> {
  if (family.email === null) return accounts.createUnmailable(family.id);
  const { internalAdapter } = await accounts.family.$context;
  const user = await internalAdapter.createUser(
    { email: family.email, name: '', emailVerified: true },
    { method: 'admin' },
  );
  return user.id;
}
