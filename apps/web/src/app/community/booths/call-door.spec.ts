import type { PublicBoothCall } from '@dabei/contracts';
import { callDoor } from './call-door';

const call = { calledOffWords: null, open: true, callOpensAt: '2027-05-01T07:00:00.000Z' };
const before = Date.parse(call.callOpensAt) - 1;

describe('the call for booths', () => {
  it.each<[Partial<PublicBoothCall>, number, string]>([
    [{}, before + 1, 'open'],
    [{ open: false }, before, 'not-yet'],
    [{ open: false }, before + 1, 'closed'],
    [{ calledOffWords: 'Sturm' }, before + 1, 'called-off'],
  ])('%j', (changes, now, door) => {
    expect(callDoor({ ...call, ...changes }, now)).toBe(door);
  });
});
