import type { FamilyContact } from '@dabei/contracts';
import { normaliseEmail, normalisePhone, searchKey } from '@dabei/domain';
import { Guardian, type Household } from '@dabei/server/database';
import {
  Accounts,
  Audit,
  Clock,
  Database,
  DomainError,
  notFound,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { lockHousehold } from '../me/lock-household';

/** The office corrects who registers and how the family is reached. */
@Injectable()
export class ChangeContact {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly audit: Audit,
  ) {}

  async change(householdId: string, change: FamilyContact, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    refuseUnreachable(change);
    const ended = await this.database.transact(async (em) => {
      const household = await lockHousehold(em, householdId);
      if (household.version !== change.version) throw new DomainError('changed-meanwhile');
      const [guardian] = await em.find(
        Guardian,
        { householdId },
        { orderBy: { id: 'asc' }, limit: 1 },
      );
      if (guardian === undefined) throw notFound();
      const email = change.email === null ? null : normaliseEmail(change.email);
      const emailChanged = email !== (guardian.email?.toLowerCase() ?? null);
      if (emailChanged && email !== null) await refuseTaken(em, email, householdId);
      const account = emailChanged ? (guardian.accountId ?? null) : null;
      write(household, guardian, { ...change, email });
      if (emailChanged) Object.assign(guardian, { emailConfirmedAt: null, accountId: null });
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'family-contact-changed',
        subjectType: 'household',
        subjectId: householdId,
        details: { emailChanged, contactBy: change.contactBy },
      });
      await em.flush();
      return account;
    });
    // whoever reads the old address must not stay signed in; the new one proves itself with a code
    if (ended !== null) await this.accounts.deleteFamilyAccount(ended);
  }
}

/** A way without what it needs reaches nobody. */
function refuseUnreachable({ contactBy, email, phone, street, town }: FamilyContact): void {
  const missing =
    contactBy === 'mail' && email === null
      ? 'email'
      : contactBy === 'phone' && phone === null
        ? 'phone'
        : contactBy === 'letter' && (street === null || town === null)
          ? 'street'
          : null;
  if (missing === null) return;
  throw new DomainError('invalid', { issues: [{ path: missing, code: 'required' }] });
}

/** A confirmed address belongs to one family; here it would be the other one's sign-in. */
async function refuseTaken(em: EntityManager, email: string, householdId: string): Promise<void> {
  const [other] = await rowsIn(
    em,
    `select 1 from guardian g join household h on h.id = g.household_id
     where lower(g.email) = ? and g.household_id <> ? and h.state = 'active' limit 1`,
    [email, householdId],
  );
  if (other !== undefined) throw new DomainError('conflict', { reason: 'address-taken' });
}

function write(household: Household, guardian: Guardian, change: FamilyContact): void {
  const { contactBy, language, resident, street, postcode, town } = change;
  const { firstName, lastName, email, phone } = change;
  Object.assign(household, { contactBy, language, resident, street, postcode, town });
  Object.assign(guardian, {
    firstName,
    lastName,
    searchKey: searchKey(`${firstName} ${lastName}`),
    email,
    phone: phone === null ? null : (normalisePhone(phone) ?? phone),
  });
}
