import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import type pg from 'pg';
import type { Config } from '../config/config';

const hour = 60 * 60;

/** Staff: password and, where set up, a second factor. A store of its own: a family's code never opens the desk. */
export function createStaffAuth(
  pool: pg.Pool,
  config: Pick<Config, 'sessionSecret' | 'publicUrl' | 'secureCookies'>,
) {
  return betterAuth({
    appName: 'Dabei',
    database: pool,
    secret: `${config.sessionSecret}:staff`,
    baseURL: config.publicUrl,
    basePath: '/not-mounted/staff',
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    session: { expiresIn: 3 * hour, updateAge: hour / 4 },
    advanced: { cookiePrefix: 'dabei-desk', useSecureCookies: config.secureCookies },
    plugins: [twoFactor({ issuer: 'Dabei' })],
  });
}

export type StaffAuth = ReturnType<typeof createStaffAuth>;
