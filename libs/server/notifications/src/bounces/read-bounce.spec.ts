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
