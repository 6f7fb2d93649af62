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

/** Packages that only one part of the house may touch; per file the last entry that fits counts. */
export const fencedPackages = [
  restrict(['libs/domain/**/*.ts'], [machine], ['**/*.spec.ts', '**/testing/**']),
  restrict(['libs/server/**/*.ts'], [signIn, queue, smtp], ['libs/server/platform/**']),
  restrict(['libs/server/platform/**/*.ts'], [smtp]),
  restrict(['libs/server/notifications/**/*.ts'], [signIn, queue]),
  restrict(['apps/api/**/*.ts', 'apps/worker/**/*.ts'], [signIn, smtp]),
];
