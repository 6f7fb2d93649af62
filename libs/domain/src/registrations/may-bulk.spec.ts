import { mayBulk, type BulkFacts } from './may-bulk';

const facts = (changes: Partial<BulkFacts> = {}): BulkFacts => ({
  state: 'confirmed',
  hasOpenOffer: false,
  amountCents: 500,
  paid: false,
  begun: true,
  ...changes,
});
const why = (act: Parameters<typeof mayBulk>[0], changes: Partial<BulkFacts>): string => {
  const verdict = mayBulk(act, facts(changes));
  return verdict.outcome === 'do' ? 'do' : verdict.reason;
};

describe('what may be done to many registrations at once', () => {
  it.each([
    ['cancel', { state: 'waiting' }, 'do'],
    ['cancel', { state: 'attended' }, 'already-attended'],
    ['confirm', { state: 'held' }, 'do'],
    ['confirm', { state: 'confirmed' }, 'already-confirmed'],
    ['offer', { state: 'waiting' }, 'do'],
    ['offer', { state: 'waiting', hasOpenOffer: true }, 'has-offer'],
    ['offer', { state: 'queued' }, 'code-missing'],
    ['place', { state: 'confirmed' }, 'not-waiting'],
    ['move', { state: 'held' }, 'code-missing'],
    ['move', { state: 'missed' }, 'already-missed'],
    ['move', { state: 'waiting' }, 'do'],
    ['attended', { state: 'missed' }, 'do'],
    ['attended', { state: 'attended' }, 'already-attended'],
    ['missed', { state: 'held' }, 'no-place'],
    ['missed', { begun: false }, 'not-begun'],
    ['missed', { state: 'waiting' }, 'no-place'],
    ['paid', {}, 'do'],
    ['paid', { paid: true }, 'already-paid'],
    ['paid', { amountCents: 0 }, 'nothing-to-pay'],
    ['paid', { state: 'cancelled' }, 'no-place'],
  ] as const)('%s: %j → %s', (act, changes, expected) => {
    expect(why(act, changes)).toBe(expected);
  });
});
