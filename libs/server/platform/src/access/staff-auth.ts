import { betterAuth } from 'better-auth';
import { emailOTP, twoFactor } from 'better-auth/plugins';
import type pg from 'pg';
import { uuidv7 } from '../chance/chance';
import type { Config } from '../config/config';
import { endOtherSessions } from './end-other-sessions';
import { knownStaff } from './known-staff-plugin';
import { passSession } from './pass-session-plugin';
import { printedCodes } from './printed-codes';

const minute = 60;
const hour = 60 * minute;
/** Idle this long, a session is over. */
const idleSeconds = 3 * hour;
const codeSeconds = 10 * minute;

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
    session: { expiresIn: idleSeconds, updateAge: 5 * minute },
    user: {
      // outlives the session: who has not come for a year need not stay in the team
      additionalFields: { lastSignInAt: { type: 'date', required: false, input: false } },
    },
    advanced: {
      cookiePrefix: 'dabei-desk',
      useSecureCookies: config.secureCookies,
      // audit lines name their subject by a uuid
      database: { generateId: () => uuidv7() },
    },
    databaseHooks: {
      user: { update: { before: endOtherSessions } },
      session: {
        create: {
          after: async ({ userId }, context) => {
            await context?.context.internalAdapter.updateUser(userId, { lastSignInAt: new Date() });
          },
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: 'Dabei',
        // organisers may live on codes by e-mail; whoever has a password must give it
        allowPasswordless: true,
        backupCodeOptions: { customBackupCodesGenerate: printedCodes },
      }),
      emailOTP({
        otpLength: 6,
        expiresIn: codeSeconds,
        allowedAttempts: 5,
        storeOTP: 'hashed',
        sendVerificationOTP: () => Promise.reject(new Error('the library sends no mail')),
      }),
      knownStaff,
      passSession,
    ],
  });
}

export type StaffAuth = ReturnType<typeof createStaffAuth>;
