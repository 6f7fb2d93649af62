const fence = (message, regex) => ({ regex, message });

const signIn = fence(
  'better-auth is fenced: only libs/server/platform may know it.',
  '^better-auth(/|$)',
);
const queue = fence(
  'The platform chooses the queue; use its queues and @nestjs/bullmq.',
  '^(bullmq|ioredis|@bull-board)(/|$)',
);
const smtp = fence('Mail leaves through libs/server/notifications.', '^nodemailer(/|$)');
const machine = fence(
  'The rules know no machine, and no tests in what ships.',
  '^(node:|fast-check)',
);

const restrict = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

/** A rule of its own, beside the packages of each part; what is only tested may throw its own dice. */
const dice = {
  files: ['libs/server/**/*.ts'],
  ignores: ['**/*.spec.ts', '**/testing/**', 'libs/server/platform/src/chance/**'],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '^(node:crypto|crypto|uuid)$',
            importNames: ['randomBytes', 'randomInt', 'randomUUID', 'v4', 'v7'],
            message: 'Chance comes from the platform, so that a spec can fix it.',
          },
        ],
      },
    ],
  },
};

/** Packages that only one part of the house may touch; per file the last entry that fits counts. */
export const fencedPackages = [
  restrict(['libs/domain/**/*.ts'], [machine], ['**/*.spec.ts', '**/testing/**']),
  restrict(['libs/server/**/*.ts'], [signIn, queue, smtp], ['libs/server/platform/**']),
  restrict(['libs/server/platform/**/*.ts'], [smtp]),
  restrict(['libs/server/notifications/**/*.ts'], [signIn, queue]),
  restrict(['apps/api/**/*.ts', 'apps/worker/**/*.ts'], [signIn, smtp]),
  dice,
];
