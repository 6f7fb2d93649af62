import { readFileSync } from 'node:fs';

const base = JSON.parse(readFileSync(new URL('tsconfig.base.json', import.meta.url), 'utf8'));

const moduleNameMapper = Object.fromEntries(
  Object.entries(base.compilerOptions.paths).map(([name, [target]]) => [
    `^${name}$`,
    target.replace('./', '<rootDir>/'),
  ]),
);

/** Nest injects by decorator metadata; Angular's partial classes need the plain legacy decorators only. */
const swc = (decoratorMetadata) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata, useDefineForClassFields: true },
      keepClassNames: true,
    },
    module: { type: 'es6' },
  },
];

const project = (displayName, settings) => ({
  displayName,
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper,
  transform: { '^.+\\.ts$': swc(displayName !== 'web') },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.nx/', '<rootDir>/.angular/'],
  ...settings,
});

const browserCode = ['<rootDir>/apps/web/', '<rootDir>/libs/web/'];

export default {
  // for busy machines; a project of its own cannot have one
  testTimeout: 60_000,
  // every spec file leaves some of its modules behind; a worker that has grown is replaced by a fresh one
  workerIdleMemoryLimit: '1GB',
  projects: [
    project('unit', {
      roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/tools'],
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.it\\.spec\\.ts$', ...browserCode],
    }),
    project('integration', {
      roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/tools'],
      testMatch: ['**/*.it.spec.ts'],
      testPathIgnorePatterns: browserCode,
      globalSetup: '<rootDir>/tools/jest/start-database.mjs',
      globalTeardown: '<rootDir>/tools/jest/stop-database.mjs',
    }),
    project('web', {
      roots: ['<rootDir>/apps/web', '<rootDir>/libs/web'],
      testMatch: ['**/*.spec.ts'],
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/tools/jest/web-environment.mjs'],
    }),
  ],
};
