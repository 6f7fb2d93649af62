import { failureKind } from './failure-kind';

describe('why a mail did not arrive', () => {
  it.each([
    ['address', 'address'],
    ['smtp-550', 'refused'],
    ['smtp-421', 'later'],
    ['ECONNREFUSED', 'later'],
  ])('%s', (code, kind) => {
    expect(failureKind(code)).toBe(kind);
  });
});
