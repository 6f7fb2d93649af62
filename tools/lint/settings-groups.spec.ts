import { filesWithoutSettings, groupWith, settingsGroups } from './settings-groups.mjs';

const groups = settingsGroups();

describe('the groups in which types and rules are checked', () => {
  it('forget no file', () => {
    expect(filesWithoutSettings(groups)).toEqual([]);
    expect(filesWithoutSettings(groups.slice(1))).toContain('apps/api/src/main.ts');
  });

  it('look at the rules of each file once', () => {
    const files = groups.flatMap(({ own }) => own);
    expect(files).toHaveLength(new Set(files).size);
  });

  it.each([
    ['libs/domain/tsconfig.json', []],
    ['libs/server/day/tsconfig.json', ['node']],
    ['libs/server/day/tsconfig.spec.json', ['jest', 'node']],
  ])('leave the files of %s the types %j', (tsconfig, types) => {
    expect(groupWith(tsconfig).options).toMatchObject({ types });
  });

  it('know whose templates Angular checks', () => {
    const angular = groups.filter(({ isAngular }) => isAngular);
    expect(angular.flatMap(({ tsconfigs }) => tsconfigs).sort()).toEqual([
      'apps/web/tsconfig.json',
      'libs/web/ui/tsconfig.json',
    ]);
  });
});
