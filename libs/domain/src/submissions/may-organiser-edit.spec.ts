import { entryState } from './entry-window';
import { mayOrganiserEdit, mayOrganiserWithdraw, type OrganisersEvent } from './may-organiser-edit';

const window = { entryFrom: '2027-02-01', entryUntil: '2027-03-15' };
const anOwnEvent = (more: Partial<OrganisersEvent> = {}): OrganisersEvent => ({
  ...window,
  status: 'draft',
  review: 'draft',
  ...more,
});

describe('the time in which organisers enter their events', () => {
  it.each([
    ['2027-01-31', 'not-yet'],
    ['2027-02-01', 'open'],
    ['2027-03-15', 'open'],
    ['2027-03-16', 'over'],
  ])('%s: %s', (today, state) => {
    expect(entryState(window, today)).toBe(state);
  });

  it('is closed while the office has set nothing, and may have one end only', () => {
    expect(entryState({ entryFrom: null, entryUntil: null }, '2027-02-01')).toBe('not-set');
    expect(entryState({ entryFrom: null, entryUntil: '2027-03-15' }, '2026-12-01')).toBe('open');
    expect(entryState({ entryFrom: '2027-02-01', entryUntil: null }, '2028-01-01')).toBe('open');
  });
});

describe('an organiser', () => {
  const inTime = '2027-03-01';
  const late = '2027-04-01';

  it('changes a draft in time, and what was given back at any time', () => {
    expect(mayOrganiserEdit(anOwnEvent(), inTime)).toBe('yes');
    expect(mayOrganiserEdit(anOwnEvent(), late)).toBe('entry-closed');
    expect(mayOrganiserEdit(anOwnEvent({ review: 'returned' }), late)).toBe('yes');
  });

  it('leaves alone what lies with the office, is public, or is the office’s own', () => {
    for (const review of ['submitted', 'accepted'] as const)
      expect(mayOrganiserEdit(anOwnEvent({ review }), inTime)).toBe('with-the-office');
    for (const status of ['published', 'cancelled'] as const)
      expect(mayOrganiserEdit(anOwnEvent({ status }), inTime)).toBe('not-a-draft');
    expect(mayOrganiserEdit(anOwnEvent({ review: null }), inTime)).toBe('entered-by-office');
  });

  it('takes back only while it can hand in again', () => {
    const submitted = anOwnEvent({ review: 'submitted' });
    expect(mayOrganiserWithdraw(submitted, inTime)).toBe('yes');
    expect(mayOrganiserWithdraw(submitted, late)).toBe('entry-closed');
  });
});
