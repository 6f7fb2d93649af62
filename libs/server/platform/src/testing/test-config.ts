import type { Config } from '../config/config';
import type { TestDatabase } from './test-database';

/** The names' part of a test database, with a key of its own. */
export const testVault = ({ vaultUrl }: TestDatabase): NonNullable<Config['vault']> => ({
  databaseUrl: vaultUrl,
  keyring: [{ id: 'v1', key: Buffer.alloc(32, 9) }],
});

/** A configuration for one test database; nothing of it is secret. */
export function testConfig(databaseUrl: string, overrides: Partial<Config> = {}): Config {
  return {
    appEnv: 'test',
    databaseUrl,
    redisUrl: undefined,
    smtpUrl: 'smtp://127.0.0.1:1',
    publicUrl: 'http://localhost:3000',
    host: '127.0.0.1',
    port: 0,
    townZone: 'Europe/Berlin',
    sessionSecret: 'a secret that only tests know, long enough',
    keyring: [{ id: 'k1', key: Buffer.alloc(32, 7) }],
    mailFrom: 'Dabei <dabei@dabei.example>',
    bounces: null,
    trustedProxies: 'loopback',
    poolSize: 10,
    // crowds of a test wait inside, so that all of them reach the locks they are about
    admissionPatienceMs: 60_000,
    webDir: 'dist/apps/web',
    logLevel: 'silent',
    secureCookies: false,
    vault: null,
    embeddedDatabase: false,
    // specs sign in with the password alone, unless they are about the second factor
    secondFactorRequired: false,
    ...overrides,
  };
}
