import pg from 'pg';
import { authPool } from './auth-pool';
import { createStaffAuth } from './staff-auth';

export interface NewStaff {
  email: string;
  password: string;
  name: string;
  bundles: string[];
  /** For an organiser: whose events. */
  organisationIds?: string[];
}

/** Makes a person of the office; asked for by the seed and by the operator, never over HTTP. */
export async function createStaffAccount(databaseUrl: string, staff: NewStaff): Promise<string> {
  const pool = authPool(databaseUrl, 'auth_staff', 1);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const auth = createStaffAuth(pool, {
      sessionSecret: 'x'.repeat(32),
      publicUrl: 'http://localhost',
      secureCookies: false,
    });
    const { internalAdapter, password } = await auth.$context;
    const user = await internalAdapter.createUser(
      {
        email: staff.email.toLowerCase(),
        name: staff.name,
        emailVerified: true,
      },
      { method: 'admin' },
    );
    await internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: await password.hash(staff.password),
    });
    await client.query(
      `insert into staff (account_id, name, email, bundles, active, created_at)
       values ($1, $2, $3, $4, true, now())`,
      [user.id, staff.name, staff.email.toLowerCase(), staff.bundles],
    );
    await client.query(
      `insert into staff_organisation (account_id, organisation_id)
       select $1, unnest($2::uuid[])`,
      [user.id, staff.organisationIds ?? []],
    );
    return user.id;
  } finally {
    await client.end();
    await pool.end();
  }
}
