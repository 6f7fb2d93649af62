import { deliveryFailure, isConnectionTrouble } from './delivery-failure';

const smtp = (responseCode: number, code = 'EENVELOPE') =>
  Object.assign(new Error(`${responseCode.toFixed(0)} <mia@example.org> said no`), {
    code,
    responseCode,
    permanent: responseCode >= 500,
  });

describe('a mail that did not go out', () => {
  it.each([
    ['the mailbox does not exist', smtp(550), 'permanent', 'smtp-550'],
    ['the text is refused', smtp(554, 'EMESSAGE'), 'permanent', 'smtp-554'],
    ['the mailbox is busy', smtp(450), 'temporary', 'smtp-450'],
    ['our password is wrong', smtp(535, 'EAUTH'), 'temporary', 'smtp-535'],
    ['the address cannot be written', { code: 'EENVELOPE' }, 'permanent', 'address'],
    ['nobody answers', { code: 'ESOCKET' }, 'temporary', 'ESOCKET'],
    ['the database is away', { code: '57P01' }, 'temporary', '57P01'],
    ['our own code failed', new TypeError('x'), 'temporary', 'unexpected'],
    ['nothing was thrown', null, 'temporary', 'unexpected'],
  ])('when %s', (_, error, kind, code) => {
    expect(deliveryFailure(error)).toEqual({ kind, code });
  });

  it('never repeats the address', () => {
    expect(JSON.stringify(deliveryFailure(smtp(550)))).not.toContain('mia');
  });

  it('stops the round only when the server itself is away', () => {
    expect(isConnectionTrouble(deliveryFailure({ code: 'ECONNECTION' }))).toBe(true);
    expect(isConnectionTrouble(deliveryFailure(smtp(421)))).toBe(true);
    expect(isConnectionTrouble(deliveryFailure(smtp(450)))).toBe(false);
  });
});
