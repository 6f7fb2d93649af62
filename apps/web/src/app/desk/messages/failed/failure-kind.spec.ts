import { failureKind } from './failure-kind';

describe('why a mail did not arrive', () => {
  it.each([
    ['address', 'address'],
    ['smtp-550', 'refused'],
    ['smtp-421', 'later'],
    ['bounce-5.1.1', 'no-mailbox'],
    ['bounce-5.2.2', 'returned'],
    ['bounce-4.4.7', 'later'],
    ['ECONNREFUSED', 'later'],
  ])('%s', (code, kind) => {
    expect(failureKind(code)).toBe(kind);
  });
});
