import { isOutOfReach } from './out-of-reach';

const mail = (state: 'sent' | 'failed' | 'due', failure: string | null = null) => ({
  toAddress: 'Ada@example.org',
  state,
  failure,
});
const back = mail('failed', 'bounce-5.1.1');

describe('an address that does not work', () => {
  it('is one whose latest mail came back or was refused', () => {
    expect(isOutOfReach('ada@example.org', [back, mail('sent')])).toBe(true);
    expect(isOutOfReach('ada@example.org', [mail('due'), mail('failed', 'smtp-550')])).toBe(true);
  });

  it('works again after a mail that arrived, and was not to blame for a server that is away', () => {
    expect(isOutOfReach('ada@example.org', [mail('sent'), back])).toBe(false);
    expect(isOutOfReach('ada@example.org', [mail('failed', 'ESOCKET')])).toBe(false);
  });

  it('is not the one it was corrected to', () => {
    expect(isOutOfReach('neu@example.org', [back])).toBe(false);
    expect(isOutOfReach(null, [back])).toBe(false);
  });
});
