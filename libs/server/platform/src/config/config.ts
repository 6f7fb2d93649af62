import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Does this runtime know the zone? */
function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('de', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const keyringNamed = (name: string) =>
  z
    .string({
      error: `${name} is missing; it holds the keys of sealed columns, like "k1:<32 bytes as base64>".`,
    })
    .transform((text) =>
      text.split(',').map((entry) => {
        const [id = '', key = ''] = entry.split(':');
        return { id, key: Buffer.from(key, 'base64') };
      }),
    )
    .refine(
      (keys) => keys.length > 0 && keys.every(({ id, key }) => id !== '' && key.length === 32),
      {
        error: `${name} must look like "k2:<32 bytes as base64>,k1:<…>"; the first key seals, all of them open.`,
      },
    );

const keyring = keyringNamed('KEYRING');

/** The keys of sealed columns, for a program that needs nothing else of the configuration. */
export const keyringOf = (text: string): Config['keyring'] => keyring.parse(text);

const schema = z.object({
  APP_ENV: z.enum(['production', 'development', 'test'], {
    error: 'APP_ENV must be production, development or test.',
  }),
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: 'DATABASE_URL must be an address like postgresql://user:password@host:5432/dabei.',
  }),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'REDIS_URL must be an address like redis://host:6379.' })
    .optional(),
  SMTP_URL: z.url({
    protocol: /^smtps?$/,
    error: 'SMTP_URL must be an address like smtp://host:25.',
  }),
  PUBLIC_URL: z.url({
    protocol: /^https?$/,
    error: 'PUBLIC_URL must be the address families type, like https://dabei.example.',
  }),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  TZ_TOWN: z
    .string()
    .default('Europe/Berlin')
    .refine(isTimeZone, { error: 'TZ_TOWN must be a time zone like Europe/Berlin.' }),
  SESSION_SECRET: z
    .string({ error: 'SESSION_SECRET is missing; use at least 32 random characters.' })
    .min(32, {
      error: 'SESSION_SECRET is too short; use at least 32 random characters.',
    }),
  KEYRING: keyring,
  VAULT_DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error:
        'VAULT_DATABASE_URL must be an address like postgresql://dabei_vault:password@host:5432/dabei.',
    })
    .optional(),
  VAULT_KEYRING: keyringNamed('VAULT_KEYRING').optional(),
  EMBEDDED_DATABASE: flag.default(false),
  MAIL_FROM: z.string().default('Dabei <dabei@localhost>'),
  BOUNCE_DOMAIN: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/i, {
      error: 'BOUNCE_DOMAIN must be a domain like rueck.dabei.example.',
    })
    .optional(),
  BOUNCE_HOST: z.string().default('127.0.0.1'),
  BOUNCE_PORT: port.optional(),
  TRUSTED_PROXIES: z.string().default('loopback'),
  POOL_SIZE: z.coerce.number().int().min(2).max(100).default(10),
  ADMISSION_PATIENCE_MS: z.coerce.number().int().min(100).max(60_000).default(1500),
  WEB_DIR: z.string().default('dist/apps/web'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  SECURE_COOKIES: flag.optional(),
  SECOND_FACTOR: z
    .enum(['required', 'optional'], { error: 'SECOND_FACTOR must be required or optional.' })
    .default('required'),
});

export interface Config {
  appEnv: 'production' | 'development' | 'test';
  databaseUrl: string;
  redisUrl: string | undefined;
  smtpUrl: string;
  publicUrl: string;
  host: string;
  port: number;
  townZone: string;
  sessionSecret: string;
  keyring: { id: string; key: Buffer }[];
  mailFrom: string;
  /** Where mails that could not be delivered come back to; null when nobody reads them. */
  bounces: { domain: string; host: string; port: number } | null;
  trustedProxies: string;
  poolSize: number;
  /** Whoever is let in when many press at once is answered within about this time; the others are told when to come. */
  admissionPatienceMs: number;
  webDir: string;
  logLevel: string;
  secureCookies: boolean;
  /** Where names behind wishes are kept, under a role and keys of their own; null: wishes without names only. */
  vault: { databaseUrl: string; keyring: { id: string; key: Buffer }[] } | null;
  /** The database came with the program; there everything runs under one superuser. */
  embeddedDatabase: boolean;
  /** Whether the office needs a second factor; only a demo town goes without. */
  secondFactorRequired: boolean;
}

export type ConfigResult =
  { outcome: 'ok'; config: Config } | { outcome: 'wrong'; sentences: string[] };

const loopback = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** Reads the environment once; every mistake becomes one sentence. */
export function readConfig(environment: Record<string, string | undefined>): ConfigResult {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== ''),
  );
  const parsed = schema.safeParse(present);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map(({ path, message }) => {
      const name = path.map(String).join('.');
      return message.includes(name) ? message : `${name} is missing or wrong: ${message}.`;
    });
    return { outcome: 'wrong', sentences: [...new Set(sentences)] };
  }
  const env = parsed.data;
  if (env.APP_ENV === 'test' && !loopback.has(new URL(env.DATABASE_URL).hostname)) {
    return {
      outcome: 'wrong',
      sentences: ['APP_ENV=test starts only on a database of this machine.'],
    };
  }
  const { BOUNCE_DOMAIN: domain, BOUNCE_PORT: bouncePort } = env;
  if ((domain === undefined) !== (bouncePort === undefined)) {
    return {
      outcome: 'wrong',
      sentences: ['BOUNCE_DOMAIN and BOUNCE_PORT belong together: name both or neither.'],
    };
  }
  const { VAULT_DATABASE_URL: vaultUrl, VAULT_KEYRING: vaultKeyring } = env;
  if ((vaultUrl === undefined) !== (vaultKeyring === undefined)) {
    return {
      outcome: 'wrong',
      sentences: ['VAULT_DATABASE_URL and VAULT_KEYRING belong together: name both or neither.'],
    };
  }
  return {
    outcome: 'ok',
    config: {
      appEnv: env.APP_ENV,
      databaseUrl: env.DATABASE_URL,
      redisUrl: env.REDIS_URL,
      smtpUrl: env.SMTP_URL,
      publicUrl: env.PUBLIC_URL.replace(/\/$/, ''),
      host: env.HOST,
      port: env.PORT,
      townZone: env.TZ_TOWN,
      sessionSecret: env.SESSION_SECRET,
      keyring: env.KEYRING,
      mailFrom: env.MAIL_FROM,
      bounces:
        domain === undefined || bouncePort === undefined
          ? null
          : { domain: domain.toLowerCase(), host: env.BOUNCE_HOST, port: bouncePort },
      trustedProxies: env.TRUSTED_PROXIES,
      poolSize: env.POOL_SIZE,
      admissionPatienceMs: env.ADMISSION_PATIENCE_MS,
      webDir: env.WEB_DIR,
      logLevel: env.LOG_LEVEL,
      secureCookies: env.SECURE_COOKIES ?? env.PUBLIC_URL.startsWith('https:'),
      vault:
        vaultUrl === undefined || vaultKeyring === undefined
          ? null
          : { databaseUrl: vaultUrl, keyring: vaultKeyring },
      embeddedDatabase: env.EMBEDDED_DATABASE,
      secondFactorRequired: env.SECOND_FACTOR === 'required',
    },
  };
}

export const CONFIG = Symbol('CONFIG');
