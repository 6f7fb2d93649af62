import { readAddresses } from './read-addresses';

describe('addresses somebody pastes', () => {
  it.each([
    ['a@example.org\nb@example.org', ['a@example.org', 'b@example.org']],
    [
      'a@example.org, b@example.org; c@example.org',
      ['a@example.org', 'b@example.org', 'c@example.org'],
    ],
    ['Kim Beispiel <kim@example.org>', ['kim@example.org']],
    ['Name;E-Mail\n"Kim";"kim@example.org"', ['kim@example.org']],
    ['mailto:kim@example.org.', ['kim@example.org']],
    ['\uFEFFE-Mail\r\nkim@example.org\r\n\r\n', ['kim@example.org']],
    ['', []],
  ])('%j', (text, addresses) => {
    expect(readAddresses(text)).toEqual({ addresses, double: 0, wrong: [] });
  });

  it('are counted once, however they are written', () => {
    expect(readAddresses('Kim@Example.org\nkim@example.org')).toMatchObject({
      addresses: ['Kim@Example.org'],
      double: 1,
    });
  });

  it('name the lines that hold none', () => {
    expect(readAddresses('a@example.org\nkim at example.org\n\nKim').wrong).toEqual([
      { line: 2, text: 'kim at example.org' },
      { line: 4, text: 'Kim' },
    ]);
  });
});
