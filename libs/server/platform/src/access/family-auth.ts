import { betterAuth } from 'better-auth';
import { emailOTP } from 'better-auth/plugins';
import type pg from 'pg';
import type { Config } from '../config/config';
import { knownAccount } from './access-code-plugin';

const day = 24 * 60 * 60;

/** A place is held this long for the code; the code lives as long. */
const codeSeconds = 60 * 60;

/** Families: a typed code, no password. None of the library's own addresses is mounted. */
export function createFamilyAuth(
  pool: pg.Pool,
  config: Pick<Config, 'sessionSecret' | 'publicUrl' | 'secureCookies'>,
) {
  return betterAuth({
    appName: 'Dabei',
    database: pool,
    secret: config.sessionSecret,
    baseURL: config.publicUrl,
    basePath: '/not-mounted/family',
    telemetry: { enabled: false },
    // limits are ours: a town hall shares one address
    rateLimit: { enabled: false },
    logger: { disabled: true },
    session: { expiresIn: 30 * day, updateAge: day },
    advanced: { cookiePrefix: 'dabei', useSecureCookies: config.secureCookies },
    plugins: [
      knownAccount,
      emailOTP({
        otpLength: 6,
        expiresIn: codeSeconds,
        allowedAttempts: 5,
        storeOTP: 'hashed',
        // codes are asked for and sent by `Accounts`, never by the library
        sendVerificationOTP: () => Promise.reject(new Error('the library sends no mail')),
      }),
    ],
  });
}

export type FamilyAuth = ReturnType<typeof createFamilyAuth>;
