import type { SignedIn } from '@dabei/contracts';
import { Database, type Caller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

@Injectable()
export class SessionQueries {
  constructor(private readonly database: Database) {}

  /** Who is signed in on this browser: a family, a member of staff, both, or nobody. */
  async of({ family, staff }: Caller): Promise<SignedIn> {
    return {
      family: family === null ? null : await this.family(family.accountId),
      staff:
        staff === null
          ? null
          : {
              name: staff.name,
              email: staff.email,
              bundles: staff.bundles,
              secondFactor: staff.secondFactor,
              permissions: staff.permissions,
            },
    };
  }

  /** null for an account that has no household yet. */
  async family(accountId: string): Promise<SignedIn['family']> {
    return this.database.row<NonNullable<SignedIn['family']>>(
      `select g.household_id as "householdId", g.first_name || ' ' || g.last_name as name, g.email
       from guardian g join household h on h.id = g.household_id
       where g.account_id = ? and h.state = 'active'`,
      [accountId],
    );
  }
}
