import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier/flat';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { boundaries } from './tools/lint/boundaries.mjs';
import { fencedPackages } from './tools/lint/fenced-packages.mjs';
import { fileTypes } from './tools/lint/file-types.mjs';

const browserCode = ['apps/web/**', 'libs/web/**'];
const inside = (folders, ending) => folders.map((folder) => `${folder}/*.${ending}`);

export default tseslint.config(
  {
    ignores: ['**/node_modules/**', 'dist/**', 'tmp/**', '.nx/**', '.angular/**', '.data/**'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.mjs'],
    plugins: { '@nx': nx, 'import-x': importX },
    languageOptions: { parser: tseslint.parser, sourceType: 'module' },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries],
      'import-x/order': [
        'error',
        {
          // Packages and the house's own parts first, in any order; then what lies beside the file.
          groups: [
            ['builtin', 'external', 'internal', 'unknown'],
            ['parent', 'sibling', 'index'],
          ],
          'newlines-between': 'ignore',
        },
      ],
      'import-x/no-duplicates': ['error', { 'prefer-inline': true }],
      'import-x/first': 'error',
      'max-lines': ['error', { max: 250 }],
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    rules: {
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      // An empty text counts as missing in forms and addresses, so `||` is meant there.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
      // Nest declares its options as classes and expects plain objects.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: false, allowNullish: false, allowAny: false },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  ...fileTypes,
  ...fencedPackages,
  // A migration is one act and is never edited again.
  { files: ['**/migrations/*.sql.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.spec.ts', '**/testing/**/*.ts', 'e2e/**/*.ts'],
    rules: {
      // `expect(service.verb)` and destructured fixtures are idioms of the test runners.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['tools/**'], rules: { 'no-console': 'off' } },
  {
    // The journeys bring up the town with the same module as `npm start`.
    files: ['e2e/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          ...boundaries,
          allow: ['stack', 'chromium', 'scratch-folder'].map(
            (part) => `../tools/start/${part}.mjs`,
          ),
        },
      ],
    },
  },
  {
    files: inside(browserCode, 'ts'),
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': [
        'error',
        [
          { type: 'element', prefix: ['dabei', 'ui'], style: 'kebab-case' },
          // parts of a drawing are groups of it: <svg:g dabeiPlaceShape>
          { type: 'attribute', prefix: ['dabei', 'ui'], style: 'camelCase' },
        ],
      ],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: ['dabei', 'ui'], style: 'camelCase' },
      ],
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
      '@angular-eslint/prefer-signals': 'error',
    },
  },
  {
    files: inside(browserCode, 'html'),
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: {
      '@angular-eslint/template/prefer-control-flow': 'error',
      '@angular-eslint/template/prefer-self-closing-tags': 'error',
      '@angular-eslint/template/button-has-type': 'error',
    },
  },
  prettier,
);
