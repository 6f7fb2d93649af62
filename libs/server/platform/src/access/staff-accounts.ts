import type { EntityManager } from '@mikro-orm/postgresql';
import { v5 as uuidv5, validate } from 'uuid';
import { uuidv7 } from '../chance/chance';
import { rowsIn } from '../database/database';

export interface StaffAccount {
  name: string;
  email: string;
  /** The address was written to and answered. */
  emailConfirmed: boolean;
  /** As the auth library hashes it. */
  passwordHash: string;
  bundles: readonly string[];
  organisationIds: readonly string[];
}

/**
 * The auth library's tables of the staff, written in our own transaction: an account and what it was made for
 * appear together or not at all. Its clock is the real one, also where ours is moved for a test.
 */
export async function addStaffAccount(em: EntityManager, account: StaffAccount, now: Date) {
  const id = uuidv7();
  const made = new Date();
  await rowsIn(
    em,
    `insert into auth_staff."user" (id, name, email, "emailVerified", "twoFactorEnabled", "createdAt", "updatedAt")
     values (?, ?, ?, ?, false, ?, ?)`,
    [id, account.name, account.email, account.emailConfirmed, made, made],
  );
  await rowsIn(
    em,
    `insert into auth_staff.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
     values (?, ?, 'credential', ?, ?, ?, ?)`,
    [uuidv7(), id, id, account.passwordHash, made, made],
  );
  await rowsIn(
    em,
    `insert into staff (account_id, name, email, bundles, active, created_at)
     values (?, ?, ?, ?::text[], true, ?)`,
    [id, account.name, account.email, textArray(account.bundles), now],
  );
  await setOrganisations(em, id, account.organisationIds);
  return id;
}

export async function setStaffPassword(em: EntityManager, accountId: string, hash: string) {
  const now = new Date();
  await rowsIn(
    em,
    `delete from auth_staff.account where "userId" = ? and "providerId" = 'credential'`,
    [accountId],
  );
  await rowsIn(
    em,
    `insert into auth_staff.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
     values (?, ?, 'credential', ?, ?, ?, ?)`,
    [uuidv7(), accountId, accountId, hash, now, now],
  );
}

/** For whom the own organisations are; the list given is the whole truth. */
export async function setOrganisations(
  em: EntityManager,
  accountId: string,
  organisationIds: readonly string[],
): Promise<void> {
  await rowsIn(
    em,
    'delete from staff_organisation where account_id = ? and not organisation_id = any(?::uuid[])',
    [accountId, textArray(organisationIds)],
  );
  await rowsIn(
    em,
    `insert into staff_organisation (account_id, organisation_id)
     select ?, id from organisation where id = any(?::uuid[]) on conflict do nothing`,
    [accountId, textArray(organisationIds)],
  );
}

/** Ends every session, or all but one; they are refused at their next request. How many there were. */
export async function endStaffSessions(
  em: EntityManager,
  accountId: string,
  except: string | null = null,
): Promise<number> {
  const ended = await rowsIn(
    em,
    `delete from auth_staff.session where "userId" = ? and id is distinct from ? returning id`,
    [accountId, except],
  );
  return ended.length;
}

/** For somebody who has lost app and codes; the next sign-in asks for the password alone. */
export async function removeSecondFactor(em: EntityManager, accountId: string): Promise<void> {
  await rowsIn(em, `delete from auth_staff."twoFactor" where "userId" = ?`, [accountId]);
  await rowsIn(em, `update auth_staff."user" set "twoFactorEnabled" = false where id = ?`, [
    accountId,
  ]);
}

const olderAccounts = '6f0c6c0e-6d4f-5b1e-9a59-7a1f6c1b2d10';

/** How an audit line names an account; the first towns gave out ids that are no uuids. */
export function staffSubject(accountId: string): string {
  return validate(accountId) ? accountId : uuidv5(accountId, olderAccounts);
}

/** As which function somebody acts in the log. */
export function actorOf(bundles: readonly string[]): 'office' | 'organiser' | 'companion' {
  const partner = bundles.includes('organiser') ? 'organiser' : 'companion';
  const office = ['lead', 'office', 'operator', 'evaluator'].some((name) => bundles.includes(name));
  return office ? 'office' : partner;
}

const textArray = (values: readonly string[]): string => `{${values.join(',')}}`;
