import { OptimisticLockError } from '@mikro-orm/postgresql';
import { databaseProblem } from './database-problem';

const wrapped = (code: string): Error =>
  new Error('driver', { cause: Object.assign(new Error(), { code }) });

describe('what an error of the database means to the caller', () => {
  it.each([
    ['08006', 'unavailable'],
    ['53100', 'unavailable'],
    ['40P01', 'unavailable'],
    ['40001', 'unavailable'],
    ['ECONNREFUSED', 'unavailable'],
    ['22021', 'invalid'],
    ['22P05', 'invalid'],
    ['23514', 'conflict'],
    ['08P01', null],
    ['42601', null],
  ])('%s is %s', (code, problem) => {
    expect(databaseProblem(wrapped(code))).toBe(problem);
  });

  it('somebody else was faster', () => {
    expect(databaseProblem(OptimisticLockError.lockFailed('Event'))).toBe('changed-meanwhile');
  });
});
