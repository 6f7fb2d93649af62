const fence = (message, group) => ({ group, message });

const signIn = fence('better-auth is fenced: only libs/server/platform may know it.', [
  'better-auth',
  'better-auth/*',
]);
const queue = fence('Jobs go through the platform; BullMQ and Redis are its own business.', [
  'bullmq',
  'ioredis',
  '@bull-board/*',
]);
const smtp = fence('Mail leaves through the transport of the platform.', ['nodemailer']);

const restrict = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

/** Packages that only one part of the house may touch. */
export const fencedPackages = [
  restrict(
    ['libs/domain/src/**/*.ts'],
    [
      fence('The rules know no machine: no node:*, no tests in what ships.', [
        'node:*',
        'fast-check',
      ]),
    ],
    ['**/*.spec.ts', '**/testing/**'],
  ),
  restrict(['libs/server/database/**/*.ts'], [signIn, queue, smtp]),
  restrict(
    ['libs/server/**/*.ts', 'apps/api/**/*.ts'],
    [signIn, queue, smtp],
    ['libs/server/platform/**', 'libs/server/database/**'],
  ),
  restrict(['apps/worker/**/*.ts'], [signIn, smtp]),
];
