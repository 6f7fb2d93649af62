import { aBounce, anAutoReply } from '../testing/a-bounce';
import { readBounce } from './read-bounce';

const read = (raw: string) => readBounce(Buffer.from(raw));

describe('a mail that came back', () => {
  it.each([
    ['no such mailbox', 'failed', '5.1.1', 'permanent'],
    ['a full mailbox that is given up', 'failed', '5.2.2', 'permanent'],
    ['a server that was away for days', 'failed', '4.4.7', 'permanent'],
    ['a mailbox that is full for now', 'delayed', '4.2.2', 'temporary'],
    ['a delivery that worked', 'delivered', '2.0.0', 'other'],
    ['contradiction: on its way, and refused', 'relayed', '5.0.0', 'other'],
    ['an explanation behind the code', 'Failed', '5.1.1 (bad destination mailbox)', 'permanent'],
  ])('%s', async (_, action, status, kind) => {
    expect(await read(aBounce({ action, status }))).toEqual({ kind, status: status.split(' ')[0] });
  });

  it.each([
    ['for good', '5.1.1', 'permanent'],
    ['for now', '4.2.2', 'temporary'],
    ['not at all', '2.0.0', 'other'],
  ])('%s, where only the status says so', async (_, status, kind) => {
    const raw = aBounce({ status }).replace('Action: failed\r\n', '');
    expect(await read(raw)).toEqual({ kind, status });
  });

  it('for nobody that it was handed on to, with a warning beside it, has not come back', async () => {
    expect(await read(aBounce({ action: 'relayed', status: '4.7.0' }))).toMatchObject({
      kind: 'other',
    });
  });

  it('of several recipients says the worst', async () => {
    const second =
      'Final-Recipient: rfc822; b@example.org\r\nAction: failed\r\nStatus: 5.7.1\r\n\r\n';
    const raw = aBounce({ action: 'delayed', status: '4.2.2' }).replace(
      '--b1\r\nContent-Type: message/rfc822',
      `${second}--b1\r\nContent-Type: message/rfc822`,
    );
    expect(await read(raw)).toEqual({ kind: 'permanent', status: '5.7.1' });
  });

  it('is read in its report alone, whatever else is enclosed', async () => {
    const raw = aBounce().replace('message/delivery-status', 'text/x-log');
    expect(await read(raw)).toBeNull();
  });

  it('without a status a machine can read says nothing', async () => {
    expect(await read(aBounce({ status: 'unknown' }))).toBeNull();
    expect(await read(anAutoReply)).toBeNull();
    expect(await read('')).toBeNull();
    expect(await read('no mail at all')).toBeNull();
  });

  it('never repeats an address', async () => {
    expect(JSON.stringify(await read(aBounce()))).not.toContain('@');
  });
});
