import type { QuotaView, WaitingEntry } from '@dabei/domain';
import { lineBlockedBy, type LineSituation } from './line-blocked-by';

const quota = (more: Partial<QuotaView> = {}): QuotaView => ({
  id: 'a',
  kind: 'general',
  capacity: 10,
  taken: 10,
  reservedUntil: null,
  ...more,
});
const mia: WaitingEntry = {
  registrationId: 'mia',
  rank: 1,
  groupId: null,
  together: 'single',
  seats: 1,
  reducedFee: false,
  codeMissing: false,
  hasOpenOffer: false,
  groupAskedAt: null,
  acceptsFewer: false,
};
const blockedBy = (more: Partial<LineSituation>) =>
  lineBlockedBy({
    now: new Date('2027-06-01T10:00:00Z'),
    zone: 'Europe/Berlin',
    firstStart: new Date('2027-07-20T08:00:00Z'),
    quotas: [quota()],
    line: [mia],
    ...more,
  });

describe('why nobody is served', () => {
  it.each([
    ['none', 'nobody waits', { line: [] }],
    ['none', 'an offer is due now', { quotas: [quota({ taken: 9 })] }],
    ['no-free-place', 'all places are taken', {}],
    ['overbooked', 'more are taken than there are', { quotas: [quota({ taken: 11 })] }],
    [
      'code-missing',
      'the first has not typed the code',
      { quotas: [quota({ taken: 9 })], line: [{ ...mia, codeMissing: true }] },
    ],
    [
      'quiet-hours',
      'it is night',
      { quotas: [quota({ taken: 9 })], now: new Date('2027-06-01T20:00:00Z') },
    ],
    [
      'event-started',
      'the event has begun',
      { quotas: [quota({ taken: 9 })], now: new Date('2027-07-20T08:00:00Z') },
    ],
  ])('%s: %s', (reason, _story, situation) => {
    expect(blockedBy(situation)).toBe(reason);
  });
});
